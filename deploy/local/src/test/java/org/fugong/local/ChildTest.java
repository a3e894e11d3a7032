package org.fugong.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Life> lives = new CopyOnWriteArrayList<>();
    private volatile boolean answering = true;

    @Test
    void aChildThatDiesIsToldInOneSentenceAndStartedAgain() throws Exception {
        // Given
        Child child = new Mortal();
        child.start().get(5, TimeUnit.SECONDS);

        // When
        child.kill();
        child.awaitReady(5);

        // Then
        assertThat(lives).hasSize(2);
        assertThat(told)
                .containsExactly(
                        "The registry service ended unexpectedly (exit 137) and is started again; see registry.log.",
                        "The registry service is back.");
        child.stop();
    }

    @Test
    void aChildThatNeverAnswersBeforeItEndsFailsTheStart() {
        // Given
        answering = false;
        Child child = new Mortal();

        // When
        CompletableFuture<Void> start = child.start();
        lives.get(0).end(1);
        awaitSecondLife();
        lives.get(1).end(1);

        // Then
        assertThatThrownBy(() -> start.get(5, TimeUnit.SECONDS))
                .cause()
                .hasMessage("The registry service ended while starting (exit 1); registry.log says why.");
    }

    @Test
    void aChildThatWasToldToStopStaysAway() throws Exception {
        // Given
        Child child = new Mortal();
        child.start().get(5, TimeUnit.SECONDS);

        // When
        child.stop().get(5, TimeUnit.SECONDS);

        // Then
        assertThat(lives).hasSize(1);
        assertThat(child.pid()).isNull();
        assertThat(told).isEmpty();
    }

    private void awaitSecondLife() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (lives.size() < 2 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private final class Mortal extends Child {

        Mortal() {
            super("The registry service", told::add, () -> {});
        }

        @Override
        Running launch() {
            Life life = new Life();
            lives.add(life);
            return life;
        }

        @Override
        String log() {
            return "registry.log";
        }
    }

    private final class Life implements Child.Running {

        private final CompletableFuture<Integer> ended = new CompletableFuture<>();

        void end(int status) {
            ended.complete(status);
        }

        @Override
        public long pid() {
            return lives.indexOf(this);
        }

        @Override
        public CompletableFuture<Integer> ended() {
            return ended;
        }

        @Override
        public boolean answers() {
            return answering;
        }

        @Override
        public void stop() {
            end(143);
        }

        @Override
        public void kill() {
            end(137);
        }
    }
}
