package org.fugong.registry.labour.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.registry.labour.domain.Weights;

/** Settings of the labour market, {@code fugong.labour.*}. */
@ConfigMapping(prefix = "fugong.labour")
public interface LabourSettings {

    /** How often each replica looks whether proposals have to be made anew. */
    @WithDefault("PT1S")
    Duration matchEvery();

    /** The longest that proposals are looked for. */
    @WithDefault("PT3S")
    Duration matchFor();

    /** How long before the return date both are reminded. */
    @WithDefault("P3D")
    Duration remindBefore();

    /** How long messages from the notice board are kept. */
    @WithDefault("P30D")
    Duration keepFeedback();

    /** Messages for one need within an hour; more are refused. */
    @WithDefault("20")
    int feedbackPerNeed();

    /** Messages from one phone number within a day, to whichever needs; more are refused. */
    @WithDefault("5")
    int feedbackPerPhone();

    /** What counts how much. Change the version with the weights. */
    WeightSettings weights();

    /** The weights of {@link Weights}. */
    interface WeightSettings {
        @WithDefault("2020-02-17")
        String version();

        @WithDefault("100")
        int wholePeriod();

        @WithDefault("30")
        int sameWork();

        @WithDefault("10")
        int nearWork();

        @WithDefault("20")
        int skill();

        @WithDefault("1")
        int kilometre();

        @WithDefault("15")
        int wentWell();

        @WithDefault("40")
        int wentBadly();

        @WithDefault("150")
        int furtherLender();

        @WithDefault("60")
        int mostKilometres();

        @WithDefault("3")
        int leastDays();

        /** As the rules take them. */
        default Weights weights() {
            return new Weights(
                    version(),
                    wholePeriod(),
                    sameWork(),
                    nearWork(),
                    skill(),
                    kilometre(),
                    wentWell(),
                    wentBadly(),
                    furtherLender(),
                    mostKilometres(),
                    leastDays());
        }
    }
}
