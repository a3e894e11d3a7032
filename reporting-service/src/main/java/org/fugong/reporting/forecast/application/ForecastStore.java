package org.fugong.reporting.forecast.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Where what happened day by day is read. All methods run in the caller's transaction. */
public interface ForecastStore {
    /** How many of a town, on one local day. */
    record Daily(String town, LocalDate day, long count) {}

    /** How many of a town, in all. */
    record Whole(String town, long count) {}

    /** Enterprises that have resumed, by the day of the decision. */
    List<Daily> resumed(ZoneId zone);

    /** Enterprises that count. */
    List<Whole> enterprises();

    /** People on duty at the end of each day, both days included. */
    List<Daily> onDuty(LocalDate from, LocalDate to);

    /** Workers who were first back on each day, both days included. */
    List<Daily> returned(LocalDate from, LocalDate to);

    /** Workers who are back, whenever they came. */
    List<Whole> returned();

    /** Workers of the enterprises that count. */
    List<Whole> workers();
}
