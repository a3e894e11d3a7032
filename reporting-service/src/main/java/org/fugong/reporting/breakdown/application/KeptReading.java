package org.fugong.reporting.breakdown.application;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to read, kept until it changed. It is read at most a tenth of the time. While somebody asks
 * all the time the next reading is made beside them, so that none waits for it; who comes after a pause, or where reading
 * is quick, gets what is there now. While the database is away the last reading goes on being told.
 */
public final class KeptReading<T> {
    private static final long QUICK = Duration.ofMillis(25).toNanos();
    private static final long OLDEST = Duration.ofSeconds(5).toNanos();
    private static final int PAUSE_PER_DURATION = 9;

    private final Supplier<String> revision;
    private final Supplier<T> reading;
    private final Executor beside;
    private final long pause;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;

    /**
     * @param readAt when the value was last known to be current
     * @param took how long the last reading took
     */
    private record Kept<T>(T value, String revision, long readAt, long took) {}

    /**
     * @param revision tells cheaply whether the reading can have changed
     * @param beside runs a reading that nobody waits for
     * @param pause how long at least nothing is read anew
     */
    KeptReading(Supplier<String> revision, Supplier<T> reading, Executor beside, Duration pause) {
        this.revision = revision;
        this.reading = reading;
        this.beside = beside;
        this.pause = pause.toNanos();
    }

    /** The value, as fresh as said above. */
    public T get() {
        Kept<T> known = kept;
        long now = System.nanoTime();
        if (known == null) {
            return now(null);
        }
        long age = now - known.readAt();
        if (age < Math.max(pause, known.took() * PAUSE_PER_DURATION) || refreshing.isLocked()) {
            return known.value();
        }
        if (age > pause + OLDEST) {
            return now(known);
        }
        if (known.took() < QUICK) {
            return now(known);
        }
        beside.execute(() -> now(known));
        return known.value();
    }

    private T now(@Nullable Kept<T> known) {
        refreshing.lock();
        try {
            Kept<T> last = kept;
            if (last != null && (known == null || last.readAt() != known.readAt())) {
                // Somebody else read it while this one waited.
                return last.value();
            }
            long began = System.nanoTime();
            String current = revision.get();
            if (last != null && last.revision().equals(current)) {
                kept = new Kept<>(last.value(), current, began, last.took());
                return last.value();
            }
            T value = reading.get();
            kept = new Kept<>(value, current, began, System.nanoTime() - began);
            return value;
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            return known.value();
        } finally {
            refreshing.unlock();
        }
    }
}
