package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.assistance.domain.Urgency;

/**
 * A fact about a request for help on one of the topics {@code assistance-…}, see {@code contracts/}. All of them tell the
 * request as it is after the move, so that whoever counts and ages requests needs no other topic; what is absent is null.
 *
 * @param state after the move
 * @param park name-less id of the park
 * @param at when the move was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HelpFact(
        UUID requestId,
        UUID enterpriseId,
        long version,
        State state,
        @Nullable Category category,
        String department,
        @Nullable String fromDepartment,
        Urgency urgency,
        String town,
        @Nullable UUID park,
        @Nullable Integer quantity,
        int level,
        int handOvers,
        int reopenings,
        Instant requestedAt,
        Instant answerBy,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Integer stars,
        @Nullable UUID schemeId,
        Instant at) {

    /** The fact that a move is; nothing for moves that only the two sides need to know. */
    static Optional<OutgoingEvent> of(@Nullable HelpRequest before, HelpRequest now, Step step) {
        return topic(step.move())
                .map(topic -> new OutgoingEvent(
                        topic,
                        now.enterpriseId().toString(),
                        new HelpFact(
                                now.id(),
                                now.enterpriseId(),
                                now.version(),
                                now.state(),
                                now.category(),
                                now.department(),
                                step.move() == Move.HAND_OVER && before != null ? before.department() : null,
                                now.urgency(),
                                now.town(),
                                now.parkId(),
                                now.quantity(),
                                now.level(),
                                now.handOvers(),
                                now.reopenings(),
                                now.filedAt(),
                                now.answerBy(),
                                now.dueAt(),
                                now.resolvedAt(),
                                now.stars(),
                                now.schemeId(),
                                step.at()),
                        step.at()));
    }

    private static Optional<String> topic(Move move) {
        return switch (move) {
            case FILE -> Optional.of("assistance-requested");
            case SORT -> Optional.of("assistance-routed");
            case HAND_OVER -> Optional.of("assistance-handed-over");
            case ESCALATE -> Optional.of("assistance-escalated");
            case RESOLVE, SERVE_JOINTLY -> Optional.of("assistance-resolved");
            case RATE -> Optional.of("assistance-rated");
            case REOPEN, UNSERVE -> Optional.of("assistance-reopened");
            case WITHDRAW -> Optional.of("assistance-withdrawn");
            case ACCEPT, ASK, REPLY, LAPSE -> Optional.empty();
        };
    }
}
