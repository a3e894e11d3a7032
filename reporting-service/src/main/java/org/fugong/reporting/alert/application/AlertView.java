package org.fugong.reporting.alert.application;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.alert.domain.Alert;
import org.fugong.reporting.alert.domain.AlertRule;
import org.fugong.reporting.alert.domain.Grounds;

/**
 * An alert as its readers get it.
 *
 * @param ruleVersion which version of the rule raised it
 * @param subject id of what the rule holds for: an enterprise, a charter, a town, a department
 * @param town nine-digit code of the town whose officials see it too, null where it is the district's alone
 * @param raisedAt when the rule was first found to hold
 * @param asOf the time up to which the topics were read then, null before the first event
 * @param raised why it was raised
 * @param latest the grounds as they were last found
 * @param endedAt when the rule was first found not to hold any more, null while it holds
 */
@Schema(name = "Alert")
public record AlertView(
        UUID alertId,
        AlertRule rule,
        String ruleVersion,
        String subject,
        @Nullable String town,
        Instant raisedAt,
        @Nullable Instant asOf,
        Grounds raised,
        Grounds latest,
        @Nullable Instant endedAt) {

    static AlertView of(Alert a) {
        return new AlertView(
                a.id(),
                a.rule(),
                a.ruleVersion(),
                a.subject(),
                a.town(),
                a.raisedAt(),
                a.asOf(),
                a.raised(),
                a.latest(),
                a.endedAt());
    }

    /** Where in the system its subject is looked at, or null if nowhere. */
    public @Nullable String page() {
        return switch (rule) {
            case FEVER_CLUSTER -> "/registry/enterprises/" + subject;
            case CHARTER_SEATS_SHORT, CHARTER_CLEARANCES_SHORT -> "/transport/charters/" + subject;
            case INTAKE_LAG -> "/reporting/data-quality";
            case REQUESTS_AGE -> "/registry/help/board";
            case DEPARTMENT_REQUESTS_AGE -> "/reporting/help/departments";
            case ON_DUTY_FALLS -> "/reporting/measures/funnel.onDuty/enterprises?town=" + subject;
            case RESUMPTION_FALLS -> "/reporting/?town=" + subject;
        };
    }

    /** The latest grounds as a sentence in a language, {@code zh} or any other for English. */
    public String words(String lang) {
        return lang.equals("zh") ? latest.zh() : latest.en();
    }
}
