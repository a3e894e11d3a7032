package org.fugong.transport.charter.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.fugong.divisions.Divisions;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;

/** How the people of one page are named: masked, by the end of their id while they are not known, and where they are from. */
final class PeopleNames {

    private final Map<UUID, WorkerIdentity> known;
    private final Divisions places;

    private PeopleNames(Map<UUID, WorkerIdentity> known, Divisions places) {
        this.known = known;
        this.places = places;
    }

    static PeopleNames of(Collection<UUID> workerIds, Travellers travellers, Divisions places) {
        return new PeopleNames(workerIds.isEmpty() ? Map.of() : travellers.find(workerIds), places);
    }

    String who(UUID workerId) {
        return Travellers.shown(workerId, known);
    }

    String county(String code) {
        return places.name(code);
    }
}
