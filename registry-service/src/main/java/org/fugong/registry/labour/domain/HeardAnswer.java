package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a worker without a log-in said to being lent, on paper or by phone, as others heard it. A consent counts once a second
 * person has confirmed it, and one of the two is an official: an enterprise never answers for its workers alone. A refusal
 * counts at once, and so does everything that the worker says with a log-in, which overtakes this.
 *
 * @param consents whether the worker consented
 * @param way {@link Way#PAPER} or {@link Way#PHONE}
 * @param heardAt when the worker said it
 * @param recorded who entered it
 * @param confirmed who made sure of it besides; null until somebody has
 * @param overtaken whether a later answer of the worker counts instead
 */
public record HeardAnswer(
        UUID id,
        UUID agreementId,
        UUID workerId,
        boolean consents,
        Way way,
        Instant heardAt,
        Witness recorded,
        @Nullable Witness confirmed,
        boolean overtaken) {

    /** For whom somebody stands witness. */
    public enum Office {
        LENDER,
        OFFICIAL
    }

    /**
     * Who stands witness.
     *
     * @param subject of the log-in
     */
    public record Witness(String subject, Office office, Instant at) {}

    /** Where it stands. */
    public enum State {
        /** A consent that nobody has confirmed yet: it does not count. */
        TO_CONFIRM,
        /** It counts. */
        COUNTS,
        OVERTAKEN
    }

    /** What comes of confirming. */
    public sealed interface Step {
        /** Confirmed: it counts. */
        record Done(HeardAnswer answer) implements Step {}

        /** It is refused, and why in an English sentence. */
        record Refused(String reason) implements Step {}
    }

    /** Where it stands. */
    public State state() {
        return overtaken ? State.OVERTAKEN : consents && confirmed == null ? State.TO_CONFIRM : State.COUNTS;
    }

    /** A second person has made sure of it. */
    public Step confirm(Witness second) {
        return objection(second.subject(), second.office())
                .<Step>map(Step.Refused::new)
                .orElseGet(() -> new Step.Done(new HeardAnswer(
                        id, agreementId, workerId, consents, way, heardAt, recorded, second, overtaken)));
    }

    /** Why this person can't confirm it, in an English sentence; nothing if the person can. */
    public Optional<String> objection(String subject, Office office) {
        if (overtaken) {
            return Optional.of("The worker has answered since.");
        }
        if (state() == State.COUNTS) {
            return Optional.of("It counts already.");
        }
        if (recorded.subject().equals(subject)) {
            return Optional.of("Another person than the one who entered it has to confirm it.");
        }
        return recorded.office() == Office.LENDER && office == Office.LENDER
                ? Optional.of("An official has to confirm it: an enterprise does not answer for its workers alone.")
                : Optional.empty();
    }

    /**
     * Whether it can have been heard at that time: of an agreement that both had signed, since the worker consents to its terms,
     * and not in the future. Minutes are as fine as people note it.
     */
    public static boolean timely(Instant heardAt, Instant signedByBoth, Instant now) {
        return !heardAt.isBefore(signedByBoth.truncatedTo(ChronoUnit.MINUTES))
                && heardAt.isBefore(now.plus(1, ChronoUnit.MINUTES));
    }
}
