package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Course.State;

/**
 * An enterprise's request for help.
 *
 * @param version rises with every move, from 1
 * @param category null until the triage desk has sorted it
 * @param department that has it, by name; never nobody
 * @param quantity in the category's unit; null where it makes no sense
 * @param parkId where it is needed; null if it is in no park
 * @param town of the enterprise when it asked
 * @param filedAt when it was asked
 * @param answerBy when the answer is due
 * @param level how high it was escalated, 0 to 3: the department's head, the district's coordinator, the district's lead
 * @param handOvers between departments, so far
 * @param since when it came to this state
 * @param dueAt when the clock of the state runs out; null at an end
 * @param policy version of the routing policy of the last move
 * @param answer what was done; empty before
 * @param resolvedAt when it was answered last
 * @param stars the enterprise's rating of the last answer, 1 to 5; null without one
 * @param praise word that goes with it, may be empty
 * @param reopenings how often it was reopened
 * @param schemeId the joint scheme that serves it
 */
public record HelpRequest(
        UUID id,
        UUID enterpriseId,
        long version,
        State state,
        @Nullable Category category,
        String department,
        Urgency urgency,
        String text,
        @Nullable Integer quantity,
        @Nullable UUID parkId,
        String town,
        Instant filedAt,
        Instant answerBy,
        int level,
        int handOvers,
        Instant since,
        @Nullable Instant dueAt,
        String policy,
        String answer,
        @Nullable Instant resolvedAt,
        @Nullable Integer stars,
        String praise,
        int reopenings,
        @Nullable UUID schemeId) {

    /** Its page. */
    public String path() {
        return "/registry/help/" + id;
    }
}
