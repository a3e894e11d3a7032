package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.TakeTurns.Asked;
import org.fugong.transport.charter.application.TakeTurns.Turn;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationRules.Refusal;

/**
 * Puts workers forward for a charter: one, a group, or a list of both, in one transaction and a number of statements that
 * does not grow with the list. The deadline is judged by the database's clock once the charter's row is locked, so
 * nominations and the freeze are in one order and each falls clearly before or after.
 */
@ApplicationScoped
public class NominateList {

    private final Charters charters;
    private final TakeTurns turns;
    private final DatabaseClock clock;

    NominateList(Charters charters, TakeTurns turns, DatabaseClock clock) {
        this.charters = charters;
        this.turns = turns;
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
        Turn turn = new Turn(
                locked.get(),
                order.wishes().stream()
                        .map(wish -> new Asked(wish, order.enterpriseId(), order.by()))
                        .toList(),
                order.withinTheDistrict(),
                order.how());
        return Optional.of(turns.take(List.of(turn), clock.now()).get(0));
    }
}
