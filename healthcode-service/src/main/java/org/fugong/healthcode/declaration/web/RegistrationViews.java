package org.fugong.healthcode.declaration.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.healthcode.colour.application.ColourView;
import org.fugong.healthcode.declaration.application.Registrations.Own;

/** What is answered about registrations. */
final class RegistrationViews {

    private RegistrationViews() {}

    /**
     * A registration in short.
     *
     * @param employed whether an employer has registered the person as a worker: gates know them then
     */
    record Brief(UUID personId, String state, Instant startedAt, int version, boolean employed) {}

    /** A completed declaration and the colour that came of it. */
    record Completed(UUID personId, int version, Instant completedAt, ColourView code) {}

    /**
     * The holder's own record. Number, name and phone are masked; address and answers are shown for correction.
     *
     * @param state STARTED or COMPLETED
     * @param code null until the declaration is complete
     */
    record Mine(
            UUID personId,
            String state,
            Instant startedAt,
            String idType,
            PersonalData idNumber,
            PersonalData name,
            PersonalData phone,
            int version,
            @Nullable Instant completedAt,
            @Nullable AnswersBody declaration,
            @Nullable AnswersBody draft,
            @Nullable ColourView code) {

        static Mine of(Own own, @Nullable ColourView code) {
            // The identity is kept as TYPE:number.
            String type = own.sealed().identity().derive(c -> c.substring(0, c.indexOf(':')));
            PersonalData number = own.sealed().identity().derive(c -> PersonalData.of(c.substring(c.indexOf(':') + 1)));
            return new Mine(
                    own.registration().personId(),
                    RegistrationViews.state(own.registration().version()),
                    own.registration().startedAt(),
                    type,
                    number,
                    own.sealed().name(),
                    own.sealed().phone(),
                    own.registration().version(),
                    own.registration().completedAt(),
                    AnswersBody.of(own.sealed().declaration()),
                    AnswersBody.of(own.sealed().draft()),
                    code);
        }

        @Override
        public String toString() {
            return "Mine[" + personId + "]";
        }
    }

    static String state(int version) {
        return version == 0 ? "STARTED" : "COMPLETED";
    }
}
