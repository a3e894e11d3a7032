package org.fugong.registry.due;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DueClocksTest {

    /** Remembers what ran out; sets the clock anew or fails when asked to. */
    @ApplicationScoped
    static class Alarm implements WhenDue {

        static final String KIND = "test-alarm";

        private static final List<UUID> RUNG = new CopyOnWriteArrayList<>();
        private static final List<UUID> FAILING = new CopyOnWriteArrayList<>();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void due(UUID subject, Instant dueAt) {
            RUNG.add(subject);
            if (FAILING.contains(subject)) {
                throw new IllegalStateException("asked to fail");
            }
        }
    }

    @Inject
    DueClocks clocks;

    @Test
    void a_clock_that_has_run_out_rings_once() {
        // Given
        UUID subject = UUID.randomUUID();

        // When
        start(subject, Instant.now().minusSeconds(1));

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(Alarm.RUNG).contains(subject));
        clocks.runDue();
        assertThat(Alarm.RUNG).containsOnlyOnce(subject);
    }

    @Test
    void a_clock_that_was_stopped_or_lies_ahead_does_not_ring() {
        // Given
        UUID stopped = UUID.randomUUID();
        UUID ahead = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            clocks.start(Alarm.KIND, stopped, Instant.now().minusSeconds(1));
            clocks.stop(Alarm.KIND, stopped);
            clocks.start(Alarm.KIND, ahead, Instant.now().minusSeconds(1));
            clocks.start(Alarm.KIND, ahead, Instant.now().plusSeconds(600));
        });

        // When
        clocks.runDue();

        // Then
        assertThat(Alarm.RUNG).doesNotContain(stopped, ahead);
    }

    @Test
    void one_that_fails_holds_up_no_other_and_is_tried_again() {
        // Given
        UUID failing = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        Alarm.FAILING.add(failing);
        start(failing, Instant.now().minusSeconds(10));
        start(next, Instant.now().minusSeconds(5));

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(Alarm.RUNG).contains(failing, next));

        // When
        Alarm.FAILING.clear();
        Alarm.RUNG.clear();

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(Alarm.RUNG).containsExactly(failing));
    }

    @Test
    void a_clock_that_nobody_answers_is_not_set() {
        assertThatThrownBy(() -> clocks.start("nobodys", UUID.randomUUID(), Instant.now()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void start(UUID subject, Instant dueAt) {
        QuarkusTransaction.requiringNew().run(() -> clocks.start(Alarm.KIND, subject, dueAt));
    }
}
