package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.labour.application.HeardStore.Kept;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.AgreementCourse.Move;
import org.fugong.registry.labour.domain.HeardAnswer;
import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.HeardAnswer.State;
import org.fugong.registry.labour.domain.HeardAnswer.Witness;
import org.fugong.registry.labour.domain.Way;

/**
 * Answers of workers without a log-in, which others heard on paper or by phone. Runs in the caller's transaction with the
 * agreement locked; who may do what is checked before. Each step goes to the audit trail.
 */
@ApplicationScoped
public class HeardAnswers {

    private static final int LONGEST_NAME = 60;

    private final HeardStore store;
    private final Agreements agreements;
    private final AgreementNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    HeardAnswers(HeardStore store, Agreements agreements, AgreementNotices notices, AuditTrail audit, Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody heard, as it is entered. */
    public record Entry(
            @Nullable Boolean consents, @Nullable Way way, @Nullable PersonalData heardBy, @Nullable Instant heardAt) {}

    /**
     * Enters what a worker said. A refusal counts at once, a consent once it is confirmed.
     *
     * @param by subject of whoever enters it
     * @throws Problem 404 for a worker who is not asked, 409 {@code illegal-move}, 422 with every fault
     */
    public Kept record(Agreement agreement, UUID workerId, Entry entry, String by, Office office) {
        Agreement.Named named = agreement.workers().stream()
                .filter(one -> one.workerId().equals(workerId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (AgreementCourse.move(agreement.state(), Move.ANSWER) instanceof AgreementCourse.Outcome.Refused refused) {
            throw Problem.of(409, "illegal-move", refused.reason())
                    .with("state", agreement.state().name());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Fault> faults = faults(entry, Objects.requireNonNull(agreement.signedByBoth()), now);
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
        if (Boolean.TRUE.equals(entry.consents())
                && named.answer() == Agreement.Answer.DECLINED
                && named.via() == Way.SELF) {
            throw Problem.of(
                    409, "illegal-move", "The worker declined with a log-in and is the only one who can change that.");
        }
        HeardAnswer heard = new HeardAnswer(
                UUID.randomUUID(),
                agreement.id(),
                workerId,
                Objects.requireNonNull(entry.consents()),
                Objects.requireNonNull(entry.way()),
                Objects.requireNonNull(entry.heardAt()).truncatedTo(ChronoUnit.MICROS),
                new Witness(by, office, now),
                null,
                false);
        PersonalData heardBy = Objects.requireNonNull(entry.heardBy()).derive(clear -> PersonalData.of(clear.strip()));
        if (heard.state() == State.COUNTS) {
            agreements.answer(agreement, workerId, heard.consents(), heard.way());
        }
        store.overtake(agreement.id(), workerId, now);
        store.insert(heard, heardBy);
        audit.record("labour-answer-heard", workerId.toString(), detail(heard));
        if (heard.state() == State.TO_CONFIRM) {
            notices.toConfirm(agreement, office);
        }
        return new Kept(heard, heardBy);
    }

    /**
     * A second person made sure of a consent: it counts.
     *
     * @param agreement the one it is of, locked
     * @throws Problem 409 {@code needs-another-person} for one who can't be the second, or {@code illegal-move}
     */
    public Kept confirm(Agreement agreement, Kept kept, String by, Office office) {
        HeardAnswer heard = kept.answer();
        HeardAnswer.Step step =
                heard.confirm(new Witness(by, office, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (step instanceof HeardAnswer.Step.Refused refused) {
            throw heard.state() == State.TO_CONFIRM
                    ? Problem.of(409, "needs-another-person", refused.reason())
                    : Problem.of(409, "illegal-move", refused.reason())
                            .with("state", heard.state().name());
        }
        HeardAnswer confirmed = ((HeardAnswer.Step.Done) step).answer();
        agreements.answer(agreement, heard.workerId(), true, heard.way());
        store.confirm(confirmed);
        audit.record("labour-answer-confirmed", heard.workerId().toString(), detail(confirmed));
        return new Kept(confirmed, kept.heardBy());
    }

    /** A worker answers with a log-in, which overtakes whatever others heard. */
    public Agreement answerOwn(Agreement agreement, UUID workerId, boolean consents) {
        Agreement answered = agreements.answer(agreement, workerId, consents, Way.SELF);
        store.overtake(agreement.id(), workerId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return answered;
    }

    /** The one of that id. */
    public Optional<Kept> find(UUID id) {
        return store.find(id);
    }

    /** Those of an agreement that no later answer has overtaken: one of a worker at most. */
    public List<Kept> of(UUID agreementId) {
        return store.of(agreementId);
    }

    /** The one of a worker that no later answer has overtaken. */
    public Optional<Kept> of(UUID agreementId, UUID workerId) {
        return store.of(agreementId).stream()
                .filter(kept -> kept.answer().workerId().equals(workerId))
                .findFirst();
    }

    private static List<Fault> faults(Entry entry, Instant signedByBoth, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (entry.consents() == null) {
            faults.add(new Fault("consents", "missing", "Say yes or no."));
        }
        if (entry.way() == null || entry.way() == Way.SELF) {
            faults.add(new Fault("way", "missing", "PAPER or PHONE."));
        }
        PersonalData heardBy = entry.heardBy();
        Optional<Fault> unnamed = heardBy == null
                ? Texts.faultOfRequired("heardBy", null, LONGEST_NAME)
                : heardBy.derive(clear -> Texts.faultOfRequired("heardBy", clear, LONGEST_NAME));
        unnamed.ifPresent(faults::add);
        Instant heardAt = entry.heardAt();
        if (heardAt == null) {
            faults.add(new Fault("heardAt", "missing", "This field must be filled in."));
        } else if (!HeardAnswer.timely(heardAt, signedByBoth, now)) {
            faults.add(new Fault(
                    "heardAt", "heard-untimely", "Not before both enterprises had signed, and not in the future."));
        }
        return faults;
    }

    private static String detail(HeardAnswer heard) {
        return heard.agreementId() + " " + heard.way() + (heard.consents() ? " consents" : " declines");
    }
}
