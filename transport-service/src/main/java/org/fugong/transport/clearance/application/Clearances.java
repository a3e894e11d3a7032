package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;

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

    /**
     * Marks open clearances that fell due and were not marked before.
     *
     * @return what was marked, by charter, kind and division
     */
    List<Overdue> remind(int limit);

    /**
     * What fell due.
     *
     * @param charter its name
     */
    record Overdue(
            UUID charterId,
            String charter,
            ClearanceKind kind,
            String originDivision,
            int open,
            Instant dueAt,
            Instant at) {}

    record ClearedNomination(UUID nominationId, UUID workerId, UUID enterpriseId) {}
}
