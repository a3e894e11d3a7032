package org.fugong.reporting.alert.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.fugong.reporting.alert.domain.AlertRule;

/** Words of the alerts' page; the Chinese ones are in {@code messages/alert_zh.properties}. */
@MessageBundle(value = "alert", locale = "en")
public interface AlertWords {
    @Message("Alerts")
    String title();

    @Message("What needs somebody's eye: raised by rule, kept while it holds, with the figures that it rests on.")
    String lead();

    @Message("State")
    String state();

    @Message("{#when state}{#is OPEN}Holding{#is ENDED}Over{#is ALL}All{/when}")
    String stateName(AlertResource.State state);

    @Message("Rule")
    String rule();

    @Message("All rules")
    String allRules();

    @Message(
            "{#when rule}{#is FEVER_CLUSTER}Fevers at one enterprise{#is CHARTER_SEATS_SHORT}Charter short of seats{#is CHARTER_CLEARANCES_SHORT}Charter short of clearances{#is INTAKE_LAG}Figures behind{#is RESUMPTION_FALLS}Resumption rate falls{#is ON_DUTY_FALLS}On-duty rate falls{#is DEPARTMENT_REQUESTS_AGE}Requests overdue at a department{#is REQUESTS_AGE}Requests for help overdue{/when}")
    String ruleName(AlertRule rule);

    @Message("Nothing to be alerted to")
    String none();

    @Message("No rule holds now. What was is under the state Over.")
    String noneHint();

    @Message("No alert was raised that is like this.")
    String noneLike();

    @Message("What")
    String what();

    @Message("Town")
    String town();

    @Message("Whole district")
    String district();

    @Message("Raised")
    String raisedAt();

    @Message("Figures as of")
    String asOf();

    @Message("Holds")
    String holds();

    @Message("Over")
    String ended();
}
