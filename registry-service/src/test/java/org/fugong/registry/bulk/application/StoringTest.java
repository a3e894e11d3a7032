package org.fugong.registry.bulk.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.web.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoringTest {

    @Test
    void chunks_are_stored_one_at_a_time_and_in_order() {
        List<Integer> stored = new CopyOnWriteArrayList<>();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Storing storing = new Storing()) {
            for (int i = 0; i < 50; i++) {
                int number = i;
                storing.next(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    stored.add(number);
                    atOnce.decrementAndGet();
                });
            }
            storing.last();
        }

        assertThat(stored).isEqualTo(IntStream.range(0, 50).boxed().toList());
        assertThat(most).hasValue(1);
    }

    @Test
    void what_storing_fails_with_reaches_who_reads() {
        Problem takenOver = Problem.of(409, "import-taken-over", "The same file began to arrive once more.");
        try (Storing storing = new Storing()) {
            storing.next(() -> {
                throw takenOver;
            });

            assertThatThrownBy(() -> storing.next(() -> {})).isSameAs(takenOver);
        }
    }

    @Test
    void nothing_is_written_after_the_file_was_given_up() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        try (Storing storing = new Storing()) {
            storing.next(() -> {
                begun.countDown();
                order.add("stored");
            });
            begun.await();
        }
        order.add("given up");

        assertThat(order).containsExactly("stored", "given up");
    }
}
