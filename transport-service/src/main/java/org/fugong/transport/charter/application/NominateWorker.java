package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.NominateList.Answer;
import org.fugong.transport.charter.application.NominateList.How;
import org.fugong.transport.charter.application.NominateList.Order;
import org.fugong.transport.charter.application.NominateList.Wish;
import org.fugong.transport.charter.application.TakeTurns.Asked;
import org.fugong.transport.charter.application.TakeTurns.Turn;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationRules.Refusal;

/**
 * Puts workers forward for a charter, each for themselves. Those who come at the same time share a transaction, whatever
 * charters they are for: their arrival is when it holds the charters.
 */
@ApplicationScoped
public class NominateWorker {

    private final NominateList list;
    private final TakeTurns turns;
    private final Charters charters;
    private final DatabaseClock clock;

    NominateWorker(NominateList list, TakeTurns turns, Charters charters, DatabaseClock clock) {
        this.list = list;
        this.turns = turns;
        this.charters = charters;
        this.clock = clock;
    }

    /**
     * Who is put forward, and by whom.
     *
     * @param enterpriseId whose worker it has to be
     * @param stop number of the stop where the worker boards
     * @param by subject of the log-in
     */
    public record Ask(UUID charterId, UUID workerId, int stop, UUID enterpriseId, String by) {

        private Wish wish() {
            return Wish.alone(workerId, stop);
        }
    }

    /** The outcome. */
    public sealed interface Result {}

    /** Nominated; {@code clearances} are those asked for, by kind with their state. */
    public record Placed(Nomination nomination, int place, Map<String, String> clearances) implements Result {}

    /** Refused; {@code holder} is the charter that the worker is bound to, where that is the reason. */
    public record Refused(Refusal refusal, Charter charter, Optional<UUID> holder, Instant at) implements Result {}

    public record NoSuchCharter() implements Result {}

    /** Nominates one worker, in a transaction of their own, which waits for whoever holds the charter. */
    @Transactional
    public Result alone(Ask ask) {
        Order order = new Order(
                ask.charterId(), Optional.of(ask.enterpriseId()), List.of(ask.wish()), false, How.EACH, ask.by());
        return list.nominate(order).map(answer -> result(answer, 0)).orElseGet(NoSuchCharter::new);
    }

    /**
     * Nominates many in the caller's transaction, in the order in which they are given, as if one came after the other.
     *
     * @return of each what became of it, in the same order; nothing of one whose charter another transaction holds: nothing
     *     of it was done, and it can be asked for again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Optional<Result>> together(List<Ask> asks) {
        Map<UUID, Charter> held =
                charters.lockFree(asks.stream().map(Ask::charterId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Charter::id, charter -> charter));
        // Only now: whoever is in this list came before, whoever gets these charters next comes after.
        Instant now = clock.now();
        List<Optional<Result>> results = new ArrayList<>(Collections.nCopies(asks.size(), Optional.empty()));
        Map<UUID, Boolean> existing = new HashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < asks.size(); i++) {
            UUID charterId = asks.get(i).charterId();
            Charter charter = held.get(charterId);
            if (charter != null && charter.isPublic()) {
                left.add(i);
            } else if (charter != null || !existing.computeIfAbsent(charterId, this::isPublic)) {
                results.set(i, Optional.of(new NoSuchCharter()));
            }
        }
        int begin = 0;
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < left.size(); i++) {
            UUID worker = asks.get(left.get(i)).workerId();
            if (!named.add(worker)) {
                // Whoever is asked for again has to find what became of the first time.
                take(left.subList(begin, i), asks, held, now, results);
                begin = i;
                named = new HashSet<>(Set.of(worker));
            }
        }
        take(left.subList(begin, left.size()), asks, held, now, results);
        return results;
    }

    /** Nominates some of them, of whom no two name the same worker. */
    private void take(
            List<Integer> some, List<Ask> asks, Map<UUID, Charter> held, Instant now, List<Optional<Result>> results) {
        if (some.isEmpty()) {
            return;
        }
        Map<UUID, List<Integer>> ofCharter = new LinkedHashMap<>();
        some.forEach(i -> ofCharter
                .computeIfAbsent(asks.get(i).charterId(), id -> new ArrayList<>())
                .add(i));
        List<Answer> answers = turns.take(turns(ofCharter, held, asks), now);
        int turn = 0;
        for (List<Integer> places : ofCharter.values()) {
            Answer answer = answers.get(turn++);
            for (int n = 0; n < places.size(); n++) {
                results.set(places.get(n), Optional.of(result(answer, n)));
            }
        }
    }

    private boolean isPublic(UUID charterId) {
        return charters.find(charterId).filter(Charter::isPublic).isPresent();
    }

    private static List<Turn> turns(Map<UUID, List<Integer>> ofCharter, Map<UUID, Charter> held, List<Ask> asks) {
        List<Turn> turns = new ArrayList<>();
        ofCharter.forEach((id, places) -> turns.add(new Turn(
                Objects.requireNonNull(held.get(id)),
                places.stream()
                        .map(asks::get)
                        .map(ask -> new Asked(ask.wish(), Optional.of(ask.enterpriseId()), ask.by()))
                        .toList(),
                false,
                How.EACH)));
        return turns;
    }

    private static Result result(Answer answer, int number) {
        NominateList.Outcome outcome = answer.outcomes().get(number);
        if (outcome instanceof NominateList.Placed placed) {
            return new Placed(placed.nomination(), placed.place(), placed.clearances());
        }
        NominateList.Refused refused = (NominateList.Refused) outcome;
        return new Refused(refused.refusal(), answer.charter(), refused.holder(), answer.at());
    }

    /**
     * Nominates workers for a bus between employers of the district, where there is no ticket to be had and no village to
     * leave.
     *
     * @return those against whom there was something
     */
    @Transactional
    public List<UUID> nominateForBus(UUID charterId, List<UUID> workerIds, UUID enterpriseId, String by) {
        List<Wish> wishes = workerIds.stream()
                .map(worker -> Wish.alone(worker, Nomination.FIRST_STOP))
                .toList();
        return list.nominate(new Order(charterId, Optional.of(enterpriseId), wishes, true, How.EACH, by))
                .map(answer -> answer.outcomes().stream()
                        .filter(NominateList.Refused.class::isInstance)
                        .map(outcome -> outcome.one().workerId())
                        .toList())
                .orElse(workerIds);
    }
}
