package org.fugong.healthcode.code.application;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR symbol, error correction M, drawn without an imaging library: ZXing says which modules are dark, and these are
 * written as an SVG path or a 1-bit PNG. Black on white whatever the theme and the colour of the code, as scanners need.
 */
public final class QrSymbol {

    /** Light border that the standard asks for, in modules. */
    private static final int QUIET = 4;

    /**
     * Weighing all eight masks takes most of an encoder's time, and is meant for contents with patterns; those of a code
     * are as good as random, so one mask is as good as another.
     */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final ByteMatrix modules;

    private QrSymbol(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrSymbol of(String text) {
        try {
            return new QrSymbol(
                    Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR symbol holds this text", e);
        }
    }

    private int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** Scales to whatever room it gets. */
    public String svg() {
        StringBuilder path = new StringBuilder(8000);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    int run = 1;
                    while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
                        run++;
                    }
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run - 1;
                }
            }
        }
        int side = side();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                + "H0z\"/><path d=\""
                + path + "\"/></svg>";
    }

    /**
     * Grey-scale PNG of one bit per pixel.
     *
     * @param scale pixels per module, at least 1
     */
    public byte[] png(int scale) {
        int pixels = side() * scale;
        int rowBytes = (pixels + 7) / 8;
        byte[] raw = new byte[(rowBytes + 1) * pixels];
        for (int y = 0; y < pixels; y++) {
            int at = y * (rowBytes + 1) + 1;
            for (int x = 0; x < pixels; x++) {
                if (!isDark(x / scale - QUIET, y / scale - QUIET)) {
                    raw[at + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels).putInt(pixels);
        // Bit depth 1, grey; deflate, standard filters, not interlaced.
        header.put(new byte[] {1, 0, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(PNG_MAGIC);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflate(raw));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static byte[] deflate(byte[] raw) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
