package org.fugong.healthcode.code.application;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrSymbolTest {

    private static final String TEXT =
            "FG1:" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".repeat(3).substring(1);

    @Test
    void theImageReadsBackAsTheText() throws IOException, ReaderException {
        // When
        byte[] png = QrSymbol.of(TEXT).png(4);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        // Then
        assertThat(TEXT).hasSize(138);
        assertThat(image.getWidth()).isEqualTo((41 + 8) * 4);
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(png.length).isLessThan(2500);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new Luminance(image))))
                        .getText())
                .isEqualTo(TEXT);
    }

    @Test
    void theDrawingHasTheSameModulesAsTheImage() throws IOException {
        // Given
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrSymbol.of(TEXT).png(1)));
        String svg = QrSymbol.of(TEXT).svg();
        boolean[][] drawn = new boolean[image.getHeight()][image.getWidth()];
        // When
        var run =
                java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                drawn[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
            }
        }
        // Then
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertThat(drawn[y][x]).isEqualTo((image.getRGB(x, y) & 0xff) == 0);
            }
        }
    }

    private static final class Luminance extends LuminanceSource {
        private final BufferedImage image;

        Luminance(BufferedImage image) {
            super(image.getWidth(), image.getHeight());
            this.image = image;
        }

        @Override
        public byte[] getRow(int y, byte @Nullable [] row) {
            byte[] line = new byte[getWidth()];
            for (int x = 0; x < line.length; x++) {
                line[x] = (byte) image.getRGB(x, y);
            }
            return line;
        }

        @Override
        public byte[] getMatrix() {
            byte[] all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, null), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
