package org.fugong.chassis.page;

import java.io.InputStream;
import java.util.Objects;

import jakarta.ws.rs.core.Response;

/**
 * The service worker that keeps pages for a phone without net. A resource answers it at {@code <folder>/worker.js}: where it
 * lies decides which pages it keeps, and its query {@code ?keep=name} what they are kept under. The script on the page is
 * {@code assets/offline.js}.
 */
public final class OfflineWorker {
    private static final String SCRIPT = "/org/fugong/chassis/page/offline-worker.js";

    private OfflineWorker() {}

    /** The script, asked for anew each time, so that a new one is taken at once. */
    public static Response script() {
        InputStream script = Objects.requireNonNull(OfflineWorker.class.getResourceAsStream(SCRIPT), SCRIPT);
        return Response.ok(script).header("Cache-Control", "no-cache").build();
    }
}
