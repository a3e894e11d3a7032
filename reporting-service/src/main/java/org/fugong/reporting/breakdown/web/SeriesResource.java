package org.fugong.reporting.breakdown.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.breakdown.application.Measurement;
import org.fugong.reporting.breakdown.application.Series;
import org.fugong.reporting.breakdown.application.Series.Answer;
import org.fugong.reporting.breakdown.application.Series.Question;
import org.fugong.reporting.breakdown.application.Series.Step;

/** What happened hour by hour and day by day, of any group. */
@Path("/api/v1/series")
@RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class SeriesResource {
    private static final int DEFAULT_DAYS = 14;

    private final Series series;
    private final Caller caller;

    SeriesResource(Series series, Caller caller) {
        this.series = series;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A trend by hour or day",
            description = "What happened in each local hour or on each local day to the enterprises that meet all"
                    + " conditions and their people; nothing is told twice, and what becomes known late counts where it"
                    + " belongs. At most 92 days, by hour 7. By origin it is at most a minute old. District officials and auditors see all, town officials their"
                    + " town, enterprises themselves.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "scans", value = SeriesExamples.SCANS)))
    @APIResponse(responseCode = "404", description = "A town that is not the caller's")
    @APIResponse(
            responseCode = "422",
            description = "No measure, no days, too many of them, or a condition that is no code")
    public Answer series(
            @QueryParam("measure")
                    @Parameter(
                            required = true,
                            example = "scans",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "applied",
                                                "resumed",
                                                "registered",
                                                "complete",
                                                "coded",
                                                "travelled",
                                                "arrived",
                                                "scans",
                                                "refused",
                                                "fevers",
                                                "onDuty",
                                                "returned",
                                                "reports",
                                                "reportedOnDuty",
                                                "output"
                                            }))
                    @Nullable String measure,
            @QueryParam("by")
                    @Parameter(
                            description = "`day` unless said. What is on duty or reported is known by day only.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"hour", "day"}))
                    @Nullable String by,
            @QueryParam("from")
                    @Parameter(
                            description = "First local day, 13 days before the last unless said",
                            example = "2020-02-10")
                    @Nullable String from,
            @QueryParam("to")
                    @Parameter(description = "Last local day, today unless said", example = "2020-02-16")
                    @Nullable String to,
            @QueryParam("origin")
                    @Parameter(
                            description =
                                    "Six digits of a province or a city: people who come from there. By day, and of"
                                            + " people's own steps: registered, complete, coded, travelled, arrived, returned.",
                            example = "341000")
                    @Nullable String origin,
            @BeanParam Asked asked) {
        Measurement measurement = Measurement.of(measure)
                .orElseThrow(() -> Problem.invalid(
                        "measure", measure == null ? "required" : "unknown", "Must be a measure of the API document"));
        Step step = step(by, measurement);
        if (origin != null && (!measurement.byOrigin() || step == Step.HOUR)) {
            throw Problem.invalid(
                    "origin", "unsupported", "People's own steps are known by where they come from, and by day");
        }
        LocalDate last = day("to", to, series.today());
        LocalDate first = day("from", from, last.minusDays(step == Step.HOUR ? 0 : DEFAULT_DAYS - 1L));
        int most = step == Step.HOUR ? Series.MOST_DAYS_BY_HOUR : Series.MOST_DAYS;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= most) {
            throw Problem.invalid("from", "out-of-range", "Must be at most " + most + " days up to the last");
        }
        return series.answer(
                new Question(measurement, step, first, last, asked.group(caller, origin), Asked.only(caller)));
    }

    private static Step step(@Nullable String by, Measurement measurement) {
        Step step = by == null
                ? Step.DAY
                : Arrays.stream(Step.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(by))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("by", "unknown", "Must be hour or day"));
        if (step == Step.HOUR && !measurement.hourly()) {
            throw Problem.invalid("by", "invalid", "This measure is known by day only");
        }
        return step;
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "pattern", "Must be a day like 2020-02-19");
        }
    }
}
