package org.fugong.transport.clearance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Whom to call next about a charter's open clearances. The page tells this rule in these words:
 *
 * <ol>
 *   <li>those whose noted time has come, the earliest first;
 *   <li>then those without a noted time who were not called within the last {@link #REST}: whose clearances are due first,
 *       and of these who owns most of workers with a seat, then most of all;
 *   <li>last those whose noted time is yet to come or who were called just now, the next in turn first.
 * </ol>
 */
public final class CallOrder {

    /** Nobody is called twice within this time unless so noted. */
    public static final Duration REST = Duration.ofMinutes(30);

    private CallOrder() {}

    /** When it is whose turn. */
    public enum Turn {
        /** The noted time has come. */
        AGREED,
        NOW,
        LATER
    }

    /** The callees, the next to call first. */
    public static List<Callee> of(List<Callee> callees, Instant now) {
        return callees.stream().sorted(order(now)).toList();
    }

    /** When it is this one's turn. */
    public static Turn turn(Callee callee, Instant now) {
        if (callee.lastCall().isEmpty()) {
            return Turn.NOW;
        }
        if (now.isBefore(upAgain(callee))) {
            return Turn.LATER;
        }
        return callee.lastCall().get().againAt().isPresent() ? Turn.AGREED : Turn.NOW;
    }

    private static Comparator<Callee> order(Instant now) {
        Comparator<Callee> byTime =
                (a, b) -> turn(a, now) == Turn.NOW ? 0 : upAgain(a).compareTo(upAgain(b));
        return Comparator.<Callee, Turn>comparing(callee -> turn(callee, now))
                .thenComparing(byTime)
                .thenComparing(Callee::dueAt)
                .thenComparing(Comparator.comparingInt(Callee::seated).reversed())
                .thenComparing(Comparator.comparingInt(Callee::open).reversed())
                .thenComparing(Callee::owner)
                .thenComparing(Callee::code);
    }

    private static Instant upAgain(Callee callee) {
        return callee.lastCall()
                .map(call -> call.againAt().orElse(call.at().plus(REST)))
                .orElse(Instant.EPOCH);
    }
}
