package org.fugong.reporting.charter.application;

/**
 * People of charters who are counted together, once per charter. The counters go by {@link
 * org.fugong.reporting.charter.domain.Progress}; the condition says the same to the database, and a test holds one against the
 * other.
 */
public enum TravellerGroup {
    SEATED("j.place = 'SEATED' AND c.cancelled_at IS NULL"),
    WAITING("j.place = 'WAITING' AND c.cancelled_at IS NULL"),
    /** Something was asked for, and all of it is granted; bits of what was asked as the table of journeys keeps them. */
    CLEARED(
            """
            j.asked <> 0 AND (j.asked & 1 = 0 OR j.ticket_granted IS TRUE) AND (j.asked & 2 = 0 OR j.village_granted IS TRUE)
            AND (j.asked & 4 = 0 OR j.bureau_granted IS TRUE) AND (j.asked & 8 = 0 OR j.code_granted IS TRUE)"""),
    REFUSED(
            """
            (j.ticket_granted IS FALSE OR j.village_granted IS FALSE OR j.bureau_granted IS FALSE
            OR j.code_granted IS FALSE)"""),
    BOARDED("j.boarded_at IS NOT NULL"),
    ARRIVED("j.arrived_at IS NOT NULL");

    private final String condition;

    TravellerGroup(String condition) {
        this.condition = condition;
    }

    /** On columns of {@code journey j} and its {@code charter c}. */
    public String condition() {
        return condition;
    }
}
