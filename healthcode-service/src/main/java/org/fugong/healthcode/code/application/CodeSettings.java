package org.fugong.healthcode.code.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How codes are made. */
@ConfigMapping(prefix = "fugong.healthcode.code")
public interface CodeSettings {

    /** Life of a code on a phone, 1 to 65535 seconds. */
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

    /** Life of a printed code, 1 to 65535 hours. */
    @WithDefault("P30D")
    Duration printedLife();

    /** A printed code looks the same at each scan: within this window a second sight of it is the same scan or a copy. */
    @WithDefault("PT5S")
    Duration printedWindow();

    /** How long a new key is on the trust list before it signs, so that gates without network have it by then. */
    @WithDefault("PT1H")
    Duration keyLead();

    /** How often what was withdrawn is put on the published list, and keys and that list are read anew. */
    @WithDefault("5s")
    String revocationEvery();

    /** How long a trust list may be relied on without being fetched again. */
    @WithDefault("P1D")
    Duration trustListValid();
}
