package org.fugong.chassis.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

import static org.awaitility.Awaitility.await;

/** Not part of the tests: {@code -Dtest=ThroughputMeasure} prints how fast events leave and come in on this machine. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ThroughputMeasure {
    private static final Logger LOG = Logger.getLogger(ThroughputMeasure.class);
    private static final int EVENTS = 200_000;
    private static final Instant WHEN = Instant.parse("2020-02-18T03:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Test
    void measure() {
        round(20_000);
        round(EVENTS);
    }

    private void round(int events) {
        UUID run = UUID.randomUUID();
        long start = System.nanoTime();
        // The handler refuses some smaller counts on purpose.
        for (int from = 1000; from < events + 1000; from += 1000) {
            List<OutgoingEvent> some = new ArrayList<>(1000);
            for (int i = 0; i < 1000; i++) {
                UUID key = new UUID(run.getMostSignificantBits(), from + i);
                some.add(new OutgoingEvent(
                        ThingHandler.TOPIC, key.toString(), new ThingHandler.Thing(run, from + i, "n", WHEN), WHEN));
            }
            QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(some));
        }
        report("appended (1000 per transaction)", events, start);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> things.longs("select count(*) from outbox").equals(List.of(0L)));
        report("relayed", events, start);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> things.longs("select count(*) from thing where thing_id = ?", run)
                        .equals(List.of((long) events)));
        report("handled", events, start);
    }

    private static void report(String what, int events, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof("%d events %s after %.2f s: %.0f/s", events, what, seconds, events / seconds);
    }
}
