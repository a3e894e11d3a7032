package org.fugong.registry.enterprise.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses.Closed;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses.Merge;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses.Reopened;
import org.fugong.registry.enterprise.domain.Closing;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/** Enterprises that close, and are opened again if that was wrong. Runs in the caller's transaction, with them locked. */
@ApplicationScoped
public class Closings {

    private static final int LONGEST_REASON = 300;
    private static final int MOST_YEARS_AGO = 5;

    private final EnterpriseStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Notices notices;
    private final Instance<WhenEnterpriseCloses> features;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Closings(
            EnterpriseStore store,
            Outbox outbox,
            AuditTrail audit,
            Notices notices,
            @Any Instance<WhenEnterpriseCloses> features,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.notices = notices;
        this.features = features;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Closes a locked enterprise: everything that is open for it ends with that reason, and its workers leave.
     *
     * @throws Problem 422 with every fault, 409 {@code enterprise-closed}
     */
    public Kept close(Kept old, @Nullable LocalDate on, Closing.@Nullable Why why, @Nullable String reason, String by) {
        if (old.enterprise().closing() != null) {
            throw EnterpriseFacts.closedProblem();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Fault> faults = faults(on, why, reason, LocalDate.ofInstant(now, zone));
        if (!faults.isEmpty() || on == null || why == null) {
            throw Refusal.ofFaults(faults);
        }
        return ended(old, new Closing(on, why, Texts.stripped(reason), now), null, by);
    }

    /** Ends a locked record that turned out to be another one of the same enterprise. */
    void merge(Kept old, Closing closing, Merge into, String by) {
        ended(old, closing, into, by);
    }

    /** Parts a locked record again that was merged. */
    void part(Kept old, String reason, Merge from, String by) {
        begun(old, reason, from, by);
    }

    private Kept ended(Kept old, Closing closing, @Nullable Merge merge, String by) {
        Enterprise closed = old.enterprise().closed(closing);
        Kept kept = new Kept(closed, old.contact(), old.fingerprint());
        store.update(List.of(kept));
        outbox.append(EnterpriseClosed.of(closed, closing));
        audit.record("enterprise-closed", closed.id().toString(), closing.why().name());
        Closed told = new Closed(EnterpriseFacts.of(closed), closing, merge, by);
        ordered().forEach(feature -> feature.closed(told));
        tell(closed, new NoticeText("An enterprise was closed; what was open for it has ended.", "企业已关闭，其未办结事项已终止。"));
        return kept;
    }

    /**
     * Opens a locked enterprise again that was closed by mistake: it is approved if it was, and its workers are back.
     *
     * @throws Problem 409 {@code illegal-move} if it is not closed
     */
    public Kept reopen(Kept old, @Nullable String reason, String by) {
        Closing closing = old.enterprise().closing();
        if (closing == null) {
            throw Problem.of(409, "illegal-move", "The enterprise is not closed.")
                    .with("detailZh", "企业未关闭。");
        }
        Texts.faultOfRequired("reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        if (closing.why() == Closing.Why.MERGED) {
            throw Problem.of(409, "illegal-move", "It was merged with another record: part the two instead.")
                    .with("detailZh", "该企业系合并关闭，请撤销合并。");
        }
        return begun(old, Texts.stripped(reason), null, by);
    }

    private Kept begun(Kept old, String reason, @Nullable Merge parted, String by) {
        Closing closing = Objects.requireNonNull(old.enterprise().closing());
        Enterprise open = old.enterprise().reopened(clock.instant().truncatedTo(ChronoUnit.MICROS));
        Kept kept = new Kept(open, old.contact(), old.fingerprint());
        store.update(List.of(kept));
        outbox.append(EnterpriseReopened.of(open));
        audit.record("enterprise-reopened", open.id().toString(), reason);
        Reopened told = new Reopened(EnterpriseFacts.of(open), closing.at(), parted, by);
        ordered().forEach(feature -> feature.reopened(told));
        tell(
                open,
                new NoticeText(
                        "An enterprise that was closed by mistake is open again; what had ended has to be begun anew.",
                        "误关闭的企业已恢复；已终止的事项须重新办理。"));
        return kept;
    }

    private List<WhenEnterpriseCloses> ordered() {
        return features.stream()
                .sorted(Comparator.comparingInt(WhenEnterpriseCloses::order))
                .toList();
    }

    private void tell(Enterprise enterprise, NoticeText text) {
        notices.tell(
                List.of(Audience.enterprise(enterprise.id()), Audience.town(enterprise.town())),
                text,
                "/registry/enterprises/" + enterprise.id());
    }

    private static List<Fault> faults(
            @Nullable LocalDate on, Closing.@Nullable Why why, @Nullable String reason, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (on == null) {
            faults.add(new Fault("on", "missing", "Say since which day it is closed."));
        } else if (on.isAfter(today) || on.isBefore(today.minusYears(MOST_YEARS_AGO))) {
            faults.add(new Fault("on", "out-of-range", "A day from five years ago until today."));
        }
        if (why == null || why == Closing.Why.MERGED) {
            faults.add(new Fault("why", "missing", "One of DEREGISTERED, REVOKED, LEFT_THE_DISTRICT and OTHER."));
        }
        Texts.faultOfRequired("reason", reason, LONGEST_REASON).ifPresent(faults::add);
        return faults;
    }
}
