package org.fugong.reporting.rebuild.application;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Rereading;
import org.fugong.reporting.rebuild.application.TopicLog.Chunk;

/** Fetches and decodes the next records while those before them are put into tables. One thread at a time reads. */
final class ReadingAhead implements AutoCloseable {
    /** Records with what they say. */
    record Ready(Chunk chunk, Rereading.Read read) {}

    private static final int MOST_SECONDS = 30;

    private final TopicLog.Reading reading;
    private final Rereading rereading;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rebuild-reading");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<Ready> next;

    ReadingAhead(TopicLog.Reading reading, Rereading rereading) {
        this.reading = reading;
        this.rereading = rereading;
    }

    /**
     * The next records, as {@link TopicLog.Reading#next} tells them. What was fetched ahead was within the limits of before, which only
     * rise; after none, nothing is fetched ahead.
     */
    Ready next(Map<TopicPartition, Long> limits) {
        Future<Ready> asked = next == null ? fetch(limits) : next;
        next = null;
        Ready ready = await(asked);
        if (!ready.chunk().records().isEmpty()) {
            next = fetch(limits);
        }
        return ready;
    }

    private Future<Ready> fetch(Map<TopicPartition, Long> limits) {
        return beside.submit(() -> {
            Chunk chunk = reading.next(limits);
            return new Ready(chunk, rereading.read(chunk.records()));
        });
    }

    private static Ready await(Future<Ready> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild is to stop", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be read", e.getCause());
        }
    }

    /** Waits for what is being fetched, a second at most, since the reading is nobody else's until then. */
    @Override
    public void close() {
        beside.shutdown();
        try {
            if (!beside.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The topics are still being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild is to stop", e);
        }
        reading.close();
    }
}
