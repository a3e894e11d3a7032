package org.fugong.transport.charter.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.transport.charter.application.Nominations.Standing;
import org.fugong.transport.charter.application.Nominations.Terms;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Party;
import org.fugong.transport.charter.domain.Seating;

/** Gives the free seats of a charter to those who wait, by the rule of {@link Seating}, in the caller's transaction. */
@ApplicationScoped
class MoveUp {

    private final Nominations nominations;
    private final CharterEvents events;
    private final Duration keptUntil;

    /**
     * @param keptUntil how long before the deadline free seats are kept no longer for a group that is larger
     */
    MoveUp(
            Nominations nominations,
            CharterEvents events,
            @ConfigProperty(name = "fugong.transport.keep-for-groups-until") Duration keptUntil) {
        this.nominations = nominations;
        this.events = events;
        this.keptUntil = keptUntil;
    }

    /** Whether free seats are kept for a group at this instant. */
    boolean keepsForGroups(Charter charter, Instant now) {
        return now.isBefore(charter.deadline().minus(keptUntil));
    }

    /** How long before the deadline that ends. */
    Duration keptUntil() {
        return keptUntil;
    }

    /**
     * Lets those move up who can.
     *
     * @return how many
     */
    int moveUp(Charter charter, Instant now) {
        Standing standing = nominations.standing(charter.id());
        if (standing.waiting() == 0 || standing.seated() >= charter.seats()) {
            return 0;
        }
        Terms terms = nominations.terms(charter.id());
        Seating seating = new Seating(charter.seats(), terms.quotas(), standing.seated(), terms.seatedIn());
        List<Nomination> waiting = nominations.waiting(charter.id());
        return seat(waiting, seating.give(parties(waiting), keepsForGroups(charter, now)), standing.seated(), now);
    }

    /** Seats those who waited and belong to one of the parties served. */
    int seat(List<Nomination> waiting, List<Party> served, int seatedBefore, Instant now) {
        Set<UUID> ids = served.stream().map(Party::id).collect(Collectors.toSet());
        List<Nomination> up = waiting.stream()
                .filter(n -> ids.contains(n.partyId()))
                .map(n -> n.as(NominationStatus.SEATED))
                .toList();
        if (!up.isEmpty()) {
            nominations.seat(up.stream().map(Nomination::id).toList());
            List<CharterEvents.Place> places = new ArrayList<>();
            up.forEach(n -> places.add(new CharterEvents.Place(n, seatedBefore + places.size() + 1)));
            events.nominated(places, now);
        }
        return up.size();
    }

    /** Nominations in their order as parties: a group stands where its first one does. */
    static List<Party> parties(List<Nomination> inOrder) {
        Map<UUID, List<Nomination>> byParty = new LinkedHashMap<>();
        inOrder.forEach(n ->
                byParty.computeIfAbsent(n.partyId(), id -> new ArrayList<>()).add(n));
        return byParty.entrySet().stream()
                .map(e -> new Party(
                        e.getKey(), e.getValue().stream().map(Nomination::rider).toList()))
                .toList();
    }
}
