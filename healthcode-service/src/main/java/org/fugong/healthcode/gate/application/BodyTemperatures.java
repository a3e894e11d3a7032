package org.fugong.healthcode.gate.application;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.gate.domain.FeverRule;
import org.fugong.healthcode.gate.domain.Temperature;

/** What a temperature is and when it is a fever, by the gates' rule, for everybody else who takes one. */
@ApplicationScoped
public class BodyTemperatures {

    private final FeverRule rule;

    @Inject
    BodyTemperatures(GateSettings settings) {
        this.rule = settings.policy().fever();
    }

    /** Whether a number of degrees Celsius can be a living person's: 34.0 to 43.0, to two decimals. */
    public boolean isPlausible(@Nullable BigDecimal celsius) {
        return Temperature.isPlausible(celsius);
    }

    /**
     * Whether it is a fever.
     *
     * @param celsius plausible
     */
    public boolean isFever(BigDecimal celsius) {
        return rule.isFever(new Temperature(celsius));
    }
}
