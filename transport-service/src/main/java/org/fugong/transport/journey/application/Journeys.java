package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.FollowUpRule;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.Report;
import org.fugong.transport.journey.domain.ReportEffect;
import org.fugong.transport.journey.domain.ReportRule;

/** What was said of travellers, and the calls to those who were missing. Written while the charter's row is locked. */
public interface Journeys {

    /** All of a charter, in the order in which they came. */
    List<Kept> reports(UUID charterId);

    void add(UUID charterId, List<Kept> reports);

    /** Takes reports back as wrong; they stay as history. */
    void withdraw(List<UUID> reportIds, Withdrawn why);

    /** All of a charter, in the order in which they were made. */
    List<Call> calls(UUID charterId);

    void add(UUID charterId, Call call);

    /**
     * A report as it is kept.
     *
     * @param by subject of the official or contact, or the source of the agency's event
     * @param place where the hand-over was, if said
     * @param receivedBy who took the worker over, if said: a person's name
     */
    record Kept(
            UUID id,
            UUID workerId,
            UUID enterpriseId,
            Report report,
            ReportEffect effect,
            Instant receivedAt,
            String by,
            @Nullable String place,
            @Nullable PersonalData receivedBy,
            @Nullable Withdrawn withdrawn) {

        /** As the rules look at it. */
        ReportRule.Earlier earlier() {
            return new ReportRule.Earlier(report, effect == ReportEffect.COUNTS, withdrawn != null);
        }

        boolean isOf(UUID worker, JourneyStage stage) {
            return workerId.equals(worker) && report.stage() == stage;
        }
    }

    /** Who took a report back, and why. */
    record Withdrawn(Instant at, String by, String reason) {}

    /**
     * A call to somebody who is missing.
     *
     * @param nextCallAt when somebody has to call again; empty if not needed
     * @param note what was said, about a person; null if nothing was written down
     */
    record Call(
            UUID id,
            UUID workerId,
            UUID enterpriseId,
            CallOutcome outcome,
            Optional<Instant> nextCallAt,
            Instant calledAt,
            String by,
            @Nullable PersonalData note) {

        public boolean accountsFor() {
            return FollowUpRule.accountsFor(outcome, nextCallAt);
        }
    }
}
