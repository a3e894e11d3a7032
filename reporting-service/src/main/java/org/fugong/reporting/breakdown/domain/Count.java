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
    /** Who arrived with one, or whom any gate ever let pass. */
    RETURNED,
    /** Whose health code in force is green. */
    GREEN,
    /** Yellow. */
    YELLOW,
    /** Red. */
    RED,
    /** People whose last passage today was an entry at one of their gates. */
    ON_DUTY,
    /** Scans at their gates today, passed or refused. */
    SCANS,
    /** Of these, refused. */
    REFUSED,
    /** Fevers at their gates today. */
    FEVERS,
    /** Enterprises that reported for today. */
    REPORTS,
    /** People whom they reported as at work. */
    REPORTED_ON_DUTY,
    /** People whom they employed when they reported. */
    REPORTED_HEADCOUNT,
    /** Their output in percent of a normal day's, each as many times as it employs people. */
    OUTPUT_TIMES_HEADCOUNT,
    /** Reports in which workers are missing. */
    MISSING_WORKERS,
    /** Masks and the like. */
    MISSING_PROTECTION,
    MISSING_MATERIALS,
    MISSING_LOGISTICS,
    MISSING_ORDERS,
    MISSING_FUNDS,
    MISSING_MEALS,
    MISSING_OTHER,
    /** Requests for help that wait for an answer. */
    HELP_OPEN,
    /** Of these, whose clock has run out. */
    HELP_OVERDUE,
    /** Of these, that were escalated. */
    HELP_ESCALATED,
    /** Of these, asked within the last day. */
    HELP_UP_TO_ONE_DAY,
    /** One to three days ago. */
    HELP_UP_TO_THREE_DAYS,
    /** Earlier. */
    HELP_LONGER,
    /** Requests that were rated. */
    HELP_RATED,
    /** All their stars. */
    HELP_STARS,
    /** People asked for in labour entries that are posted or partly filled. */
    LABOUR_SHORT,
    /** People offered in such. */
    LABOUR_OFFERED,
    /** People whom they have borrowed by agreements that are not over. */
    LABOUR_BORROWED,
    /** Enterprises that were asked what labour they need and where their workers are. */
    SURVEYED,
    /** People whom they need by the latest survey. */
    SURVEY_NEEDED,
    /** Workers elsewhere who could come. */
    SURVEY_ABLE,
    /** Workers elsewhere who can't yet. */
    SURVEY_UNABLE,
    /** Inspections whose last visit passed. */
    INSPECTIONS_PASSED,
    /** Where something is to be mended. */
    INSPECTIONS_FOLLOW_UP,
    INSPECTIONS_FAILED,
    /** Travellers of charters who were handed over to them. */
    HANDED_OVER,
    /** Travellers who are missing and not accounted for. */
    TRAVELLERS_MISSING,
    /** Temperatures taken today in their dormitories. */
    DORMITORY_TAKEN,
    /** Of these, a fever. */
    DORMITORY_FEVERS;

    /** What the column of this count is called. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is known of the people from one place. */
    public boolean byOrigin() {
        return ordinal() < ON_DUTY.ordinal();
    }
}
