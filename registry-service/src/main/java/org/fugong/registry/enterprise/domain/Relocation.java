package org.fugong.registry.enterprise.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise's move from one town of the district to another. Correcting a record is none: the enterprise was where the
 * history says until the day of the move.
 *
 * @param version rises with every step, from 1
 * @param from nine-digit code of the town that it leaves
 * @param to nine-digit code of the town that it goes to
 * @param on the day of the move
 * @param overdue whether the receiving town has let its time run out
 * @param reason why it moves
 * @param answer what an official said to it, or null
 * @param askedBy subject of the log-in; never shown to an enterprise
 * @param dueAt until when the receiving town answers, or when a confirmed move is carried out; null where nothing waits
 * @param settledBy subject of the log-in; never shown to an enterprise
 */
public record Relocation(
        UUID id,
        long version,
        UUID enterpriseId,
        String from,
        String to,
        LocalDate on,
        State state,
        boolean overdue,
        String reason,
        @Nullable String answer,
        Instant askedAt,
        String askedBy,
        @Nullable Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** Where a move stands. */
    public enum State {
        /** The receiving town has to confirm it. */
        ASKED,
        /** It is confirmed and waits for its day. */
        CONFIRMED,
        /** The enterprise is in the other town. */
        DONE,
        REFUSED,
        /** Taken back, or not possible any more. */
        WITHDRAWN;

        /** Whether something is still to come. */
        public boolean open() {
            return this == ASKED || this == CONFIRMED;
        }
    }

    /** What can be done. */
    public enum Step {
        CONFIRM,
        REFUSE,
        WITHDRAW,
        /** The receiving town let its time run out: the district is told. */
        OVERRUN,
        /** Its day has come. */
        CARRY_OUT
    }

    /** What comes of a step. */
    public sealed interface Outcome {
        /** The step is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The step is refused, and why in both languages. */
        record Refused(String en, String zh) implements Outcome {}
    }

    private static final Map<State, Map<Step, State>> TABLE = new EnumMap<>(State.class);
    private static final Outcome SETTLED = new Outcome.Refused("The move is settled already.", "该迁移申请已办结。");
    private static final Outcome CONFIRMED_ALREADY =
            new Outcome.Refused("The move is confirmed already and waits for its day.", "该迁移已确认，等待迁移日期。");
    private static final Outcome NOT_CONFIRMED =
            new Outcome.Refused("The receiving town has not confirmed the move.", "迁入镇街尚未确认。");

    static {
        TABLE.put(
                State.ASKED,
                Map.of(
                        Step.CONFIRM, State.CONFIRMED,
                        Step.REFUSE, State.REFUSED,
                        Step.WITHDRAW, State.WITHDRAWN,
                        Step.OVERRUN, State.ASKED));
        TABLE.put(State.CONFIRMED, Map.of(Step.WITHDRAW, State.WITHDRAWN, Step.CARRY_OUT, State.DONE));
    }

    /** What comes of a step. */
    public static Outcome step(State from, Step step) {
        State next = TABLE.getOrDefault(from, Map.of()).get(step);
        if (next != null) {
            return new Outcome.Next(next);
        }
        return !from.open() ? SETTLED : from == State.CONFIRMED ? CONFIRMED_ALREADY : NOT_CONFIRMED;
    }

    /** The same after a step. */
    public Relocation stepped(
            State next, boolean late, @Nullable String said, @Nullable Instant due, Instant at, String by) {
        return new Relocation(
                id,
                version + 1,
                enterpriseId,
                from,
                to,
                on,
                next,
                late,
                reason,
                said == null ? answer : said,
                askedAt,
                askedBy,
                due,
                next.open() ? null : at,
                next.open() ? null : by);
    }
}
