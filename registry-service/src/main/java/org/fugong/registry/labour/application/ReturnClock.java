package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse.State;

/**
 * The return date of workers lent. Days before it both enterprises are reminded; on the morning after it the lender's town
 * and the labour bureau are told too; two days later the district.
 */
@ApplicationScoped
class ReturnClock implements WhenDue {

    static final String KIND = "labour-return";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int DAYS_TO_DISTRICT = 2;

    private final AgreementStore store;
    private final AgreementNotices notices;
    private final DueClocks clocks;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    ReturnClock(
            AgreementStore store,
            AgreementNotices notices,
            DueClocks clocks,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.notices = notices;
        this.clocks = clocks;
        this.clock = clock;
        this.zone = zone;
    }

    /** When something that is due on a day is said. */
    static Instant morningOf(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        Agreement agreement = store.lock(subject).orElse(null);
        if (agreement == null || agreement.state() != State.ACTIVE || !clocks.isSet(KIND, subject, dueAt)) {
            return;
        }
        LocalDate last = agreement.period().to();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (!today.isAfter(last)) {
            notices.dueBackSoon(agreement);
            clocks.start(KIND, subject, morningOf(last.plusDays(1), zone));
        } else if (!today.isAfter(last.plusDays(DAYS_TO_DISTRICT))) {
            notices.overdue(agreement);
            clocks.start(KIND, subject, morningOf(last.plusDays(1 + DAYS_TO_DISTRICT), zone));
        } else {
            notices.escalated(agreement);
        }
    }
}
