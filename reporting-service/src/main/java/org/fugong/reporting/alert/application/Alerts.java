package org.fugong.reporting.alert.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.reporting.alert.application.AlertStore.Place;
import org.fugong.reporting.alert.domain.Alert;
import org.fugong.reporting.alert.domain.AlertRule;
import org.fugong.reporting.alert.domain.Finding;
import org.fugong.reporting.alert.domain.Turn;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;

/** Raises alerts when a rule begins to hold, and ends them when it no longer does. */
@ApplicationScoped
public class Alerts {
    /** Rules that depend on the time are looked at this often though nothing comes in. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final AlertStore store;
    private final Instance<Watch> watches;
    private final Intake intake;
    private final Outbox outbox;
    private final Clock clock;

    // What this process saw when it looked last; only the scheduler's one thread at a time touches them.
    private long seenEvents = -1;
    private Instant lookedAt = Instant.EPOCH;

    Alerts(AlertStore store, Instance<Watch> watches, Intake intake, Outbox outbox, Clock clock) {
        this.store = store;
        this.watches = watches;
        this.intake = intake;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Looks at all rules if something was taken in since, or a minute has passed. One replica looks at a time; what it
     * finds and what it publishes is one transaction.
     */
    @Scheduled(
            every = "${fugong.reporting.alerts.every:3s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IntakeState state = intake.state();
        boolean nothingNew = state.events() == seenEvents;
        if (nothingNew && now.isBefore(lookedAt.plus(LONGEST_PAUSE)) || !store.claim()) {
            return;
        }
        List<Finding> found = new ArrayList<>();
        watches.forEach(watch -> found.addAll(watch.look(now)));
        Turn turn = Turn.of(store.open(), found, UUID::randomUUID, now, state.asOf());
        store.add(turn.raised());
        store.update(turn.changed());
        store.update(turn.ended());
        List<OutgoingEvent> events = new ArrayList<>();
        turn.raised().forEach(alert -> events.add(AlertFacts.raised(alert)));
        turn.ended().forEach(alert -> events.add(AlertFacts.ended(alert, now)));
        if (!events.isEmpty()) {
            outbox.appendAll(events);
        }
        seenEvents = state.events();
        lookedAt = now;
    }

    /** Which alerts are asked for; null for any. */
    public record Asked(@Nullable Boolean open, @Nullable AlertRule rule, @Nullable String town) {}

    /** A page of alerts, the latest raised first. */
    @Transactional
    public Page<AlertView> list(Asked asked, @Nullable String cursor, int limit) {
        List<Alert> rows = store.list(asked.open(), asked.rule(), asked.town(), place(cursor), limit + 1);
        return Page.of(
                        rows,
                        limit,
                        last -> Cursor.encode(
                                last.raisedAt().toString(), last.id().toString()))
                .map(AlertView::of);
    }

    private static @Nullable Place place(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 2);
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return new Place(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }
}
