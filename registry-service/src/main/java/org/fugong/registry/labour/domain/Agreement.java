package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.AgreementCourse.Move;
import org.fugong.registry.labour.domain.AgreementCourse.State;

/**
 * An agreement of two enterprises and each worker to lend some of one's workers to the other for a time.
 *
 * @param version rises with every change, from 1
 * @param endReason why it ended early; null otherwise
 * @param workers whom the lender would send, and what each one said
 */
public record Agreement(
        UUID id,
        long version,
        State state,
        Parties parties,
        Terms terms,
        Signatures signed,
        @Nullable Instant concludedAt,
        @Nullable Instant endedAt,
        @Nullable EarlyEnd endReason,
        Ratings ratings,
        List<Named> workers) {

    /** Who lends whom: both entries, enterprises and their towns. */
    public record Parties(
            UUID needId, UUID surplusId, UUID lender, UUID borrower, String lenderTown, String borrowerTown) {

        /** Which side an enterprise is of; null for others. */
        public @Nullable Party partyOf(@Nullable UUID enterprise) {
            return lender.equals(enterprise) ? Party.LENDER : borrower.equals(enterprise) ? Party.BORROWER : null;
        }

        /** The enterprise of a side. */
        public UUID of(Party party) {
            return party == Party.LENDER ? lender : borrower;
        }
    }

    /** When it was proposed, and when each side signed. */
    public record Signatures(Instant proposedAt, @Nullable Instant lender, @Nullable Instant borrower) {}

    /** How it went, by each side; null until it is said. */
    public record Ratings(@Nullable Boolean byLender, @Nullable Boolean byBorrower) {}

    /** What a worker said. */
    public enum Answer {
        ASKED,
        CONSENTED,
        DECLINED
    }

    /**
     * A worker whom the lender would send.
     *
     * @param via how the worker answered; null while asked
     * @param lent whether the worker is at the borrower's now
     */
    public record Named(UUID workerId, Answer answer, @Nullable Instant answeredAt, @Nullable Way via, boolean lent) {

        /** One who is asked. */
        public static Named asked(UUID workerId) {
            return new Named(workerId, Answer.ASKED, null, null, false);
        }

        Named lent(boolean now) {
            return new Named(workerId, answer, answeredAt, via, now);
        }
    }

    /** What comes of a move. */
    public sealed interface Step {
        /** It is done. */
        record Done(Agreement agreement) implements Step {}

        /** It is refused, and why in an English sentence. */
        record Refused(String reason) implements Step {}
    }

    /** Copies the workers. */
    public Agreement {
        workers = List.copyOf(workers);
    }

    /** A new one, which nobody has signed. */
    public static Agreement proposed(UUID id, Parties parties, Terms terms, Instant at) {
        return new Agreement(
                id,
                1,
                State.PROPOSED,
                parties,
                terms,
                new Signatures(at, null, null),
                null,
                null,
                null,
                new Ratings(null, null),
                List.of());
    }

    /** The same as it is kept, with its workers. */
    public Agreement withWorkers(List<Named> named) {
        return with(state, terms, signed, named);
    }

    /** Either side changes the terms: nobody has signed these. */
    public Step withTerms(Terms other) {
        return step(
                Move.CHANGE_TERMS,
                next -> next.with(next.state, other, new Signatures(signed.proposedAt(), null, null), workers));
    }

    /** A side signs. */
    public Step sign(Party party, Instant at) {
        boolean lender = party == Party.LENDER;
        return step(
                lender ? Move.SIGN_AS_LENDER : Move.SIGN_AS_BORROWER,
                next -> next.with(
                        next.state,
                        terms,
                        new Signatures(
                                signed.proposedAt(), lender ? at : signed.lender(), lender ? signed.borrower() : at),
                        workers));
    }

    /** The lender says whom it would send. Who is still among them keeps the answer given. */
    public Step name(Collection<UUID> workerIds) {
        Map<UUID, Named> before = workers.stream().collect(Collectors.toMap(Named::workerId, named -> named));
        List<Named> now = workerIds.stream()
                .distinct()
                .map(id -> before.getOrDefault(id, Named.asked(id)))
                .toList();
        return step(Move.NAME_WORKERS, next -> next.with(next.state, terms, signed, now));
    }

    /** A worker answers. Nobody else can: whose answer it is was made sure of before. */
    public Step answer(UUID workerId, boolean consents, Way via, Instant at) {
        if (workers.stream().noneMatch(named -> named.workerId().equals(workerId))) {
            return new Step.Refused("This worker is not among those who are asked.");
        }
        if (consents && consenting() >= people() && !hasConsented(workerId)) {
            return new Step.Refused("As many as were agreed have consented already.");
        }
        List<Named> now = workers.stream()
                .map(named -> named.workerId().equals(workerId)
                        ? new Named(workerId, consents ? Answer.CONSENTED : Answer.DECLINED, at, via, false)
                        : named)
                .toList();
        return step(Move.ANSWER, next -> next.with(next.state, terms, signed, now));
    }

    /** Those who consented go, and nobody else. */
    public Step conclude(Instant at) {
        if (state == State.AWAITING_CONSENT) {
            if (signed.lender() == null || signed.borrower() == null) {
                return new Step.Refused("Both enterprises have to sign first.");
            }
            if (consenting() == 0) {
                return new Step.Refused("Nobody has consented yet.");
            }
        }
        List<Named> now = workers.stream()
                .map(named -> named.lent(named.answer() == Answer.CONSENTED))
                .toList();
        return step(
                Move.CONCLUDE, next -> next.with(next.state, terms, signed, now).at(at, null, null));
    }

    /** All are back, as agreed. */
    public Step returned(Instant at) {
        return step(Move.RETURN, next -> next.back().at(concludedAt, at, null));
    }

    /** All are back early. */
    public Step endEarly(EarlyEnd reason, Instant at) {
        return step(Move.END_EARLY, next -> next.back().at(concludedAt, at, reason));
    }

    /** It comes to nothing. */
    public Step cancel(Instant at) {
        return step(Move.CANCEL, next -> next.at(concludedAt, at, null));
    }

    /** A side says how it went, once. */
    public Step rate(Party party, boolean well) {
        Boolean said = party == Party.LENDER ? ratings.byLender() : ratings.byBorrower();
        if (said != null) {
            return new Step.Refused("This side has said already how it went.");
        }
        Ratings now =
                party == Party.LENDER ? new Ratings(well, ratings.byBorrower()) : new Ratings(ratings.byLender(), well);
        return step(
                Move.RATE,
                next -> new Agreement(
                        id,
                        next.version,
                        next.state,
                        parties,
                        terms,
                        signed,
                        concludedAt,
                        endedAt,
                        endReason,
                        now,
                        workers));
    }

    /** The same people, by the records that stand for them now: what a merge of records comes to, and its undoing. */
    Agreement recorded(List<Named> now) {
        return new Agreement(
                id, version + 1, state, parties, terms, signed, concludedAt, endedAt, endReason, ratings, now);
    }

    /** When the second of both signed; null before. */
    public @Nullable Instant signedByBoth() {
        Instant lender = signed.lender();
        Instant borrower = signed.borrower();
        return lender == null || borrower == null ? null : lender.isAfter(borrower) ? lender : borrower;
    }

    /** How many have consented. */
    public int consenting() {
        return (int) workers.stream()
                .filter(named -> named.answer() == Answer.CONSENTED)
                .count();
    }

    /** Ids of those who are at the borrower's now. */
    public List<UUID> lent() {
        return workers.stream().filter(Named::lent).map(Named::workerId).toList();
    }

    /** How many may go. */
    public int people() {
        return Objects.requireNonNull(terms.people());
    }

    /** The days of work at the borrower's. */
    public Period period() {
        return new Period(Objects.requireNonNull(terms.from()), Objects.requireNonNull(terms.returnOn()));
    }

    /** What it holds of both entries: all that were agreed on while they are asked, then those who went. */
    public Lot lot() {
        return new Lot(
                parties.needId(), parties.surplusId(), period(), state == State.ACTIVE ? lent().size() : people());
    }

    private boolean hasConsented(UUID workerId) {
        return workers.stream()
                .anyMatch(named -> named.workerId().equals(workerId) && named.answer() == Answer.CONSENTED);
    }

    private Step step(Move move, UnaryOperator<Agreement> change) {
        AgreementCourse.Outcome outcome = AgreementCourse.move(state, move);
        if (outcome instanceof AgreementCourse.Outcome.Next next) {
            return new Step.Done(change.apply(new Agreement(
                    id,
                    version + 1,
                    next.state(),
                    parties,
                    terms,
                    signed,
                    concludedAt,
                    endedAt,
                    endReason,
                    ratings,
                    workers)));
        }
        return new Step.Refused(outcome instanceof AgreementCourse.Outcome.Refused refused ? refused.reason() : "");
    }

    private Agreement with(State next, Terms other, Signatures signatures, List<Named> named) {
        return new Agreement(
                id,
                version,
                next,
                parties,
                other,
                signatures,
                concludedAt,
                endedAt,
                endReason,
                ratings,
                new ArrayList<>(named));
    }

    private Agreement at(@Nullable Instant concluded, @Nullable Instant ended, @Nullable EarlyEnd reason) {
        return new Agreement(id, version, state, parties, terms, signed, concluded, ended, reason, ratings, workers);
    }

    private Agreement back() {
        List<Named> now = workers.stream().map(named -> named.lent(false)).toList();
        return with(state, terms, signed, now);
    }
}
