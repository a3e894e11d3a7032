package org.fugong.reporting.trend.application;

import java.util.Arrays;
import java.util.Optional;

/** What is counted by hour and day. */
public enum Measured {
    /** Enterprises by the time of the earliest application to resume. */
    APPLIED("applied"),
    /** Enterprises that have resumed, by the time of the latest decision: one that was suspended and reinstated counts when it was reinstated. */
    RESUMED("resumed"),
    /** Workers by the start of their health declaration. */
    REGISTERED("registered"),
    /** Workers by the completion of it. */
    COMPLETE("complete"),
    /** Workers by the issue of the first health code. */
    CODED("coded"),
    /** Workers by the first boarding of a charter. */
    TRAVELLED("travelled"),
    /** Workers by the first arrival with one. */
    ARRIVED("arrived"),
    /** Scans at the gates. */
    SCANS("scans"),
    /** Of these, refused. */
    REFUSED("refused"),
    /** Fevers at the gates. */
    FEVERS("fevers"),
    /** People whose last passage of the day was an entry: on duty at its end. Known by day only. */
    ON_DUTY("onDuty"),
    /** Workers by the first day on which they arrived with a charter or a gate let them pass. Known by day only. */
    RETURNED("returned"),
    /** Enterprises that reported for the day. Known by day only, as all that is reported. */
    REPORTS("reports"),
    /** People whom they reported as at work. */
    REPORTED_ON_DUTY("reportedOnDuty"),
    /** People whom they employed then. */
    REPORTED_HEADCOUNT("reportedHeadcount"),
    /** Their output in percent of a normal day's, each as many times as it employed people. */
    OUTPUT_TIMES_HEADCOUNT("outputTimesHeadcount");

    private final String key;

    Measured(String key) {
        this.key = key;
    }

    /** As it is asked for, and kept. */
    public String key() {
        return key;
    }

    /** Whether it is known for each hour. */
    public boolean hourly() {
        return ordinal() < ON_DUTY.ordinal();
    }

    /** The one that is asked for by this key. */
    public static Optional<Measured> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
