package org.fugong.reporting.alert.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.reporting.alert.domain.Alert;
import org.fugong.reporting.alert.domain.AlertRule;
import org.fugong.reporting.alert.domain.Grounds;

/** What is published of alerts; see contracts/asyncapi.yaml. There are no personal data in it. */
final class AlertFacts {
    private AlertFacts() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertRaised(
            UUID alertId,
            AlertRule rule,
            String ruleVersion,
            String subject,
            @Nullable String town,
            List<Grounds.Figure> grounds,
            Text text,
            @Nullable Instant asOf,
            Instant raisedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertEnded(
            UUID alertId,
            AlertRule rule,
            String ruleVersion,
            String subject,
            @Nullable String town,
            Instant raisedAt,
            Instant endedAt) {}

    record Text(String en, String zh) {}

    static OutgoingEvent raised(Alert a) {
        return new OutgoingEvent(
                "alert-raised",
                a.id().toString(),
                new AlertRaised(
                        a.id(),
                        a.rule(),
                        a.ruleVersion(),
                        a.subject(),
                        a.town(),
                        a.raised().figures(),
                        new Text(a.raised().en(), a.raised().zh()),
                        a.asOf(),
                        a.raisedAt()),
                a.raisedAt());
    }

    static OutgoingEvent ended(Alert a, Instant at) {
        return new OutgoingEvent(
                "alert-ended",
                a.id().toString(),
                new AlertEnded(a.id(), a.rule(), a.ruleVersion(), a.subject(), a.town(), a.raisedAt(), at),
                at);
    }
}
