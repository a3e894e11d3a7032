package org.fugong.chassis.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.fugong.chassis.web.Problem;

/**
 * Prints XHTML as PDF. The font is Noto Sans SC, of which each file embeds the characters that it uses: what is printed looks
 * the same everywhere and can be searched. One file is made at a time, since the font alone takes tens of megabytes while
 * it is read. A service that prints depends on {@code openhtmltopdf-pdfbox} and has {@code deploy/chassis/fonts} among its
 * resources as {@code fonts/}.
 */
public final class PdfPrinter {

    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final int PATIENCE_SECONDS = 20;
    private static final int REGULAR = 400;

    private final Semaphore oneAtATime = new Semaphore(1, true);

    public PdfPrinter() {
        // What it logs may be a piece of what it prints.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param xhtml well-formed; pictures as data URIs
     * @throws Problem 503 {@code busy} if others are being printed for too long
     */
    public byte[] print(String xhtml) {
        boolean mine = false;
        try {
            mine = oneAtATime.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw Problem.of(503, "busy", "Other lists are being printed. Try again in a minute.");
            }
            return write(xhtml);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "busy", "The service is stopping. Try again in a minute.");
        } finally {
            if (mine) {
                oneAtATime.release();
            }
        }
    }

    private static byte[] write(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(PdfPrinter::font, "Noto Sans SC", REGULAR, FontStyle.NORMAL, true)
                    .withProducer("Fugong")
                    .withHtmlContent(xhtml, null)
                    .toStream(out)
                    .run();
        } catch (IOException failed) {
            // Without the cause: its message may hold a piece of what was to be printed.
            throw new IllegalStateException(
                    "A list could not be printed: " + failed.getClass().getName());
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONT), FONT);
    }
}
