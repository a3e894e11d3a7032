package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.Nominations.Standing;
import org.fugong.transport.charter.application.Nominations.Terms;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationRules.Refusal;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Party;
import org.fugong.transport.charter.domain.Rider;
import org.fugong.transport.charter.domain.Seating;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * Puts workers forward for a charter: one, a group, or a list of both, in one transaction and a number of statements that
 * does not grow with the list. The deadline is judged by the database's clock once the charter's row is locked, so
 * nominations and the freeze are in one order and each falls clearly before or after.
 */
@ApplicationScoped
public class NominateList {

    private final Charters charters;
    private final Nominations nominations;
    private final KnownWorkers workers;
    private final ClearanceDesk clearances;
    private final CharterEvents events;
    private final MoveUp moveUp;
    private final DatabaseClock clock;

    NominateList(
            Charters charters,
            Nominations nominations,
            KnownWorkers workers,
            ClearanceDesk clearances,
            CharterEvents events,
            MoveUp moveUp,
            DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.workers = workers;
        this.clearances = clearances;
        this.events = events;
        this.moveUp = moveUp;
        this.clock = clock;
    }

    /**
     * Who is put forward, in the order in which seats are given.
     *
     * @param enterpriseId whose workers they have to be; empty where a district official makes a group of several
     *     enterprises' workers
     * @param withinTheDistrict whether it is a ride between employers, see {@link ClearanceDesk.Request}
     * @param how what happens when some can't be nominated
     * @param by subject of the log-in
     */
    public record Order(
            UUID charterId,
            Optional<UUID> enterpriseId,
            List<Wish> wishes,
            boolean withinTheDistrict,
            How how,
            String by) {}

    /** What happens with a list of which some can't be nominated. */
    public enum How {
        /** Each stands for itself. */
        EACH,
        /** All, or nobody. */
        ALL,
        /** As {@link #EACH}, but nothing is kept. */
        TRY_EACH,
        /** As {@link #ALL}, but nothing is kept. */
        TRY_ALL;

        /** As somebody asks for it. */
        public static How of(boolean asAWhole, boolean dryRun) {
            if (dryRun) {
                return asAWhole ? TRY_ALL : TRY_EACH;
            }
            return asAWhole ? ALL : EACH;
        }

        boolean asAWhole() {
            return this == ALL || this == TRY_ALL;
        }

        boolean keeps() {
            return this == EACH || this == ALL;
        }
    }

    /**
     * One worker, or a group.
     *
     * @param restMayTravel of a group, see {@link org.fugong.transport.charter.domain.Company}
     */
    public record Wish(List<One> ones, boolean together, boolean restMayTravel) {

        /** The parties of a list: a group stands where its first worker does. The rest may travel if all of it say so. */
        public static List<Wish> of(List<Named> list) {
            Map<String, List<Integer>> parties = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i++) {
                String mark = list.get(i).group().strip();
                parties.computeIfAbsent(mark.isEmpty() ? "#" + i : "=" + mark, key -> new ArrayList<>())
                        .add(i);
            }
            return parties.values().stream()
                    .map(lines -> new Wish(
                            lines.stream()
                                    .map(i -> new One(
                                            list.get(i).workerId(), list.get(i).stop(), i))
                                    .toList(),
                            lines.size() > 1,
                            lines.stream().allMatch(i -> list.get(i).restMayTravel())))
                    .toList();
        }

        /** Somebody alone. */
        public static Wish alone(UUID workerId, int stop) {
            return new Wish(List.of(new One(workerId, stop, 0)), false, false);
        }
    }

    /**
     * A line of a list.
     *
     * @param group those with the same mark travel together; empty for somebody alone
     */
    public record Named(UUID workerId, String group, boolean restMayTravel, int stop) {}

    /**
     * A worker.
     *
     * @param stop number of the stop where they board
     * @param line by which the caller knows the outcome again
     */
    public record One(UUID workerId, int stop, int line) {}

    /**
     * What became of a list.
     *
     * @param outcomes for every worker named, in the order of the wishes
     */
    public record Answer(Charter charter, Instant at, List<Outcome> outcomes) {}

    /** What became of one worker. */
    public sealed interface Outcome {
        /** Whom it is about. */
        One one();
    }

    /**
     * Nominated.
     *
     * @param place with a seat: how many seats are given with this one; waiting: the place in the list, from 1
     * @param clearances those asked for, by kind with their state
     */
    public record Placed(One one, Nomination nomination, int place, Map<String, String> clearances)
            implements Outcome {}

    /** Refused; {@code holder} is the charter that the worker is bound to, where that is the reason. */
    public record Refused(One one, Refusal refusal, Optional<UUID> holder) implements Outcome {}

    /** Nominates; nothing where there is no such charter. */
    @Transactional
    public Optional<Answer> nominate(Order order) {
        Optional<Charter> locked = charters.lock(order.charterId()).filter(Charter::isPublic);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Charter charter = locked.get();
        Instant now = clock.now();
        Set<UUID> named = order.wishes().stream()
                .flatMap(wish -> wish.ones().stream())
                .map(One::workerId)
                .collect(Collectors.toSet());
        Map<UUID, KnownWorker> known = workers.find(named).stream()
                .filter(w -> order.enterpriseId().isEmpty()
                        || w.enterpriseId().equals(order.enterpriseId().get()))
                .collect(Collectors.toMap(KnownWorker::workerId, w -> w));
        Set<UUID> enterprises =
                known.values().stream().map(KnownWorker::enterpriseId).collect(Collectors.toSet());
        Terms terms = nominations.terms(charter.id());
        Set<UUID> capped = charter.perEnterpriseCap().isPresent() ? enterprises : Set.of();
        // Hardly anybody is bound already: the unique index tells, and only then is it asked who and where.
        Set<UUID> perhapsBound = order.how().keeps() ? Set.of() : named;
        while (true) {
            Standing standing = nominations.standing(charter.id(), capped, perhapsBound);
            JudgedList judged = new JudgedList(charter, now, terms, standing, known);
            order.wishes().forEach(judged::judge);
            if (judged.refusesSome() && !perhapsBound.equals(named)) {
                // All that is against somebody is told in its order, and whom they are bound to comes early in it.
                perhapsBound = named;
                continue;
            }
            if (order.how().asAWhole()) {
                judged.asAWhole();
            }
            Optional<Answer> answer = keep(order, charter, now, terms, standing, judged);
            if (answer.isPresent()) {
                return answer;
            }
            // Somebody is bound: the unique index told, after waiting for whoever was at it.
            perhapsBound = named;
        }
    }

    private Optional<Answer> keep(
            Order order, Charter charter, Instant now, Terms terms, Standing standing, JudgedList judged) {
        List<Nomination> admitted = judged.admitted();
        // Whenever a seat came free those who wait were asked: none of them fits now. Only a group can keep a seat from
        // those who come after it, or come to its turn because the time of keeping is over.
        List<Nomination> waitingBefore =
                standing.waitingInGroups() > 0 && standing.seated() < charter.seats() && !admitted.isEmpty()
                        ? nominations.waiting(charter.id())
                        : List.of();
        List<Party> served = serve(charter, now, terms, standing, waitingBefore, admitted);
        Set<UUID> servedIds = served.stream().map(Party::id).collect(Collectors.toSet());
        int movedUp = (int) waitingBefore.stream()
                .filter(n -> servedIds.contains(n.partyId()))
                .count();
        List<CharterEvents.Place> placed = place(admitted, servedIds, standing, movedUp);
        List<Nomination> fresh =
                placed.stream().map(CharterEvents.Place::nomination).toList();
        Map<UUID, Map<String, String>> asked = Map.of();
        if (order.how().keeps() && !fresh.isEmpty()) {
            Set<UUID> added = nominations.add(fresh, order.by());
            if (added.size() < fresh.size()) {
                nominations.forget(
                        fresh.stream().filter(n -> added.contains(n.workerId())).toList());
                return Optional.empty();
            }
            moveUp.seat(waitingBefore, served, standing.seated(), now);
            events.nominated(placed, now);
            asked = clearances.open(fresh.stream()
                    .map(n -> request(n, charter, order.withinTheDistrict(), now))
                    .toList());
        }
        return Optional.of(new Answer(charter, now, judged.outcomes(placed, asked)));
    }

    private List<Party> serve(
            Charter charter,
            Instant now,
            Terms terms,
            Standing standing,
            List<Nomination> waitingBefore,
            List<Nomination> admitted) {
        if (standing.seated() >= charter.seats() || admitted.isEmpty()) {
            return List.of();
        }
        Map<Rider, Integer> seated = terms.quotas().isEmpty()
                ? Map.of(JudgedList.NOBODY, standing.seated())
                : nominations.seatedRiders(charter.id(), terms.quotas());
        List<Nomination> queue = new ArrayList<>(waitingBefore);
        queue.addAll(admitted);
        return new Seating(charter.seats(), terms.quotas(), seated)
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

    private static ClearanceDesk.Request request(
            Nomination n, Charter charter, boolean withinTheDistrict, Instant now) {
        return new ClearanceDesk.Request(
                charter.id(),
                n.id(),
                n.workerId(),
                charter.originDivision(),
                n.origin(),
                withinTheDistrict,
                charter.deadline(),
                now);
    }
}
