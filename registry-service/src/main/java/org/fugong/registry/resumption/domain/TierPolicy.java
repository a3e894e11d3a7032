package org.fugong.registry.resumption.domain;

import java.util.Set;

/**
 * Routes an application by size and type. The thresholds are policy and change from week to week, so they are a
 * setting with a version, and each application keeps the version that it was routed by. The defaults are ours: the
 * story tells that there were three tiers, not where they lay.
 *
 * @param version names this set of thresholds, such as the day it came into force
 * @param districtHeadcount from this many people on, the district decides
 * @param cityHeadcount from this many people on, the city decides
 * @param districtSections sections of GB/T 4754 in which people crowd (hotels and meals, culture and entertainment):
 *     the district decides whatever the size
 */
public record TierPolicy(String version, int districtHeadcount, int cityHeadcount, Set<String> districtSections) {

    /** Copies the sections and refuses thresholds that contradict each other. */
    public TierPolicy {
        districtSections = Set.copyOf(districtSections);
        if (districtHeadcount > cityHeadcount) {
            throw new IllegalArgumentException("The city's threshold lies below the district's.");
        }
    }

    /**
     * The tier that decides.
     *
     * @param aboveScale as declared by the statistics bureau
     * @param headcount people that the enterprise employs
     * @param industry its code by GB/T 4754
     * @return the highest tier that any of the three asks for
     */
    public Tier route(boolean aboveScale, int headcount, String industry) {
        if (headcount >= cityHeadcount) {
            return Tier.CITY;
        }
        boolean crowded = !industry.isEmpty() && districtSections.contains(industry.substring(0, 1));
        return aboveScale || headcount >= districtHeadcount || crowded ? Tier.DISTRICT : Tier.TOWN;
    }
}
