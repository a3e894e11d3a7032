package org.fugong.reporting.breakdown.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptReadingTest {
    private final AtomicInteger revision = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final Deque<Runnable> beside = new ArrayDeque<>();

    private KeptReading<Integer> kept(boolean keptFresh) {
        return new KeptReading<>(
                () -> Integer.toString(revision.get()),
                readings::incrementAndGet,
                beside::add,
                Duration.ZERO,
                keptFresh);
    }

    @Test
    void whatIsQuicklyReadIsReadAnewOnceItChangedAndNotBefore() {
        KeptReading<Integer> one = kept(false);
        assertThat(one.get()).isEqualTo(1);
        assertThat(one.get()).isEqualTo(1);
        revision.incrementAndGet();
        // At most a tenth of the time is spent on reading, however short it is.
        assertThat(untilItIs(2, one)).isEqualTo(2);
        assertThat(readings).hasValue(2);
    }

    @Test
    void whatIsKeptFreshIsReadBeforeAnybodyAsksAndAnewWhileNobodyDoes() {
        KeptReading<Integer> one = kept(true);
        one.keepFresh();
        assertThat(readings).hasValue(1);
        assertThat(one.get()).isEqualTo(1);
        revision.incrementAndGet();
        while (readings.get() < 2) {
            one.keepFresh();
        }
        assertThat(one.get()).isEqualTo(2);
        assertThat(beside).isEmpty();
    }

    @Test
    void theLastReadingIsToldWhileNoneCanBeMade() {
        AtomicInteger failures = new AtomicInteger();
        KeptReading<Integer> one = new KeptReading<>(
                () -> Integer.toString(revision.get()),
                () -> {
                    if (revision.get() == 1) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("away");
                    }
                    return revision.get();
                },
                beside::add,
                Duration.ZERO,
                true);
        revision.set(1);
        assertThatThrownBy(one::get).hasMessage("away");
        revision.set(2);
        assertThat(one.get()).isEqualTo(2);
        revision.set(1);
        while (failures.get() < 2) {
            assertThat(one.get()).isEqualTo(2);
        }
        assertThat(one.get()).isEqualTo(2);
    }

    private static int untilItIs(int expected, KeptReading<Integer> one) {
        long begin = System.nanoTime();
        int value = one.get();
        while (value != expected
                && System.nanoTime() - begin < Duration.ofSeconds(10).toNanos()) {
            value = one.get();
        }
        return value;
    }
}
