package org.fugong.healthcode.appeal.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long whoever has an appeal may take. */
@ConfigMapping(prefix = "fugong.healthcode.appeal")
public interface AppealSettings {

    /** The town; then it goes to the district. */
    @WithDefault("PT24H")
    Duration townTerm();

    /** The district. */
    @WithDefault("PT24H")
    Duration districtTerm();

    /** How often it is looked for what towns have had for too long. */
    @WithDefault("15s")
    String sweepEvery();
}
