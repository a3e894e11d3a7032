package org.fugong.reporting.help.application;

/**
 * How a request for help counts, as conditions on {@code matter m}: every store that counts requests uses these, so that there
 * is one rule. Each question mark is now.
 */
public final class HelpConditions {
    public static final String OPEN =
            "m.kind = 'ASSISTANCE' AND m.fields ->> 'state' NOT IN ('RESOLVED', 'CLOSED', 'WITHDRAWN')";
    public static final String OVERDUE = OPEN + " AND (m.fields ->> 'dueAt')::timestamptz < ?::timestamptz";
    public static final String ESCALATED = OPEN + " AND (m.fields ->> 'level')::bigint > 0";
    private static final String AGE = "?::timestamptz - (m.fields ->> 'requestedAt')::timestamptz";
    public static final String UP_TO_ONE_DAY = OPEN + " AND " + AGE + " <= interval '1 day'";
    public static final String UP_TO_THREE_DAYS =
            OPEN + " AND " + AGE + " > interval '1 day' AND " + AGE + " <= interval '3 days'";
    public static final String LONGER = OPEN + " AND " + AGE + " > interval '3 days'";

    private HelpConditions() {}
}
