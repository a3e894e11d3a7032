package org.fugong.registry.inspection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.inspection.domain.TaskCourse.State;

/**
 * An inspection to be made.
 *
 * @param version rises with every change, from 1
 * @param town of the enterprise when the task was made, nine digits
 * @param applicationId the application to resume that asks for it; null for other kinds
 * @param surveyId the round that it belongs to; null for other kinds
 * @param teamId whose it is; null while no team has it
 * @param reason of an order, or of what was done last by officials
 * @param dueAt until when a visit is expected
 * @param escalations how many times that ran out
 * @param plannedOn the local day for which an inspector has drawn it
 * @param visitor who has drawn it
 */
public record Task(
        UUID id,
        long version,
        UUID enterpriseId,
        String town,
        Kind kind,
        @Nullable UUID applicationId,
        @Nullable UUID surveyId,
        State state,
        @Nullable UUID teamId,
        @Nullable String reason,
        Instant createdAt,
        Instant dueAt,
        int escalations,
        @Nullable LocalDate plannedOn,
        @Nullable String visitor,
        @Nullable Instant settledAt) {

    /** Where a task comes from. */
    public enum Kind {
        /** An application to resume needs an inspection. */
        APPLICATION,
        /** An official ordered it. */
        ORDER,
        /** The general survey of all enterprises. */
        SURVEY
    }

    /** The same in another state, with a team and a due time. */
    public Task moved(State next, @Nullable UUID team, Instant due, Instant at) {
        return new Task(
                id,
                version + 1,
                enterpriseId,
                town,
                kind,
                applicationId,
                surveyId,
                next,
                team,
                reason,
                createdAt,
                due,
                next == state ? escalations : 0,
                team == null || !team.equals(teamId) || next != state ? null : plannedOn,
                team == null || !team.equals(teamId) || next != state ? null : visitor,
                next.open() ? null : at);
    }

    /**
     * The same after its enterprise moved to another town.
     *
     * @param team of the new place; null if none has it, which leaves what has to be mended with those who ordered it
     */
    public Task relocated(String newTown, @Nullable UUID team) {
        boolean stays = team == null ? state == State.FOLLOW_UP : team.equals(teamId);
        return new Task(
                id,
                version + 1,
                enterpriseId,
                newTown,
                kind,
                applicationId,
                surveyId,
                state == State.FOLLOW_UP ? state : team == null ? State.OPEN : State.ASSIGNED,
                stays ? teamId : team,
                reason,
                createdAt,
                dueAt,
                escalations,
                stays ? plannedOn : null,
                stays ? visitor : null,
                settledAt);
    }

    /** The same with another reason. */
    public Task because(String why) {
        return new Task(
                id,
                version,
                enterpriseId,
                town,
                kind,
                applicationId,
                surveyId,
                state,
                teamId,
                why,
                createdAt,
                dueAt,
                escalations,
                plannedOn,
                visitor,
                settledAt);
    }

    /** The same after its time ran out once more. */
    public Task escalated() {
        return new Task(
                id,
                version + 1,
                enterpriseId,
                town,
                kind,
                applicationId,
                surveyId,
                state,
                teamId,
                reason,
                createdAt,
                dueAt,
                escalations + 1,
                plannedOn,
                visitor,
                settledAt);
    }
}
