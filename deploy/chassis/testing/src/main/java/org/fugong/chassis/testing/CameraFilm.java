package org.fugong.chassis.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A film that a camera would make of a screen or a sheet that is held before it, for a {@link Chromium} that is opened with {@link
 * #arguments}.
 */
public final class CameraFilm {

    /** Side of the picture in the middle of the film. */
    public static final int SIDE = 400;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 2;
    private static final byte DARK = 30;
    private static final byte BRIGHT = (byte) 220;
    private static final byte GREY = (byte) 128;

    private CameraFilm() {}

    /** What is held before the camera. */
    @FunctionalInterface
    public interface Picture {
        /** Whether it is dark there; both from 0 to {@link #SIDE}, from the upper left. */
        boolean dark(int x, int y);
    }

    /** Writes the film and tells what the browser is opened with to see it. */
    public static String[] arguments(Path film, Picture picture) throws IOException {
        int left = (WIDTH - SIDE) / 2;
        int top = (HEIGHT - SIDE) / 2;
        byte[] bright = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean within = x >= left && x < left + SIDE && y >= top && y < top + SIDE;
                bright[y * WIDTH + x] = within && picture.dark(x - left, y - top) ? DARK : BRIGHT;
            }
        }
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, GREY);
        ByteArrayOutputStream y4m = new ByteArrayOutputStream();
        y4m.write("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
        for (int frame = 0; frame < FRAMES; frame++) {
            y4m.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            y4m.write(bright);
            y4m.write(colour);
        }
        Files.createDirectories(film.toAbsolutePath().getParent());
        Files.write(film, y4m.toByteArray());
        return new String[] {
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + film.toAbsolutePath()
        };
    }
}
