package org.fugong.reporting.rebuild.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every table of this service, and what it is. Materialised tables are functions of the set of events: a rebuild makes them
 * anew from the topics. Nothing in them depends on a clock, a sequence or the order of arrival, and none is referred to by a
 * foreign key or a view.
 */
public final class Materialised {

    /**
     * A materialised table.
     *
     * @param counts whether its rows are counters: then one of zeros says the same as none
     */
    public record Table(String name, boolean counts) {}

    private static final List<Table> JOINED = Stream.of(
                    "attendance",
                    "charter",
                    "enterprise",
                    "fever",
                    "gate_fact",
                    "insured_line",
                    "journey",
                    "labour_agreement",
                    "labour_entry",
                    "matter",
                    "person",
                    "person_alias",
                    "person_merging",
                    "person_record")
            .map(name -> new Table(name, false))
            .toList();

    private static final List<Table> COUNTS = Stream.of(
                    "charter_progress", "day_count", "hour_count", "linkage_count", "people_count", "stage_count")
            .map(name -> new Table(name, true))
            .toList();

    /** What is kept besides: how far was read, what was issued, what operators did. No figure needs it. */
    private static final Set<String> KEPT = Set.of(
            "advice_given",
            "alert",
            "bulletin",
            "bulletin_file",
            "day_close",
            "intake_position",
            "late_fact",
            "person_name",
            "rebuild",
            "rebuild_difference",
            "rebuild_position",
            "replayed_record",
            "serving");

    /** What every service has. */
    private static final Set<String> OF_CHASSIS = Set.of(
            "audit_chain", "audit_entry", "dead_letter", "flyway_schema_history", "idempotency", "inbox", "outbox");

    private Materialised() {}

    /** All that a rebuild makes anew, by name. */
    public static List<Table> tables() {
        return Stream.concat(JOINED.stream(), COUNTS.stream())
                .sorted(java.util.Comparator.comparing(Table::name))
                .toList();
    }

    /** All that is left as it is. */
    public static Set<String> others() {
        return Stream.concat(KEPT.stream(), OF_CHASSIS.stream()).collect(java.util.stream.Collectors.toSet());
    }
}
