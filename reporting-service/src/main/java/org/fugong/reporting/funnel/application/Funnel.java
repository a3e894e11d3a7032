package org.fugong.reporting.funnel.application;

import org.fugong.reporting.funnel.domain.Stages;

/**
 * How many persons of some group reached each stage; see {@link Stages}.
 *
 * @param onDuty persons whose last passage of the current local day was an entry
 */
public record Funnel(
        long registered, long complete, long coded, long enrolled, long travelled, long arrived, long onDuty) {

    /** Stages and those on duty in one. */
    public static Funnel of(Stages s, long onDuty) {
        return new Funnel(s.registered(), s.complete(), s.coded(), s.enrolled(), s.travelled(), s.arrived(), onDuty);
    }
}
