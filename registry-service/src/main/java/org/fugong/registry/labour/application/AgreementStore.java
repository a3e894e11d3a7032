package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.Period;

/** Where agreements are kept. All of it runs in the caller's transaction. */
public interface AgreementStore {

    /**
     * Which agreements a list shows, the latest first. Null asks for any.
     *
     * @param town of either enterprise
     * @param enterpriseId lender or borrower
     */
    record Query(
            @Nullable State state,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            @Nullable Instant before,
            @Nullable UUID beforeId) {}

    /** How earlier dealings of a lender and a borrower went. */
    record Dealing(UUID lender, UUID borrower, int well, int badly) {}

    /** What a worker is asked. */
    record Asked(UUID agreementId, UUID workerId) {}

    /** The agreement of that id. */
    Optional<Agreement> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Agreement> lock(UUID id);

    /** Adds one, without workers. */
    void insert(Agreement agreement, String by);

    /** Writes a locked one with its workers. */
    void update(Agreement agreement);

    /** Gives agreements under way to another town, on the side of an enterprise that moved. */
    void changeTown(UUID enterpriseId, String town);

    /** Up to so many. */
    List<Agreement> list(Query query, int limit);

    /** Those under way of these enterprises, the latest first, at most 500. */
    List<Agreement> openOf(Collection<UUID> enterpriseIds);

    /** What agreements hold of these needs and surpluses. */
    List<Lot> held(Collection<UUID> entryIds);

    /** What agreements hold of all open entries. */
    List<Lot> heldInMarket();

    /** Agreements that are not over, of an entry. */
    int openOfEntry(UUID entryId);

    /** How dealings that are over went. */
    List<Dealing> dealings();

    /** Those of these workers who are named in another agreement under way whose days overlap. */
    List<UUID> namedElsewhere(UUID agreementId, Collection<UUID> workerIds, Period period);

    /** Agreements that a worker is named in, the latest first, at most 50. */
    List<Agreement> ofWorker(UUID workerId);

    /** Active ones whose workers should be back by a day. */
    List<Agreement> dueBack(@Nullable String town, java.time.LocalDate by, int limit);
}
