package org.fugong.transport.charter.messaging;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Company;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;

/**
 * {@code worker-nominated}, as on the topic.
 *
 * @param groupId left out for somebody who travels alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkerNominated(
        UUID nominationId,
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        NominationStatus status,
        int place,
        @Nullable UUID groupId,
        Instant nominatedAt) {

    static WorkerNominated of(Nomination n, int place, Instant at) {
        return new WorkerNominated(
                n.id(),
                n.charterId(),
                n.workerId(),
                n.enterpriseId(),
                n.status(),
                place,
                n.company().map(Company::id).orElse(null),
                at);
    }
}
