package org.fugong.healthcode.workforce.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.workforce.domain.Show;
import org.fugong.healthcode.workforce.domain.Slot;

/**
 * An employer's live view of the health of its own workers and of those lent to it today, and of nobody else's. Every list
 * that is read is logged.
 */
@ApplicationScoped
public class Workforce {

    /** How many days back a day can be summed up. */
    static final int OLDEST = 60;

    private final WorkforceStore store;
    private final Employment employment;
    private final Looks looks;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Workforce(
            WorkforceStore store,
            Employment employment,
            Looks looks,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.store = store;
        this.employment = employment;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Workers in the order of their ids, one more than are shown if there are more; the look is logged for each who is shown.
     *
     * @param looker subject of the log-in
     * @param shown how many are shown
     */
    @Transactional
    public List<WorkerHealth> page(UUID enterprise, Show show, @Nullable UUID after, int shown, String looker) {
        Instant now = clock.instant();
        List<WorkerHealth> found =
                store.page(enterprise, LocalDate.ofInstant(now, zone), slot(now), show, after, shown + 1);
        List<UUID> seen =
                found.stream().limit(shown).map(WorkerHealth::workerId).toList();
        audit.record("worker-health-read", enterprise.toString(), seen.size() + " workers");
        looks.byEmployer(
                enterprise,
                employment.idsOf(seen).values().stream().flatMap(List::stream).toList(),
                looker);
        return found;
    }

    /**
     * A day in numbers; it names nobody, so it is no look.
     *
     * @param asked null for today
     * @throws Problem 422 for a day to come or more than 60 days ago
     */
    public DaySummary summary(UUID enterprise, @Nullable LocalDate asked) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = asked == null ? today : asked;
        if (day.isAfter(today) || day.isBefore(today.minusDays(OLDEST))) {
            throw Problem.invalid("day", "out-of-range", "A day from " + OLDEST + " days ago to today.");
        }
        return store.summary(enterprise, today, day, now);
    }

    /** The present slot. */
    public Slot slot() {
        return slot(clock.instant());
    }

    private Slot slot(Instant at) {
        return Slot.of(LocalTime.ofInstant(at, zone));
    }
}
