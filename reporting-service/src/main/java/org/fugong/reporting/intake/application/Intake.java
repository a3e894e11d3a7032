package org.fugong.reporting.intake.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.domain.Ends;
import org.fugong.reporting.intake.domain.Position;
import org.fugong.reporting.intake.domain.Reading;

/** How much has been taken in, of what time, and how much waits. The broker is asked once a second, whoever reads. */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    /** Ends are looked back at for that many seconds; see {@link Reading}. */
    private static final int REMEMBERED = 15;
    /** Ends older than that say nothing of what waits now. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private final Positions positions;
    private final TopicEnds topicEnds;
    private final Clock clock;
    private volatile List<Ends> ends = List.of();
    private volatile double lagRecords = Double.NaN;
    private volatile double lagSeconds = Double.NaN;

    Intake(Positions positions, TopicEnds topicEnds, Clock clock, MeterRegistry registry) {
        this.positions = positions;
        this.topicEnds = topicEnds;
        this.clock = clock;
        Gauge.builder("fugong.intake.lag", this, intake -> intake.lagRecords)
                .description("Records of all topics that are not yet in the figures")
                .baseUnit("records")
                .register(registry);
        Gauge.builder("fugong.intake.lag.time", this, intake -> intake.lagSeconds)
                .description("For how long the topics have not been read to their ends")
                .baseUnit("seconds")
                .register(registry);
    }

    /** What has been taken in and committed, as the caller's transaction sees it. */
    public IntakeState state() {
        Reading reading = reading();
        Lag lag = Lag.of(reading.lag(), reading.lagTime(clock.instant()));
        return new IntakeState(reading.events(), reading.asOf(), reading.lastTaken(), lag, positions.rebuilds());
    }

    /** The next offset of each partition, as the caller's transaction sees it. */
    public Map<TopicPartition, Long> positions() {
        return positions.all().stream()
                .filter(one -> !one.formerly())
                .collect(Collectors.toMap(
                        one -> new TopicPartition(
                                one.partition().topic(), one.partition().number()),
                        Position::next));
    }

    /** The same topic by topic. */
    public List<Reading.Topic> topics() {
        return reading().topics();
    }

    /** The first look is before anybody reads: without it nothing would be known of what waits. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            List<Ends> known = new ArrayList<>(ends);
            known.add(0, topicEnds.ask());
            ends = List.copyOf(known.subList(0, Math.min(REMEMBERED, known.size())));
            Lag lag = QuarkusTransaction.requiringNew().call(this::state).lag();
            lagRecords = number(lag.records());
            lagSeconds = number(lag.seconds());
        } catch (RuntimeException e) {
            LOG.debugf("What waits in the topics is not known: %s", e.getClass().getSimpleName());
            lagRecords = Double.NaN;
            lagSeconds = Double.NaN;
        }
    }

    private Reading reading() {
        List<Ends> known = ends;
        Instant oldest = clock.instant().minus(STALE);
        boolean fresh = !known.isEmpty() && known.get(0).at().isAfter(oldest);
        return new Reading(positions.all(), fresh ? known : List.of());
    }

    private static double number(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
