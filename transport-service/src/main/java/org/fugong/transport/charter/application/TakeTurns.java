package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.NominateList.Answer;
import org.fugong.transport.charter.application.NominateList.How;
import org.fugong.transport.charter.application.NominateList.One;
import org.fugong.transport.charter.application.NominateList.Wish;
import org.fugong.transport.charter.application.Nominations.Standing;
import org.fugong.transport.charter.application.Nominations.Terms;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Party;
import org.fugong.transport.charter.domain.Seating;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * Nominates for charters that the current transaction holds, whoever asks and for however many of them: judged in the order
 * of arrival, each charter by itself, in a number of statements that grows with neither.
 */
@ApplicationScoped
class TakeTurns {

    private final Nominations nominations;
    private final KnownWorkers workers;
    private final ClearanceDesk clearances;
    private final CharterEvents events;
    private final MoveUp moveUp;

    TakeTurns(
            Nominations nominations,
            KnownWorkers workers,
            ClearanceDesk clearances,
            CharterEvents events,
            MoveUp moveUp) {
        this.nominations = nominations;
        this.workers = workers;
        this.clearances = clearances;
        this.events = events;
        this.moveUp = moveUp;
    }

    /** A charter that is held, and who is put forward for it, in the order in which seats are given. */
    record Turn(Charter charter, List<Asked> asked, boolean withinTheDistrict, How how) {}

    /**
     * A wish, and whose it is.
     *
     * @param enterpriseId as in {@link NominateList.Order}
     */
    record Asked(Wish wish, Optional<UUID> enterpriseId, String by) {

        boolean mayName(KnownWorker worker) {
            return enterpriseId.isEmpty() || worker.enterpriseId().equals(enterpriseId.get());
        }
    }

    /**
     * Nominates.
     *
     * @param turns one for each charter; no two name the same worker
     * @param now the database's clock, read while all of them were held
     */
    List<Answer> take(List<Turn> turns, Instant now) {
        List<UUID> ids = turns.stream().map(turn -> turn.charter().id()).toList();
        Set<UUID> named = turns.stream().flatMap(turn -> named(turn).stream()).collect(Collectors.toSet());
        Map<UUID, KnownWorker> known =
                workers.find(named).stream().collect(Collectors.toMap(KnownWorker::workerId, w -> w));
        Map<UUID, Terms> terms = nominations.terms(ids);
        Map<UUID, Set<UUID>> capped = turns.stream()
                .filter(turn -> turn.charter().perEnterpriseCap().isPresent())
                .collect(Collectors.toMap(turn -> turn.charter().id(), turn -> enterprises(turn, known)));
        // Hardly anybody is bound already: the unique index tells, and only then is it asked who and where.
        Set<UUID> perhapsBound = turns.stream().allMatch(turn -> turn.how().keeps()) ? Set.of() : named;
        while (true) {
            Map<UUID, Standing> standings = nominations.standings(ids, capped);
            Map<UUID, UUID> holders = new HashMap<>();
            nominations.bound(perhapsBound).forEach((worker, n) -> holders.put(worker, n.charterId()));
            List<Judging> all = new ArrayList<>();
            for (Turn turn : turns) {
                UUID id = turn.charter().id();
                Terms asks = terms.getOrDefault(id, Terms.NONE);
                Standing standing = standings.getOrDefault(id, Standing.NOBODY);
                JudgedList judged = new JudgedList(turn.charter(), now, asks, standing, holders, known);
                turn.asked().forEach(judged::judge);
                all.add(new Judging(turn, asks, standing, judged));
            }
            if (!perhapsBound.equals(named)
                    && all.stream().anyMatch(judging -> judging.judged().refusesSome())) {
                // All that is against somebody is told in its order, and whom they are bound to comes early in it.
                perhapsBound = named;
                continue;
            }
            Optional<List<Answer>> answers = keep(all, now);
            if (answers.isPresent()) {
                return answers.get();
            }
            // Somebody is bound: the unique index told, after waiting for whoever was at it.
            perhapsBound = named;
        }
    }

    private static Set<UUID> named(Turn turn) {
        return turn.asked().stream()
                .flatMap(asked -> asked.wish().ones().stream())
                .map(One::workerId)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> enterprises(Turn turn, Map<UUID, KnownWorker> known) {
        return named(turn).stream()
                .flatMap(worker -> Optional.ofNullable(known.get(worker)).stream())
                .map(KnownWorker::enterpriseId)
                .collect(Collectors.toSet());
    }

    /** A charter's nominations, judged. */
    private record Judging(Turn turn, Terms terms, Standing standing, JudgedList judged) {

        UUID id() {
            return turn.charter().id();
        }

        boolean givesSeats() {
            return standing.seated() < turn.charter().seats()
                    && !judged.admitted().isEmpty();
        }
    }

    /** What a charter's nominations come to. */
    private record Settled(
            Judging of, List<Nomination> waitingBefore, List<Party> served, List<CharterEvents.Place> placed) {}

    /** Nothing where somebody turned out to be bound: then nothing is kept. */
    private Optional<List<Answer>> keep(List<Judging> all, Instant now) {
        List<Settled> settled = settle(all, now);
        List<Settled> kept = settled.stream()
                .filter(s -> s.of().turn().how().keeps() && !s.placed().isEmpty())
                .toList();
        Map<UUID, Map<String, String>> asked = Map.of();
        if (!kept.isEmpty()) {
            List<CharterEvents.Place> placed =
                    kept.stream().flatMap(s -> s.placed().stream()).toList();
            Set<UUID> added =
                    nominations.add(kept.stream().flatMap(TakeTurns::added).toList());
            if (added.size() < placed.size()) {
                nominations.forget(placed.stream()
                        .map(CharterEvents.Place::nomination)
                        .filter(n -> added.contains(n.workerId()))
                        .toList());
                return Optional.empty();
            }
            kept.forEach(s ->
                    moveUp.seat(s.waitingBefore(), s.served(), s.of().standing().seated(), now));
            events.nominated(placed, now);
            asked = clearances.open(kept.stream()
                    .flatMap(s -> s.placed().stream().map(place -> request(place.nomination(), s.of().turn(), now)))
                    .toList());
        }
        Map<UUID, Map<String, String>> clearancesOf = asked;
        return Optional.of(settled.stream()
                .map(s ->
                        new Answer(s.of().turn().charter(), now, s.of().judged().outcomes(s.placed(), clearancesOf)))
                .toList());
    }

    private static Stream<Nominations.Added> added(Settled settled) {
        Map<UUID, String> makers = settled.of().judged().makers();
        return settled.placed().stream()
                .map(CharterEvents.Place::nomination)
                .map(n -> new Nominations.Added(n, Objects.requireNonNull(makers.get(n.id()))));
    }

    private List<Settled> settle(List<Judging> all, Instant now) {
        all.stream().filter(judging -> judging.turn().how().asAWhole()).forEach(judging -> judging.judged()
                .asAWhole());
        List<Settled> settled = new ArrayList<>();
        for (Judging judging : all) {
            Standing standing = judging.standing();
            List<Nomination> admitted = judging.judged().admitted();
            // Whenever a seat came free those who wait were asked: none of them fits now. Only a group can keep a seat
            // from those who come after it, or come to its turn because the time of keeping is over.
            List<Nomination> waitingBefore = standing.waitingInGroups() > 0 && judging.givesSeats()
                    ? nominations.waiting(judging.id())
                    : List.of();
            List<Party> served = judging.givesSeats() ? serve(judging, now, waitingBefore, admitted) : List.of();
            Set<UUID> servedIds = served.stream().map(Party::id).collect(Collectors.toSet());
            int movedUp = (int) waitingBefore.stream()
                    .filter(n -> servedIds.contains(n.partyId()))
                    .count();
            settled.add(new Settled(judging, waitingBefore, served, place(admitted, servedIds, standing, movedUp)));
        }
        return settled;
    }

    private List<Party> serve(Judging judging, Instant now, List<Nomination> waitingBefore, List<Nomination> admitted) {
        Charter charter = judging.turn().charter();
        List<Nomination> queue = new ArrayList<>(waitingBefore);
        queue.addAll(admitted);
        return new Seating(
                        charter.seats(),
                        judging.terms().quotas(),
                        judging.standing().seated(),
                        judging.terms().seatedIn())
                .give(MoveUp.parties(queue), moveUp.keepsForGroups(charter, now));
    }

    private static List<CharterEvents.Place> place(
            List<Nomination> admitted, Set<UUID> served, Standing standing, int movedUp) {
        List<CharterEvents.Place> placed = new ArrayList<>();
        int seated = standing.seated() + movedUp;
        int waiting = standing.waiting() - movedUp;
        for (Nomination n : admitted) {
            boolean seat = served.contains(n.partyId());
            placed.add(new CharterEvents.Place(
                    n.as(seat ? NominationStatus.SEATED : NominationStatus.WAITING), seat ? ++seated : ++waiting));
        }
        return placed;
    }

    private static ClearanceDesk.Request request(Nomination n, Turn turn, Instant now) {
        Charter charter = turn.charter();
        return new ClearanceDesk.Request(
                charter.id(),
                n.id(),
                n.workerId(),
                charter.originDivision(),
                n.origin(),
                turn.withinTheDistrict(),
                charter.deadline(),
                now);
    }
}
