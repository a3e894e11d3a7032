package org.fugong.reporting.resumption.application;

/**
 * The enterprises that count, with what was decided for each, as the beginning of a statement: every store that counts
 * enterprises begins with it, so that there is one rule. What was decided for a record that was merged holds for the one
 * that goes on.
 */
public final class Standing {
    /** Names the relation {@code standing}: the columns of {@code enterprise}, {@code has_applied} and {@code resumed}. */
    public static final String WITH =
            """
            WITH other AS MATERIALIZED (
                SELECT merged_into, max(applied_at) AS applied_at, max(decided_at) AS decided_at,
                    (array_agg(decision_approved ORDER BY decided_at DESC NULLS LAST))[1] AS approved
                FROM enterprise WHERE merged_into IS NOT NULL GROUP BY merged_into),
            standing AS (
                SELECT e.*, e.applied_at IS NOT NULL OR other.applied_at IS NOT NULL AS has_applied,
                    (CASE WHEN other.decided_at > coalesce(e.decided_at, '-infinity')
                        THEN other.approved ELSE e.decision_approved END) IS TRUE AS resumed
                FROM enterprise e LEFT JOIN other ON other.merged_into = e.id
                WHERE e.version IS NOT NULL AND e.closed IS NOT TRUE)
            """;

    private Standing() {}
}
