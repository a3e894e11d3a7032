package org.fugong.reporting.breakdown.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fugong.reporting.breakdown.domain.Count;
import org.fugong.reporting.help.application.HelpConditions;

/** What enterprises ask for, offer and report, counted for each from the things that go through versions. */
final class MatterColumns {
    private static final Map<Count, String> EXPRESSIONS = new LinkedHashMap<>();
    private static final Map<Count, String> OF_REPORTS = new LinkedHashMap<>();

    static {
        OF_REPORTS.put(Count.REPORTS, "count(r.id)");
        OF_REPORTS.put(Count.REPORTED_ON_DUTY, "sum((r.fields ->> 'onDuty')::bigint)");
        OF_REPORTS.put(Count.REPORTED_HEADCOUNT, "sum((r.fields ->> 'headcount')::bigint)");
        OF_REPORTS.put(
                Count.OUTPUT_TIMES_HEADCOUNT,
                "sum((r.fields ->> 'output')::bigint * (r.fields ->> 'headcount')::bigint)");
        for (Count missing : Count.values()) {
            if (missing.name().startsWith("MISSING_")) {
                OF_REPORTS.put(
                        missing,
                        "count(*) FILTER (WHERE strpos(r.fields ->> 'missing', ' "
                                + missing.name().substring("MISSING_".length()) + " ') > 0)");
            }
        }
        count(Count.HELP_OPEN, HelpConditions.OPEN);
        count(Count.HELP_OVERDUE, HelpConditions.OVERDUE);
        count(Count.HELP_ESCALATED, HelpConditions.ESCALATED);
        count(Count.HELP_UP_TO_ONE_DAY, HelpConditions.UP_TO_ONE_DAY);
        count(Count.HELP_UP_TO_THREE_DAYS, HelpConditions.UP_TO_THREE_DAYS);
        count(Count.HELP_LONGER, HelpConditions.LONGER);
        count(Count.HELP_RATED, "m.kind = 'ASSISTANCE' AND m.fields ->> 'stars' IS NOT NULL");
        sum(Count.HELP_STARS, number("stars"), "m.kind = 'ASSISTANCE'");
        String posted = "m.kind = 'LABOUR_ENTRY' AND m.fields ->> 'state' IN ('POSTED', 'PARTLY_FILLED')";
        sum(Count.LABOUR_SHORT, number("people"), posted + " AND m.fields ->> 'side' = 'NEED'");
        sum(Count.LABOUR_OFFERED, number("people"), posted + " AND m.fields ->> 'side' = 'SURPLUS'");
        sum(Count.LABOUR_BORROWED, number("people"), "m.kind = 'LABOUR_AGREEMENT'");
        String surveyed = "m.kind = 'LABOUR_SURVEY'";
        count(Count.SURVEYED, surveyed);
        sum(Count.SURVEY_NEEDED, number("needed"), surveyed);
        sum(Count.SURVEY_ABLE, number("able"), surveyed);
        sum(Count.SURVEY_UNABLE, number("unable"), surveyed);
        String inspected = "m.kind = 'INSPECTION' AND m.fields ->> 'conclusion' = ";
        count(Count.INSPECTIONS_PASSED, inspected + "'PASSED'");
        count(Count.INSPECTIONS_FOLLOW_UP, inspected + "'FOLLOW_UP'");
        count(Count.INSPECTIONS_FAILED, inspected + "'FAILED'");
        count(Count.HANDED_OVER, "m.kind = 'HAND_OVER'");
        count(Count.TRAVELLERS_MISSING, "m.kind = 'MISSING_TRAVELLER' AND m.fields ->> 'accountedFor' = 'false'");
        count(Count.DORMITORY_TAKEN, "m.kind = 'DORMITORY_TEMPERATURE'");
        count(Count.DORMITORY_FEVERS, "m.kind = 'DORMITORY_TEMPERATURE' AND m.fields ->> 'fever' = 'true'");
    }

    /**
     * Names the relation {@code matters} by {@code enterprise_id}. What is measured is that of the day, else all that
     * stands.
     */
    static final String OF_ENTERPRISES =
            """
            matters AS (
                SELECT m.enterprise_id, %s
                FROM (
                    SELECT kind, enterprise_id, fields FROM matter
                    WHERE kind IN ('ASSISTANCE', 'HAND_OVER', 'INSPECTION', 'LABOUR_AGREEMENT', 'LABOUR_ENTRY',
                        'LABOUR_SURVEY', 'MISSING_TRAVELLER')
                    UNION ALL
                    SELECT kind, enterprise_id, fields FROM matter
                    WHERE kind = 'DORMITORY_TEMPERATURE' AND fields ->> 'day' = ?) m
                GROUP BY m.enterprise_id)
            """
                    .formatted(EXPRESSIONS.entrySet().stream()
                            .map(e -> e.getValue() + " AS " + e.getKey().column())
                            .collect(Collectors.joining(",\n        ")));

    /** Joins what each enterprise {@code e} reported for a day, which is its parameter, as {@code r}. */
    static final String JOIN_REPORTS =
            """
            LEFT JOIN matter r ON r.kind = 'DAILY_REPORT' AND r.fields ->> 'day' = ? AND r.enterprise_id = e.id
            """;

    /** The sums over the enterprises of a cell, joined as {@code m}, and their reports {@code r}. */
    static final String SUMS = Stream.concat(
                    EXPRESSIONS.keySet().stream().map(count -> "sum(m." + count.column() + ") AS " + count.column()),
                    OF_REPORTS.entrySet().stream()
                            .map(e -> e.getValue() + " AS " + e.getKey().column()))
            .collect(Collectors.joining(", "));

    /** Joins the things of each enterprise {@code e} one by one as {@code m}; what is measured is of the day. */
    static final String JOIN_MATTERS =
            """
            JOIN matter m ON m.enterprise_id = e.id AND (m.kind <> 'DORMITORY_TEMPERATURE' OR m.fields ->> 'day' = ?)
            """;

    private MatterColumns() {}

    /** Whether it is counted from reports, joined as {@code r}. */
    static boolean isOfReports(Count count) {
        return OF_REPORTS.containsKey(count);
    }

    /** How it is counted over things joined as {@code m}, each question mark being now, or over reports as {@code r}. */
    static String expression(Count count) {
        String expression = isOfReports(count) ? OF_REPORTS.get(count) : EXPRESSIONS.get(count);
        if (expression == null) {
            throw new IllegalArgumentException(count.name());
        }
        return expression;
    }

    /** Binds the parameters of {@link #OF_ENTERPRISES}. @return the position after them */
    static int bind(PreparedStatement statement, int position, LocalDate day, Instant now) throws SQLException {
        int next = position;
        long times = OF_ENTERPRISES.chars().filter(c -> c == '?').count() - 1;
        for (int i = 0; i < times; i++) {
            statement.setString(next++, now.toString());
        }
        statement.setString(next++, day.toString());
        return next;
    }

    private static String number(String field) {
        return "(m.fields ->> '" + field + "')::bigint";
    }

    private static void count(Count count, String condition) {
        EXPRESSIONS.put(count, "count(*) FILTER (WHERE " + condition + ")");
    }

    private static void sum(Count count, String number, String condition) {
        EXPRESSIONS.put(count, "sum(" + number + ") FILTER (WHERE " + condition + ")");
    }
}
