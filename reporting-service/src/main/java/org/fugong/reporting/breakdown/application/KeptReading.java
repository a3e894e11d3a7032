package org.fugong.reporting.breakdown.application;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to read, kept until it changed. It is read at most a tenth of the time. While somebody asks
 * all the time the next reading is made beside them, so that none waits for it; who comes after a pause, or where reading
 * is quick, gets what is there now. One that is kept fresh is read beside also while nobody asks, then at most a hundredth of
 * the time: so nobody ever waits for it but the first. While the database is away the last reading goes on being told.
 */
public final class KeptReading<T> {
    private static final long QUICK = Duration.ofMillis(25).toNanos();
    private static final long OLDEST = Duration.ofSeconds(5).toNanos();
    /** For so long after it was asked for it is read as if somebody asked all the time. */
    private static final long IN_USE = Duration.ofMinutes(10).toNanos();

    private static final int PAUSE_PER_DURATION = 9;
    private static final int IDLE_PAUSE_PER_DURATION = 99;

    private final Supplier<String> revision;
    private final Supplier<T> reading;
    private final Executor beside;
    private final long pause;
    private final boolean keptFresh;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;
    private volatile long askedAt = System.nanoTime();

    /**
     * @param readAt when the value was last known to be current
     * @param took how long the last reading took
     */
    private record Kept<T>(T value, String revision, long readAt, long took) {}

    /**
     * @param revision tells cheaply whether the reading can have changed
     * @param beside runs a reading that nobody waits for
     * @param pause how long at least nothing is read anew
     * @param keptFresh whether {@link #keepFresh} is called now and then
     */
    KeptReading(Supplier<String> revision, Supplier<T> reading, Executor beside, Duration pause, boolean keptFresh) {
        this.revision = revision;
        this.reading = reading;
        this.beside = beside;
        this.pause = pause.toNanos();
        this.keptFresh = keptFresh;
    }

    /** The value, as fresh as said above. */
    public T get() {
        Kept<T> known = kept;
        long now = System.nanoTime();
        askedAt = now;
        if (known == null) {
            return now(null);
        }
        long age = now - known.readAt();
        if (age < Math.max(pause, known.took() * PAUSE_PER_DURATION) || refreshing.isLocked()) {
            return known.value();
        }
        if (known.took() < QUICK || age > pause + OLDEST && !keptFresh) {
            return now(known);
        }
        beside.execute(() -> now(known));
        return known.value();
    }

    /** Reads it anew if it changed and its turn has come, or for the first time; fails as the reading does. */
    void keepFresh() {
        Kept<T> known = kept;
        if (known == null) {
            now(null);
            return;
        }
        long now = System.nanoTime();
        int pauses = now - askedAt < IN_USE ? PAUSE_PER_DURATION : IDLE_PAUSE_PER_DURATION;
        if (now - known.readAt() >= Math.max(pause, known.took() * pauses) && !refreshing.isLocked()) {
            now(known);
        }
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
