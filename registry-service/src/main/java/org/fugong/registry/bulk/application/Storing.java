package org.fugong.registry.bulk.application;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stores the chunks of one arriving file beside the reading of it: one at a time and in order, so that what is in memory
 * is the chunk that is being stored and the one that is being read. Packing, sealing and committing take as long as
 * reading does.
 */
final class Storing implements AutoCloseable {

    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import-storing");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** Waits for the chunk before it and stores this one; what the one before it failed with is thrown. */
    void next(Runnable chunk) {
        last();
        underWay = CompletableFuture.runAsync(chunk, one);
    }

    /** Waits for the last chunk; what it failed with is thrown. */
    void last() {
        try {
            underWay.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    /** Waits for a chunk that is being stored, so that nothing is written after the file was given up. */
    @Override
    public void close() {
        underWay.exceptionally(toldAlready -> null).join();
        one.shutdown();
    }
}
