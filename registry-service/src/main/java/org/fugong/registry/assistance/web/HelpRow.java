package org.fugong.registry.assistance.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Course.State;

/**
 * A request in a list, in the reader's language.
 *
 * @param title category with how much of it
 * @param state by its code
 * @param badge shape of the state
 * @param urgency by its code
 * @param department that has it, by name
 * @param level how high it was escalated while it is unanswered, else 0
 * @param dueAt when the clock of the state runs out; null at an end
 * @param late whether the answer is overdue
 */
public record HelpRow(
        UUID id,
        String title,
        String text,
        String enterprise,
        String town,
        String state,
        String badge,
        String urgency,
        String department,
        int level,
        Instant filedAt,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable Integer stars) {

    /** Its page. */
    public String path() {
        return "/registry/help/" + id;
    }

    /** Whether anybody can still do anything. */
    public boolean open() {
        return dueAt != null;
    }

    /** The shape that goes with a state. */
    static String badge(State state) {
        return switch (state) {
            case OPEN, HANDED_OVER -> "wait";
            case ACCEPTED -> "info";
            case WAITING_FOR_ENTERPRISE, REOPENED -> "warn";
            case RESOLVED -> "ok";
            case CLOSED, WITHDRAWN -> "off";
        };
    }
}
