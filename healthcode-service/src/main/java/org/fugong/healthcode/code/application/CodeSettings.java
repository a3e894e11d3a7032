package org.fugong.healthcode.code.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How codes are made. */
@ConfigMapping(prefix = "fugong.healthcode.code")
public interface CodeSettings {

    /** Life of a code, 1 to 65535 seconds. */
    @WithDefault("PT90S")
    Duration life();

    /** From one code to the next of those fetched ahead; less than the life, so that one is always valid. */
    @WithDefault("PT60S")
    Duration step();

    /** Codes given at once, so that a phone without signal still shows a fresh one. */
    @WithDefault("5")
    int ahead();

    /** How long a scan may be on its way after the code has expired, or a clock be behind. */
    @WithDefault("PT10S")
    Duration tolerance();
}
