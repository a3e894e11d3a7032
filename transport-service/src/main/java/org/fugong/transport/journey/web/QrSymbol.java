package org.fugong.transport.journey.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR symbol, error correction M, as an SVG path. Black on white whatever the theme, as scanners need. */
final class QrSymbol {

    /** Light border that the standard asks for, in modules. */
    private static final int QUIET = 4;

    private QrSymbol() {}

    /** What to draw: a square of so many modules, and the path of the dark ones. */
    record Drawn(int side, String path) {}

    static Drawn of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR symbol holds this text", e);
        }
        StringBuilder path = new StringBuilder(4000);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Drawn(modules.getWidth() + 2 * QUIET, path.toString());
    }
}
