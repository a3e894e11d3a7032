package org.fugong.district.story;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many people who do something at about the same time. */
final class Crowd implements AutoCloseable {
    private final int clients;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "crowd");
        thread.setDaemon(true);
        return thread;
    });

    Crowd(int clients) {
        this.clients = clients;
    }

    /** Lets everyone act, spread over the given time, and waits for the last one. */
    <T> void each(List<T> people, Duration over, Consumer<T> act) {
        start(people, over, act).await();
    }

    /** Lets everyone act in the background, spread over the given time. */
    <T> Work start(List<T> people, Duration over, Consumer<T> act) {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        long apart = people.isEmpty() ? 0 : over.toNanos() / people.size();
        return new Work(IntStream.range(0, clients)
                .<Future<?>>mapToObj(client -> threads.submit(() -> {
                    int place;
                    while ((place = next.getAndIncrement()) < people.size()) {
                        long early = began + place * apart - System.nanoTime();
                        if (early > 0) {
                            Rest.pause(Duration.ofNanos(early));
                        }
                        act.accept(people.get(place));
                    }
                }))
                .toList());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What a crowd is doing. */
    record Work(List<Future<?>> parts) {
        /** Waits until everyone has acted; the first failure is thrown as it was. */
        void await() {
            for (Future<?> part : parts) {
                try {
                    part.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new StoryStopped();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException failure) {
                        throw failure;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }
}
