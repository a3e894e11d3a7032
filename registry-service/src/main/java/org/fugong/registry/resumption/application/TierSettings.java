package org.fugong.registry.resumption.application;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.registry.resumption.domain.TierPolicy;

/** The tiers' thresholds, {@code fugong.resumption.tiers.*}. Change the version with the thresholds. */
@ConfigMapping(prefix = "fugong.resumption.tiers")
public interface TierSettings {

    /** Names this set of thresholds; kept with each application that it routed. */
    @WithDefault("2020-02-10")
    String version();

    /** From this many people on, the district decides. */
    @WithDefault("300")
    int districtHeadcount();

    /** From this many people on, the city decides. */
    @WithDefault("2000")
    int cityHeadcount();

    /** Sections of GB/T 4754 that go to the district whatever the size: hotels and meals, culture and entertainment. */
    @WithDefault("H,R")
    Set<String> districtSections();

    /** The policy that these settings are. */
    default TierPolicy policy() {
        return new TierPolicy(version(), districtHeadcount(), cityHeadcount(), districtSections());
    }
}
