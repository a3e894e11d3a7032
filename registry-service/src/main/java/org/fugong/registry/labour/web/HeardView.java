package org.fugong.registry.labour.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.labour.application.HeardStore.Kept;
import org.fugong.registry.labour.domain.HeardAnswer;
import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.HeardAnswer.State;
import org.fugong.registry.labour.domain.Way;

/**
 * An answer that others heard, as answered.
 *
 * @param heardBy masked
 * @param recordedAs for whom whoever entered it stands witness
 * @param confirmedAs for whom the second person does; null until one has
 */
record HeardView(
        UUID heardId,
        UUID agreementId,
        UUID workerId,
        State state,
        boolean consents,
        Way way,
        PersonalData heardBy,
        Instant heardAt,
        Office recordedAs,
        Instant recordedAt,
        @Nullable Office confirmedAs,
        @Nullable Instant confirmedAt) {

    static HeardView of(Kept kept) {
        HeardAnswer a = kept.answer();
        HeardAnswer.Witness second = a.confirmed();
        return new HeardView(
                a.id(),
                a.agreementId(),
                a.workerId(),
                a.state(),
                a.consents(),
                a.way(),
                kept.heardBy(),
                a.heardAt(),
                a.recorded().office(),
                a.recorded().at(),
                second == null ? null : second.office(),
                second == null ? null : second.at());
    }
}
