package org.fugong.registry.labour.domain;

/**
 * What counts how much when people are proposed: points per person lent, if not said otherwise.
 *
 * @param version names this set; kept with each proposal
 * @param wholePeriod for someone who stays for all of the need's days; for a part of them, that part of the points
 * @param sameWork for someone of the very occupation
 * @param nearWork for someone of the same major group of occupations
 * @param skill for someone who has a skill that is wanted
 * @param kilometre taken off for each kilometre between the two towns
 * @param wentWell for each earlier dealing of the two that went well, three at most
 * @param wentBadly taken off for each one that went badly, three at most
 * @param furtherLender taken off once for each lender of a need after the first
 * @param mostKilometres what is farther apart is never proposed
 * @param leastDays what overlaps for fewer days is never proposed
 */
public record Weights(
        String version,
        int wholePeriod,
        int sameWork,
        int nearWork,
        int skill,
        int kilometre,
        int wentWell,
        int wentBadly,
        int furtherLender,
        int mostKilometres,
        int leastDays) {

    /** As shipped. */
    public static final Weights DEFAULT = new Weights("2020-02-17", 100, 30, 10, 20, 1, 15, 40, 150, 60, 3);
}
