package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceState;

/** All clearances. Those of one charter change only while its row is locked. */
public interface Clearances {

    /** The kinds that each of these charters was said to ask for, in the order of {@link ClearanceKind}. */
    Map<UUID, Set<ClearanceKind>> asked(Collection<UUID> charterIds);

    /** Says which kinds a charter asks for, in place of those said before. */
    void ask(UUID charterId, Set<ClearanceKind> kinds);

    /** Adds clearances. */
    void addAll(List<Clearance> clearances);

    /** Those of these that exist. */
    List<Clearance> findAll(Collection<UUID> ids);

    /** Records answers with their effects, whether or not they decide anything, and what is contradicted now. */
    void recordAll(List<Judged> judged, Instant receivedAt);

    /** Lets these answers decide; at most one for each clearance. */
    void decideAll(Collection<Answer> answers, Instant at);

    /** Ends what is still open of these nominations. */
    void lapseOfNominations(Collection<UUID> nominationIds);

    /**
     * An answer with what it did.
     *
     * @param contradicted whether the clearance is contradicted after it
     */
    record Judged(Answer answer, AnswerEffect effect, boolean contradicted) {}

    /** Ends what is still open of a charter. */
    void lapseOfCharter(UUID charterId);

    /** Moves the deadlines of what is open by as much as the charter's was moved. */
    void moveDue(UUID charterId, Instant charterDeadline);

    /** Those with a seat and every clearance, in order of nomination. */
    List<ClearedNomination> clearedSeated(UUID charterId);

    Map<UUID, Integer> countCleared(Collection<UUID> charterIds);

    Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds);

    /** Counts by kind and state of what the scope sees. */
    List<KindCount> countByKind(UUID charterId, Scope scope);

    /** Open ones by origin and kind, most first. */
    List<OriginCount> openByOrigin(UUID charterId, Scope scope);

    /** Open ones by enterprise, most first. */
    List<EnterpriseCount> openByEnterprise(UUID charterId, Scope scope);

    /** Clearances on the board, those after the given place if any: open ones as they fall due, others as nominated. */
    List<BoardLine> board(UUID charterId, Scope scope, Wanted wanted, Optional<After> after, int limit);

    /** How many are overdue, and how many contradicted. */
    Alarms alarms(UUID charterId, Scope scope);

    /** Answers that did anything else than decide or repeat, the last first, those before the given id if any. */
    List<Stray> stray(UUID charterId, Scope scope, Optional<Long> before, int limit);

    /**
     * Marks open clearances that fell due and were not marked before.
     *
     * @return what was marked, by charter, kind and division
     */
    List<Overdue> remind(int limit);

    /**
     * Which lines are wanted.
     *
     * @param state only those in this state
     * @param contradicted only those whose answers contradict each other
     */
    record Wanted(Optional<ClearanceState> state, boolean contradicted) {}

    record Alarms(int overdue, int contradicted) {}

    /** An answer that came otherwise. */
    record Stray(long id, BoardLine line, AnswerRecord answer) {}

    /** What fell due. */
    record Overdue(UUID charterId, ClearanceKind kind, String originDivision, int open, Instant dueAt, Instant at) {}

    /** One clearance as on the board. */
    Optional<BoardLine> line(UUID id);

    /** Every answer to one clearance, as they came. */
    List<AnswerRecord> history(UUID clearanceId);

    record ClearedNomination(UUID nominationId, UUID workerId, UUID enterpriseId) {}

    record KindCount(ClearanceKind kind, int open, int granted, int refused, int lapsed) {}

    record OriginCount(String originDivision, ClearanceKind kind, int open) {}

    record EnterpriseCount(UUID enterpriseId, int open) {}

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

    record AnswerRecord(
            AnswerOutcome outcome,
            @Nullable String reason,
            String answeredBy,
            Instant answeredAt,
            Instant receivedAt,
            AnswerEffect effect) {}
}
