package org.fugong.chassis.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.fugong.chassis.web.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class MicroBatcherTest {
    private final List<List<Integer>> committed = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Integer> stored = Collections.synchronizedList(new ArrayList<>());

    /** A transaction over the list of what is stored: what was added is taken back when it fails. */
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
            begun.incrementAndGet();
            List<Integer> before = List.copyOf(stored);
            try {
                T result = work.get();
                committed.add(List.copyOf(stored.subList(before.size(), stored.size())));
                return result;
            } catch (RuntimeException failed) {
                stored.clear();
                stored.addAll(before);
                throw failed;
            }
        }
    };

    private MicroBatcher<Integer, String> batcher(int max, int capacity, Function<List<Integer>, List<String>> work) {
        return new MicroBatcher<>(
                "test", max, Duration.ofMillis(50), Duration.ofMillis(50), capacity, work, transactions);
    }

    private List<String> store(List<Integer> items) {
        List<String> answers = new ArrayList<>();
        for (Integer item : items) {
            stored.add(item);
            if (item < 0) {
                throw new IllegalArgumentException("negative " + item);
            }
            answers.add("stored " + item);
        }
        return answers;
    }

    @Test
    void whatArrivesTogetherIsServedInOneTransaction() {
        try (MicroBatcher<Integer, String> batcher = batcher(128, 1000, this::store)) {
            // When
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(batcher.submit(i).toCompletableFuture());
            }

            // Then each has its own answer, and there were far fewer transactions than requests
            for (int i = 0; i < 100; i++) {
                assertThat(answers.get(i).join()).isEqualTo("stored " + i);
            }
            assertThat(begun.get()).isLessThan(10);
            assertThat(stored).hasSize(100);
        }
    }

    @Test
    void aBatchIsNeverLargerThanItsMost() {
        try (MicroBatcher<Integer, String> batcher = batcher(8, 1000, this::store)) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(batcher.submit(i).toCompletableFuture());
            }
            answers.forEach(CompletableFuture::join);
            assertThat(committed).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(8));
            assertThat(committed).hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void ofAFailingBatchOnlyTheCulpritFails() {
        try (MicroBatcher<Integer, String> batcher = batcher(128, 1000, this::store)) {
            // When
            CompletableFuture<String> one = batcher.submit(1).toCompletableFuture();
            CompletableFuture<String> culprit = batcher.submit(-2).toCompletableFuture();
            CompletableFuture<String> three = batcher.submit(3).toCompletableFuture();

            // Then
            assertThat(one.join()).isEqualTo("stored 1");
            assertThat(three.join()).isEqualTo("stored 3");
            assertThatThrownBy(culprit::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(stored).containsExactly(1, 3);
        }
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() throws Exception {
        // Given a transaction whose commit waits
        CountDownLatch served = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Transactions slow = new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                T result = work.get();
                served.countDown();
                await(commit);
                return result;
            }
        };
        try (MicroBatcher<Integer, String> batcher =
                new MicroBatcher<>("slow", 8, Duration.ZERO, Duration.ZERO, 100, this::store, slow)) {
            // When
            CompletableFuture<String> answer = batcher.submit(1).toCompletableFuture();
            assertThat(served.await(10, TimeUnit.SECONDS)).isTrue();

            // Then
            assertThat(answer).isNotDone();
            commit.countDown();
            assertThat(answer.join()).isEqualTo("stored 1");
        }
    }

    @Test
    void moreThanTheQueueHoldsIsRefusedAtOnce() {
        // Given a batcher that is stuck
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (MicroBatcher<Integer, String> batcher = batcher(1, 2, items -> {
            begun.countDown();
            await(goOn);
            return store(items);
        })) {
            CompletableFuture<String> first = batcher.submit(1).toCompletableFuture();
            await(begun);
            batcher.submit(2);
            batcher.submit(3);

            // When
            CompletableFuture<String> refused = batcher.submit(4).toCompletableFuture();

            // Then
            assertThatThrownBy(refused::join).cause().isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.slug()).isEqualTo("busy");
            });
            goOn.countDown();
            assertThat(first.join()).isEqualTo("stored 1");
        }
    }

    @Test
    void closingAnswersWhatWasSubmittedAndRefusesWhatComesAfter() {
        MicroBatcher<Integer, String> batcher = batcher(4, 1000, this::store);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(batcher.submit(i).toCompletableFuture());
        }

        // When
        batcher.close();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(stored).hasSize(20);
        assertThatThrownBy(() -> batcher.submit(21).toCompletableFuture().join())
                .hasCauseInstanceOf(Problem.class);
    }

    @Test
    void aFunctionThatForgetsAnAnswerFailsAllOfThem() {
        try (MicroBatcher<Integer, String> batcher = batcher(4, 1000, items -> List.of())) {
            assertThatThrownBy(() -> batcher.submit(1).toCompletableFuture().join())
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never came");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
