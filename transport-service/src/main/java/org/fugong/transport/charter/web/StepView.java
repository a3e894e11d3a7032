package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Formats;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.CharterStep;

/** One thing that happened to a charter, as told by REST and shown on its page. */
@Schema(name = "CharterStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        CharterMove move,
        CharterState state,
        long version,
        Instant at,
        @Nullable @Schema(description = "The official; told to district officials and auditors") String by,
        @Nullable String reason,
        List<ValueView> values) {

    public String moveName() {
        return move.name();
    }

    public String stateName() {
        return state.name();
    }

    /** Whether it is news for those whose workers are on the charter. */
    boolean news() {
        return move == CharterMove.CHANGE || move == CharterMove.RESCHEDULE || move == CharterMove.CANCEL;
    }

    /** What became of a field. */
    @Schema(name = "CharterStepValue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueView(CharterStep.Field field, @Nullable String before, @Nullable String after) {

        private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

        public String fieldName() {
            return field.name();
        }

        /** Before, where it is a time. */
        public @Nullable Instant instantBefore() {
            return instant(before);
        }

        /** After, where it is a time. */
        public @Nullable Instant instantAfter() {
            return instant(after);
        }

        /** Before, with times as the page shows them. */
        public String textBefore() {
            return local(before);
        }

        /** After, with times as the page shows them. */
        public String textAfter() {
            return local(after);
        }

        private static String local(@Nullable String text) {
            return text == null
                    ? ""
                    : INSTANT.matcher(text).replaceAll(found -> Formats.field(Instant.parse(found.group()))
                            .replace('T', ' '));
        }

        private @Nullable Instant instant(@Nullable String text) {
            return switch (field) {
                case DEADLINE, DEPARTURE, ARRIVAL -> text == null ? null : Instant.parse(text);
                default -> null;
            };
        }
    }

    /**
     * What a reader may see of a charter's steps.
     *
     * @param drafts whether what happened before it was announced is among it
     * @param people whether the officials are named
     */
    static List<StepView> of(List<CharterStep> steps, boolean drafts, boolean people) {
        return steps.stream()
                .filter(s -> drafts || s.state() != CharterState.DRAFT)
                .map(s -> new StepView(
                        s.move(),
                        s.state(),
                        s.version(),
                        s.at(),
                        people ? s.by().orElse(null) : null,
                        s.reason().orElse(null),
                        s.values().stream()
                                .map(v -> new ValueView(
                                        v.field(),
                                        v.before().orElse(null),
                                        v.after().orElse(null)))
                                .toList()))
                .toList();
    }
}
