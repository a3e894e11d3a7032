package org.fugong.chassis.event;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator watches: is the outbox draining, what comes in, what is put aside. */
@ApplicationScoped
class EventMetrics {
    /** Outcome of an event that was taken before. */
    static final String KNOWN = "known";
    /** Outcome of an event that a handler took. */
    static final String HANDLED = "handled";

    private static final String INBOUND = "fugong.inbound.events";
    private static final String OUTCOME = "outcome";
    private static final String LATE = "fugong.inbound.late.events";

    private final MeterRegistry registry;
    private final Counter sent;
    private final Counter failures;
    private final Duration lateAfter;
    private volatile double depth;
    private volatile double ageSeconds;
    private volatile double openLetters;

    @Inject
    EventMetrics(MeterRegistry registry, @ConfigProperty(name = "fugong.inbound.late-after") String lateAfter) {
        this.registry = registry;
        this.lateAfter = Duration.parse(lateAfter);
        sent = Counter.builder("fugong.relay.sent")
                .description("Events the relay brought to Kafka")
                .baseUnit("events")
                .register(registry);
        failures = Counter.builder("fugong.relay.failures")
                .baseUnit("batches")
                .description("Batches of the relay that were rolled back, to be sent again")
                .register(registry);
        Gauge.builder("fugong.outbox.depth", this, metrics -> metrics.depth)
                .description("Events waiting in the outbox, counted up to 100000")
                .register(registry);
        Gauge.builder("fugong.outbox.age", this, metrics -> metrics.ageSeconds)
                .description("Age of the oldest event in the outbox")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("fugong.dead.letters.open", this, metrics -> metrics.openLetters)
                .description("Dead letters that wait for an operator")
                .register(registry);
    }

    void sent(int count) {
        sent.increment(count);
    }

    void relayFailed() {
        failures.increment();
    }

    void outbox(long rows, double oldestSeconds) {
        depth = rows;
        ageSeconds = oldestSeconds;
    }

    void openLetters(long count) {
        openLetters = count;
    }

    double outboxDepth() {
        return depth;
    }

    double outboxAgeSeconds() {
        return ageSeconds;
    }

    /** Events known from before, by topic. */
    SortedMap<String, Long> known() {
        return byTopic(registry.find(INBOUND).tag(OUTCOME, KNOWN));
    }

    /** Events taken long after they happened, by topic. */
    SortedMap<String, Long> late() {
        return byTopic(registry.find(LATE));
    }

    private static SortedMap<String, Long> byTopic(Search counters) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counters.counters().forEach(counter -> {
            String topic = counter.getId().getTag("topic");
            if (topic != null) {
                counts.merge(topic, Math.round(counter.count()), Long::sum);
            }
        });
        return counts;
    }

    /** From which time on between happening and being taken an event is late. */
    Duration lateAfter() {
        return lateAfter;
    }

    /** Counts a committed batch by topic and outcome: handled, known, or the reason of the dead letter. */
    void taken(InboundBatch.Outcome outcome) {
        outcome.byTopic()
                .forEach((topic, counts) -> counts.forEach((what, count) -> {
                    boolean dead = !what.equals(HANDLED) && !what.equals(KNOWN);
                    registry.counter(INBOUND, "topic", topic, OUTCOME, dead ? "dead-letter" : what)
                            .increment(count);
                    if (dead) {
                        registry.counter("fugong.dead.letters", "topic", topic, "reason", what)
                                .increment(count);
                    }
                }));
        outcome.late().forEach((topic, count) -> registry.counter(LATE, "topic", topic)
                .increment(count));
    }
}
