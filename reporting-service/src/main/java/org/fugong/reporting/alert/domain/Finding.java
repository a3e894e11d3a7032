package org.fugong.reporting.alert.domain;

import org.jspecify.annotations.Nullable;

/**
 * That a rule holds for something now.
 *
 * @param ruleVersion which version of the rule; the thresholds are among the grounds
 * @param subject id of what it holds for; one alert at a time is open for a rule and a subject
 * @param town nine-digit code of the town whose officials are told too, null where it is the district's alone
 */
public record Finding(AlertRule rule, String ruleVersion, String subject, @Nullable String town, Grounds grounds) {

    /** What makes an alert one while it is open. */
    public record Key(AlertRule rule, String subject) {}

    public Key key() {
        return new Key(rule, subject);
    }
}
