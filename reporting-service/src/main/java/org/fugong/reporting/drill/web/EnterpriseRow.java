package org.fugong.reporting.drill.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.EnterpriseAmount;
import org.fugong.reporting.funnel.application.EnterpriseCount;
import org.fugong.reporting.resumption.application.EnterpriseStatus;

/**
 * An enterprise behind a figure.
 *
 * @param people how many of the figure's people count there; null of a figure that counts something else
 * @param amount what it adds to the figure; null of a figure that counts people or enterprises
 * @param applied whether it has applied to resume; null of a figure that counts something else than enterprises
 * @param resumed whether its latest decision lets it work; null likewise
 * @param decidedAt when that was decided
 */
public record EnterpriseRow(
        UUID enterpriseId,
        @Nullable String name,
        @Nullable String town,
        @Nullable Long people,
        @Nullable Long amount,
        @Nullable Boolean applied,
        @Nullable Boolean resumed,
        @Nullable Instant decidedAt) {

    static EnterpriseRow of(EnterpriseCount count) {
        return new EnterpriseRow(
                count.enterpriseId(), count.name(), count.town(), count.people(), null, null, null, null);
    }

    static EnterpriseRow of(EnterpriseAmount e) {
        return new EnterpriseRow(e.enterpriseId(), e.name(), e.town(), null, e.amount(), null, null, null);
    }

    static EnterpriseRow of(EnterpriseStatus e) {
        return new EnterpriseRow(e.id(), e.name(), e.town(), null, null, e.applied(), e.resumed(), e.decidedAt());
    }
}
