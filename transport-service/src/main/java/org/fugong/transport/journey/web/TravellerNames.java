package org.fugong.transport.journey.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;

/** How travellers are named on pages: masked, or by their short id while registry has not told who they are. */
@ApplicationScoped
class TravellerNames {

    private final Travellers travellers;

    TravellerNames(Travellers travellers) {
        this.travellers = travellers;
    }

    /** For each what tells them apart on one charter, without showing who they are. */
    Map<UUID, String> of(Collection<UUID> workerIds) {
        Map<UUID, WorkerIdentity> known = travellers.find(workerIds);
        Map<UUID, String> names = new HashMap<>();
        workerIds.forEach(id -> names.put(id, Travellers.shown(id, known)));
        return names;
    }
}
