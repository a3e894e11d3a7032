package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.fugong.transport.charter.domain.NominationStatus;

/** Nominations as people look for them: some of a charter's, and how many of each kind there are. */
public interface NominationLists {

    /** In order of nomination, after {@code afterNumber}. */
    List<Nominations.Placed> list(UUID charterId, Scope scope, Wanted wanted, int afterNumber, int limit);

    /** How many there are, in no order. */
    List<Tally> tally(UUID charterId, Scope scope);

    /**
     * Which are looked for; what is empty is no question.
     *
     * @param town of the enterprise, 9 digits
     * @param origin the worker's home county, 6 digits
     */
    record Wanted(
            Optional<NominationStatus> status,
            Optional<UUID> enterprise,
            Optional<String> town,
            Optional<String> origin) {

        /** All. */
        public static final Wanted ALL =
                new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How many of one enterprise come from one county and are in one state. */
    record Tally(UUID enterpriseId, String town, String origin, NominationStatus status, int count) {}
}
