package org.fugong.healthcode.colour.application;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.healthcode.colour.domain.ColourPolicy;

/** The rules in force. Whoever changes a value gives the rules another version. */
@ConfigMapping(prefix = "fugong.healthcode.colour")
public interface ColourSettings {

    /** Names the rules wherever they were applied. */
    @WithDefault("colour-2020-02.1")
    String ruleVersion();

    /** Days that a red cause counts. */
    @WithDefault("14")
    int redDays();

    /** Days that a yellow cause counts. */
    @WithDefault("7")
    int yellowDays();

    /** For how long a declaration can be taken back by a new one. */
    @WithDefault("PT24H")
    Duration correctionWindow();

    /** Division codes or their beginnings; a stay there in the last 14 days makes yellow. 42 is Hubei. */
    @WithDefault("42")
    List<String> listedAreas();

    /** The same as a domain object. */
    default ColourPolicy policy() {
        return new ColourPolicy(ruleVersion(), redDays(), yellowDays(), correctionWindow(), listedAreas());
    }
}
