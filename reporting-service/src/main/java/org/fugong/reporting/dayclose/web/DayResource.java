package org.fugong.reporting.dayclose.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.dayclose.application.DayClose;
import org.fugong.reporting.dayclose.application.DayCloses;
import org.fugong.reporting.dayclose.application.DayFigures;
import org.fugong.reporting.dayclose.application.LateFacts;
import org.fugong.reporting.dayclose.domain.Amendments.Amendment;

/** Closed days: as issued, and as they are known now. */
@Path("/api/v1/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Days")
public class DayResource {
    private static final int LISTED = 60;

    static final String EXAMPLE =
            """
            {"day":"2020-02-19","closedAt":"2020-02-19T16:15:04Z","asOf":"2020-02-19T16:14:58Z","ruleVersion":"figures-1",
            "issued":{"byTime":{"":{"registered":3360,"complete":2690,"coded":2690,"travelled":163,"arrived":163,"scans":1320,
            "refused":14,"fevers":1,"onDuty":1204}},"asStood":{"":{"enrolled":8900,"enterprises":481,"resumed":473}}},
            "now":{"":{"registered":3360,"complete":2690,"coded":2690,"travelled":163,"arrived":163,"scans":1326,
            "refused":14,"fevers":1,"onDuty":1204}},
            "amendments":[{"town":"","figure":"scans","issued":1320,"now":1326}],
            "lateFacts":[{"topic":"gate-scanned","facts":6}]}""";

    private final DayCloses closes;

    DayResource(DayCloses closes) {
        this.closes = closes;
    }

    /** A closed day in a list. */
    @Schema(name = "ClosedDay")
    public record ClosedDay(LocalDate day, Instant closedAt, @Nullable Instant asOf, String ruleVersion) {}

    /** The newest first, at most 60. */
    public record ClosedDays(List<ClosedDay> items) {}

    /**
     * A closed day.
     *
     * @param issued as it was issued; that never changes
     * @param now what the day's facts say by now, of the figures that each fact's own time decides
     * @param amendments where the two differ, by town (the empty code is the district)
     * @param lateFacts which topics' facts of that day or before came after its closing
     */
    @Schema(name = "Day")
    public record DayView(
            LocalDate day,
            Instant closedAt,
            @Nullable Instant asOf,
            String ruleVersion,
            DayFigures issued,
            java.util.SortedMap<String, java.util.SortedMap<String, Long>> now,
            List<Amendment> amendments,
            List<LateFacts> lateFacts) {}

    @GET
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Transactional
    @Operation(summary = "Closed days", description = "The newest first, at most 60.")
    public ClosedDays list() {
        return new ClosedDays(closes.latest(LISTED).stream()
                .map(one -> new ClosedDay(one.day(), one.closedAt(), one.asOf(), one.ruleVersion()))
                .toList());
    }

    @GET
    @Path("{day}")
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Transactional
    @Operation(
            summary = "A day as issued and as it is known now",
            description =
                    "Figures that late facts changed are listed, with the topics whose facts came after the closing.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = DayView.class),
                            examples = @ExampleObject(name = "day", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "That day is not closed")
    public DayView day(@PathParam("day") String day) {
        DayClose close = closes.find(date(day)).orElseThrow(Problem::notFound);
        DayFigures now = closes.now(close.day());
        return new DayView(
                close.day(),
                close.closedAt(),
                close.asOf(),
                close.ruleVersion(),
                close.figures(),
                now.byTime(),
                closes.amendments(close, now),
                closes.late(close.day()));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Problem.notFound();
        }
    }
}
