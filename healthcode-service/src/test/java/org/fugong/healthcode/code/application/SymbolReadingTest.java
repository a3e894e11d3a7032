package org.fugong.healthcode.code.application;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.fugong.healthcode.code.domain.CodeColour;
import org.fugong.healthcode.code.domain.CodeContent;
import org.fugong.healthcode.code.domain.SignedCode;
import org.fugong.healthcode.code.domain.SignedCode.Finding;
import org.fugong.healthcode.code.domain.SignedCode.Verified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Readers other than ours read our symbols from pictures as phones take them: blurred, tilted, dim. */
class SymbolReadingTest {

    private static final String TEXT = "FG1:%50Z70+M91120HBX507H0QS00+0J61%H1CT1%-1CJGGF9RBBWSN6 1*B1:9N+3CZ8E"
            + " QSF9R9.GXE8 Y3T9JXR7X:6D*00ZKQ10G2F641-7D/VD/Q3.101 VAZLW3FV52ZQM60";

    private static final String READER = "/META-INF/resources/assets/vendor/zxing-wasm/reader/zxing_reader.wasm";

    @TempDir
    Path folder;

    @Test
    void zbarimg_reads_the_png_from_every_picture() throws Exception {
        assumeTrue(isThere("zbarimg"), "zbarimg is not installed (Debian: zbar-tools): its readings were skipped");
        BufferedImage png =
                ImageIO.read(new ByteArrayInputStream(QrSymbol.of(TEXT).png(8)));
        for (Map.Entry<String, BufferedImage> picture : pictures(png).entrySet()) {
            assertThat(zbarimg(picture.getValue())).as(picture.getKey()).isEqualTo(TEXT);
        }
    }

    @Test
    void zxing_wasm_and_zbarimg_read_svg_and_png_from_every_picture() throws Exception {
        Path chromium = chromium();
        assumeTrue(chromium != null, "Chromium is not installed: what it draws and reads was skipped");
        assumeTrue(getClass().getResource(READER) != null, "zxing-wasm is not there: its readings were skipped");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--disable-sync",
                                        "--disable-background-networking",
                                        "--disable-component-update")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(420, 420));
            page.route("http://reader.test/**", SymbolReadingTest::serve);
            page.navigate("http://reader.test/page.html");
            // Given the SVG as a browser draws it, and the PNG as it is
            page.setContent("<body style='margin:10px;background:#fff'><div style='width:392px'>"
                    + QrSymbol.of(TEXT).svg() + "</div></body>");
            BufferedImage svg = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            BufferedImage png =
                    ImageIO.read(new ByteArrayInputStream(QrSymbol.of(TEXT).png(8)));
            page.navigate("http://reader.test/page.html");
            for (BufferedImage symbol : List.of(svg, png)) {
                for (Map.Entry<String, BufferedImage> picture : pictures(symbol).entrySet()) {
                    // Then
                    assertThat(page.evaluate(
                                    """
                                    async (picture) => {
                                      const { readBarcodes, prepareZXingModule } =
                                        await import("http://reader.test/reader/index.js");
                                      await prepareZXingModule({
                                        overrides: { locateFile: () => "http://reader.test/reader/zxing_reader.wasm" },
                                        fireImmediately: true,
                                      });
                                      const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
                                      const found = await readBarcodes(new Blob([bytes]), {
                                        formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 1,
                                      });
                                      return found[0]?.text ?? "";
                                    }
                                    """,
                                    Base64.getEncoder().encodeToString(bytes(picture.getValue()))))
                            .as(picture.getKey())
                            .isEqualTo(TEXT);
                }
            }
            if (isThere("zbarimg")) {
                assertThat(zbarimg(svg)).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void a_code_that_was_photographed_is_refused_after_its_life() throws Exception {
        // Given
        Ed25519 ed25519 = Ed25519.jdk();
        KeyPair pair = ed25519.newPair();
        Instant now = Instant.parse("2020-02-18T01:00:00Z");
        CodeContent content = CodeContent.live(1, CodeColour.GREEN, now, 90, new byte[16]);
        String text = SignedCode.write(content, message -> ed25519.sign(pair.getPrivate(), message));
        BufferedImage screen =
                ImageIO.read(new ByteArrayInputStream(QrSymbol.of(text).png(8)));
        // When
        BufferedImage photograph = dim(blurred(placed(table(), screen, 9, 0.05, 1), 5), 0.4f, 8);
        String read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                                photograph.getWidth(),
                                photograph.getHeight(),
                                photograph.getRGB(
                                        0,
                                        0,
                                        photograph.getWidth(),
                                        photograph.getHeight(),
                                        null,
                                        0,
                                        photograph.getWidth())))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
        // Then
        Map<Integer, Finding> after =
                Map.of(30, Finding.GENUINE, 99, Finding.GENUINE, 100, Finding.EXPIRED, 3600, Finding.EXPIRED);
        after.forEach((seconds, finding) -> assertThat(SignedCode.read(
                                read,
                                (c, message, signature) -> ed25519.verify(pair.getPublic(), message, signature)
                                        ? Verified.YES
                                        : Verified.NO,
                                now.plusSeconds(seconds),
                                Duration.ofSeconds(10))
                        .finding())
                .as("after %d s", seconds)
                .isEqualTo(finding));
    }

    private static BufferedImage table() {
        return new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
    }

    /** One symbol on a table, as phones see it. */
    private static Map<String, BufferedImage> pictures(BufferedImage symbol) {
        BufferedImage onTable = table();
        Map<String, BufferedImage> pictures = new LinkedHashMap<>();
        BufferedImage plain = placed(onTable, symbol, 0, 0, 1);
        pictures.put("plain", plain);
        pictures.put("blurred", blurred(plain, 5));
        pictures.put("tilted", placed(onTable, symbol, 17, 0.12, 1));
        pictures.put("on its head", placed(onTable, symbol, 172, 0, 1));
        pictures.put("dim", dim(plain, 0.25f, 12));
        pictures.put("small", placed(onTable, symbol, 3, 0, 0.5));
        pictures.put("blurred, tilted and dim", dim(blurred(placed(onTable, symbol, 11, 0.08, 1), 5), 0.35f, 8));
        return pictures;
    }

    private static BufferedImage placed(
            BufferedImage table, BufferedImage symbol, double degrees, double shear, double scale) {
        BufferedImage picture = new BufferedImage(table.getWidth(), table.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(196, 190, 180));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = new AffineTransform();
        place.translate(picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.shear(shear, 0);
        double fit = 420.0 / symbol.getWidth() * scale;
        place.scale(fit, fit);
        place.translate(-symbol.getWidth() / 2.0, -symbol.getHeight() / 2.0);
        pen.drawImage(symbol, place, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage blurred(BufferedImage picture, int side) {
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    private static BufferedImage dim(BufferedImage picture, float light, int noise) {
        BufferedImage dark = new RescaleOp(light, 6, null).filter(picture, null);
        Random random = new Random(1);
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                int grey = Math.max(0, Math.min(255, (dark.getRGB(x, y) & 0xff) + random.nextInt(noise) - noise / 2));
                dark.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return dark;
    }

    private String zbarimg(BufferedImage picture) throws IOException, InterruptedException {
        Path file = folder.resolve("picture.png");
        Files.write(file, bytes(picture));
        Process process = new ProcessBuilder(
                        "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return read.endsWith("\n") ? read.substring(0, read.length() - 1) : read;
    }

    private static byte[] bytes(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static void serve(Route route) {
        String path = route.request().url().substring("http://reader.test".length());
        if (path.equals("/page.html")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<body></body>"));
            return;
        }
        try (InputStream file =
                SymbolReadingTest.class.getResourceAsStream("/META-INF/resources/assets/vendor/zxing-wasm" + path)) {
            if (file == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(path.endsWith(".wasm") ? "application/wasm" : "text/javascript")
                    .setBodyBytes(file.readAllBytes()));
        } catch (IOException e) {
            route.abort();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static @Nullable Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
