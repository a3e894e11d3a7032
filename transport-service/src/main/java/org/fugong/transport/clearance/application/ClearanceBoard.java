package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.clearance.domain.ClearanceState;

/** Clearances as a coordinator looks at them: counted, and line by line. Reads only. */
public interface ClearanceBoard {

    /** Most first. */
    Comparator<OriginCount> ORIGINS = Comparator.comparingInt(OriginCount::open)
            .reversed()
            .thenComparing(OriginCount::originDivision)
            .thenComparing(OriginCount::kind);

    /** Most first. */
    Comparator<EnterpriseCount> ENTERPRISES =
            Comparator.comparingInt(EnterpriseCount::open).reversed().thenComparing(EnterpriseCount::enterpriseId);

    /** All counts of what the scope sees, from one look at the charter's clearances. */
    Counts counts(UUID charterId, Scope scope);

    /** Clearances on the board, those after the given place if any: open ones as they fall due, others as nominated. */
    List<BoardLine> lines(UUID charterId, Scope scope, Wanted wanted, Optional<After> after, int limit);

    /** Answers that did anything else than decide or repeat, the last first, those before the given id if any. */
    List<Stray> stray(UUID charterId, Scope scope, Optional<Long> before, int limit);

    /** One clearance as on the board. */
    Optional<BoardLine> line(UUID id);

    /** Every answer to one clearance, as they came. */
    List<AnswerRecord> history(UUID clearanceId);

    /**
     * A charter's clearances, counted.
     *
     * @param kinds those that the charter asks for, in their order
     * @param byOrigin open ones by origin and kind, most first
     * @param byEnterprise open ones by enterprise, most first
     * @param byOwner open ones by who has to see to them, in no order
     */
    record Counts(
            List<KindCount> kinds,
            List<OriginCount> byOrigin,
            List<EnterpriseCount> byEnterprise,
            List<OwnerCount> byOwner,
            Alarms alarms) {}

    record KindCount(ClearanceKind kind, int open, int granted, int refused, int lapsed) {}

    record OriginCount(String originDivision, ClearanceKind kind, int open) {}

    record EnterpriseCount(UUID enterpriseId, int open) {}

    /**
     * What is open at one owner.
     *
     * @param code as in {@link org.fugong.transport.clearance.domain.Callee}
     * @param seated how many of them are of workers who have a seat
     * @param dueAt when the first of them is due
     */
    record OwnerCount(ClearanceOwner owner, String code, int open, int seated, Instant dueAt) {

        /** With others of the same owner. */
        public OwnerCount and(OwnerCount others) {
            return new OwnerCount(
                    owner,
                    code,
                    open + others.open,
                    seated + others.seated,
                    dueAt.isBefore(others.dueAt) ? dueAt : others.dueAt);
        }
    }

    /** How many are overdue, and how many contradicted. */
    record Alarms(int overdue, int contradicted) {}

    /**
     * Which lines are wanted.
     *
     * @param state only those in this state
     * @param contradicted only those whose answers contradict each other
     */
    record Wanted(Optional<ClearanceState> state, boolean contradicted) {}

    /** Where the board goes on. */
    record After(Instant dueAt, int number, ClearanceKind kind) {}

    /**
     * One line of the board.
     *
     * @param answers how many answers came, the history has as many entries
     */
    record BoardLine(
            Clearance clearance,
            int number,
            UUID enterpriseId,
            String town,
            @Nullable String reason,
            @Nullable String answeredBy,
            @Nullable Instant decidedAt,
            int answers) {}

    /** An answer that came otherwise. */
    record Stray(long id, BoardLine line, AnswerRecord answer) {}

    record AnswerRecord(
            AnswerOutcome outcome,
            @Nullable String reason,
            String answeredBy,
            Instant answeredAt,
            Instant receivedAt,
            AnswerEffect effect) {}
}
