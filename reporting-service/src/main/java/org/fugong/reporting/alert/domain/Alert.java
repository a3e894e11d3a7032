package org.fugong.reporting.alert.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that officials were alerted to. Raised once, it stays as long as its rule holds for its subject, and ends when
 * it no longer does.
 *
 * @param ruleVersion the rule's version that raised it
 * @param subject id of what the rule holds for
 * @param town nine-digit code of the town whose officials are told too, null where it is the district's alone
 * @param raisedAt when the rule was first found to hold
 * @param asOf the time up to which the topics were read when it was raised, null before the first event
 * @param raised why it was raised
 * @param latest the grounds as they were last found
 * @param endedAt when the rule was first found not to hold any more, null while it holds
 */
public record Alert(
        UUID id,
        AlertRule rule,
        String ruleVersion,
        String subject,
        @Nullable String town,
        Instant raisedAt,
        @Nullable Instant asOf,
        Grounds raised,
        Grounds latest,
        @Nullable Instant endedAt) {

    public Finding.Key key() {
        return new Finding.Key(rule, subject);
    }

    /** A finding that was none before. */
    public static Alert raise(UUID id, Finding finding, Instant now, @Nullable Instant asOf) {
        return new Alert(
                id,
                finding.rule(),
                finding.ruleVersion(),
                finding.subject(),
                finding.town(),
                now,
                asOf,
                finding.grounds(),
                finding.grounds(),
                null);
    }

    /** The same with the grounds as they are found now. */
    public Alert stillHolds(Finding finding) {
        return new Alert(id, rule, ruleVersion, subject, town, raisedAt, asOf, raised, finding.grounds(), null);
    }

    /** The same, over. */
    public Alert end(Instant now) {
        return new Alert(id, rule, ruleVersion, subject, town, raisedAt, asOf, raised, latest, now);
    }
}
