package org.fugong.reporting.breakdown.domain;

import java.util.Locale;

/** What is counted of every group; each adds up over groups that have no enterprise in common. */
public enum Count {
    /** Enterprises that are registered and not closed. */
    ENTERPRISES,
    /** Of these, that have applied to resume, decided or not. */
    APPLIED,
    /** Of these, whose latest decision is an approval or a reinstatement. */
    RESUMED,
    /** Of these, that moved here from another town. */
    MOVED,
    /** Their workers. */
    ENROLLED,
    /** Of these, who started a health declaration. */
    REGISTERED,
    /** Who completed one. */
    COMPLETE,
    /** Who have a health code. */
    CODED,
    /** Who boarded a charter. */
    TRAVELLED,
    /** Who arrived with one. */
    ARRIVED,
    /** People whose last passage today was an entry at one of their gates. */
    ON_DUTY,
    /** Scans at their gates today, passed or refused. */
    SCANS,
    /** Of these, refused. */
    REFUSED,
    /** Fevers at their gates today. */
    FEVERS;

    /** What the column of this count is called. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
