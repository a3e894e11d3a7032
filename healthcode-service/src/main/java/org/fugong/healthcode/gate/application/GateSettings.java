package org.fugong.healthcode.gate.application;

import java.math.BigDecimal;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.healthcode.gate.domain.FeverRule;
import org.fugong.healthcode.gate.domain.GatePolicy;

/** How gates decide. */
@ConfigMapping(prefix = "fugong.healthcode.gate")
public interface GateSettings {

    /** Degrees Celsius from which on a temperature is a fever. */
    @WithDefault("37.3")
    BigDecimal feverThreshold();

    /** Whether the threshold itself is a fever. */
    @WithDefault("true")
    boolean feverInclusive();

    /** For how long the same code at the same gate is one scan read twice. */
    @WithDefault("PT5S")
    Duration doubleRead();

    /** By how much a gate's clock may be ahead of ours. */
    @WithDefault("PT5M")
    Duration clockAhead();

    /** How old a scan may be that is posted. */
    @WithDefault("P7D")
    Duration oldest();

    /** The same as a domain object. */
    default GatePolicy policy() {
        return new GatePolicy(new FeverRule(feverThreshold(), feverInclusive()), doubleRead());
    }
}
