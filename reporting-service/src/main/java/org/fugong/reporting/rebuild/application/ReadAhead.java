package org.fugong.reporting.rebuild.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Rereading;
import org.fugong.reporting.rebuild.application.TopicLog.Chunk;

/** Gathers records for one transaction after the other, the next ones while the database takes those before. */
final class ReadAhead implements AutoCloseable {
    /** What comes many times in so many records is written once; their events take some 20 MB. */
    private static final int GATHERED = 50_000;

    private final TopicLog.Reading log;
    private final Rereading rereading;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rebuild-reader");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable CompletableFuture<Portion> ahead;

    ReadAhead(TopicLog.Reading log, Rereading rereading) {
        this.log = log;
        this.rereading = rereading;
    }

    /**
     * What one transaction takes.
     *
     * @param next where to go on after it, of the partitions that moved
     */
    record Portion(Rereading.Read read, Map<TopicPartition, Long> next) {
        boolean isEmpty() {
            return next.isEmpty();
        }
    }

    /** The next records, none at its partition's limit or beyond; none if nothing came within a second, or all limits are reached. */
    Portion next(Map<TopicPartition, Long> limits) {
        CompletableFuture<Portion> begun = ahead;
        ahead = null;
        Portion portion = begun == null ? gather(limits) : join(begun);
        if (!portion.isEmpty()) {
            ahead = CompletableFuture.supplyAsync(() -> gather(limits), reader);
        }
        return portion;
    }

    private Portion gather(Map<TopicPartition, Long> limits) {
        Rereading.Read read = rereading.read(List.of());
        Map<TopicPartition, Long> next = new HashMap<>();
        while (read.records() < GATHERED) {
            Chunk chunk = log.next(limits);
            if (chunk.next().isEmpty()) {
                break;
            }
            read.add(chunk.records());
            next.putAll(chunk.next());
        }
        return new Portion(read, next);
    }

    /** Goes back to these positions: what was read ahead is let go. @return the log there, to be read until the next call here */
    TopicLog.Reading back(Map<TopicPartition, Long> positions) {
        CompletableFuture<Portion> begun = ahead;
        ahead = null;
        if (begun != null) {
            join(begun);
        }
        log.back(positions);
        return log;
    }

    private static Portion join(CompletableFuture<Portion> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        reader.shutdown();
        if (ahead != null) {
            ahead.exceptionally(failed -> null).join();
        }
        log.close();
    }
}
