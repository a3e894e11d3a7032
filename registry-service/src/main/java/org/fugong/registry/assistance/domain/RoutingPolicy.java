package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Course.State;

/**
 * Who gets what and how long each has. Policy changes from week to week: a setting with a version, kept with each step.
 * The story gives no such figures; the defaults are ours.
 *
 * @param version names this set, such as the day it came into force
 * @param desk department that coordinates: it sorts what has no category, and gets what is handed over too often
 * @param departments by category, all of them
 * @param answerWithin until the answer, by category, for a request of normal urgency
 * @param urgentShare of that time for an urgent request, in percent
 * @param criticalShare the same for a critical one
 * @param acceptWithin until a department has taken it on
 * @param triageWithin until the desk has sorted it
 * @param replyWithin until the enterprise has replied
 * @param reopenWithin after an answer
 * @param escalateAgain after a clock ran out, until it goes one level up
 * @param mostHandOvers between departments; the next one goes to the desk
 */
public record RoutingPolicy(
        String version,
        String desk,
        Map<Category, String> departments,
        Map<Category, Duration> answerWithin,
        int urgentShare,
        int criticalShare,
        Duration acceptWithin,
        Duration triageWithin,
        Duration replyWithin,
        Duration reopenWithin,
        Duration escalateAgain,
        int mostHandOvers) {

    /** District's officials, above whom there is nobody. */
    public static final int HIGHEST_LEVEL = 3;

    /** Copies the maps and refuses what would leave a request without a department or a clock. */
    public RoutingPolicy {
        departments = Map.copyOf(departments);
        answerWithin = Map.copyOf(answerWithin);
        for (Category category : Category.values()) {
            if (!departments.containsKey(category) || !positive(answerWithin.get(category))) {
                throw new IllegalArgumentException("No department or no time to answer for " + category);
            }
        }
        if (urgentShare < 1
                || criticalShare < 1
                || !positive(acceptWithin)
                || !positive(triageWithin)
                || !positive(replyWithin)
                || !positive(reopenWithin)
                || !positive(escalateAgain)) {
            throw new IllegalArgumentException("Times and shares are positive.");
        }
    }

    private static boolean positive(@Nullable Duration time) {
        return time != null && !time.isNegative() && !time.isZero();
    }

    /** Who gets it: the department of its category, or the desk, never nobody. */
    public String department(@Nullable Category category) {
        return category == null ? desk : departments.getOrDefault(category, desk);
    }

    /** How long until the answer. */
    public Duration answerWithin(@Nullable Category category, Urgency urgency) {
        return share(category == null ? triageWithin : answerWithin.getOrDefault(category, triageWithin), urgency);
    }

    /** How long a state may last before its clock runs out; not for ACCEPTED, which lasts until the answer is due. */
    public Duration limit(State state, @Nullable Category category, Urgency urgency) {
        return switch (state) {
            case WAITING_FOR_ENTERPRISE -> replyWithin;
            case RESOLVED -> reopenWithin;
            default -> share(category == null ? triageWithin : acceptWithin, urgency);
        };
    }

    private Duration share(Duration whole, Urgency urgency) {
        int percent =
                switch (urgency) {
                    case NORMAL -> 100;
                    case URGENT -> urgentShare;
                    case CRITICAL -> criticalShare;
                };
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
