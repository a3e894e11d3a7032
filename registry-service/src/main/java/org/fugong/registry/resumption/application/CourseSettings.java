package org.fugong.registry.resumption.application;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.CoursePolicy;
import org.fugong.registry.resumption.domain.Tier;

/**
 * What plans must hold, who is inspected and how long states may last, {@code fugong.resumption.course.*}. Change the
 * version with any of it. The defaults are ours.
 */
@ConfigMapping(prefix = "fugong.resumption.course")
public interface CourseSettings {

    /** How long each tier has for something. */
    interface Limits {
        /** In the hands of a town. */
        Duration town();

        /** In the hands of the district. */
        Duration district();

        /** In the hands of the city. */
        Duration city();

        /** The same by tier. */
        default Map<Tier, Duration> byTier() {
            return Map.of(Tier.TOWN, town(), Tier.DISTRICT, district(), Tier.CITY, city());
        }
    }

    /** Names this set; kept with each step that was made under it. */
    @WithDefault("2020-02-10")
    String version();

    /** Masks in stock for each person who comes back. */
    @WithDefault("5")
    int masksPerPerson();

    /** From this many returning people on there has to be an isolation room. */
    @WithDefault("50")
    int isolationRoomFrom();

    /** Sections of GB/T 4754 that are inspected before a decision: culture, sport and entertainment. */
    @WithDefault("R")
    Set<String> inspectedSections();

    /** From this many people employed on, an enterprise is inspected before a decision. */
    @WithDefault("1000")
    int inspectedHeadcount();

    /** Until a complete application is decided. */
    Limits applied();

    /** Until an inspection that was asked for has been made. */
    Limits inspecting();

    /** Until the enterprise has completed what was returned. */
    Limits returned();

    /** Until officials have looked at a condition that was reported, or whose term is over. */
    Limits conditions();

    /** Until officials have looked at a suspension again. */
    Limits suspended();

    /** The policy that these settings are. */
    default CoursePolicy policy() {
        return new CoursePolicy(
                version(),
                masksPerPerson(),
                isolationRoomFrom(),
                inspectedSections(),
                inspectedHeadcount(),
                Map.of(
                        State.APPLIED, applied().byTier(),
                        State.INSPECTING, inspecting().byTier(),
                        State.RETURNED, returned().byTier(),
                        State.APPROVED, conditions().byTier(),
                        State.SUSPENDED, suspended().byTier()));
    }
}
