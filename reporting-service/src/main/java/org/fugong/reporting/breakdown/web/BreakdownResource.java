package org.fugong.reporting.breakdown.web;

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
import org.fugong.reporting.breakdown.application.Breakdowns;
import org.fugong.reporting.breakdown.application.GroupViews.Divided;
import org.fugong.reporting.breakdown.application.GroupViews.Queried;
import org.fugong.reporting.breakdown.domain.Dimension;
import org.fugong.reporting.breakdown.domain.Group;

/**
 * The figures of groups. They need a log-in, because two answers that differ by a few people would tell the public who
 * these are.
 */
@Path("/api/v1/figures")
@RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class BreakdownResource {
    private static final String SCOPE =
            " District officials and auditors see all, town officials their town, enterprises themselves. Conditions combine.";
    private static final String ORIGIN =
            "Where the people come from: six digits of a province (ending in 0000) or city (ending in 00). Enterprises are"
                    + " then those that employ some of them, and what is not counted by origin is null.";

    private final Breakdowns breakdowns;
    private final Caller caller;

    BreakdownResource(Breakdowns breakdowns, Caller caller) {
        this.breakdowns = breakdowns;
        this.caller = caller;
    }

    @GET
    @Path("query")
    @Operation(
            summary = "The figures of a group of enterprises and their people",
            description = "The same measures as GET figures, of the enterprises that meet all conditions." + SCOPE
                    + " People whose employer is not known, or closed, are in no group.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Queried.class),
                            examples = @ExampleObject(name = "manufacturing", value = GroupExamples.QUERIED)))
    @APIResponse(responseCode = "404", description = "A town that is not the caller's")
    @APIResponse(responseCode = "422", description = "A condition that is no code")
    public Queried query(
            @BeanParam Asked asked,
            @QueryParam("origin") @Parameter(description = ORIGIN, example = "341000") @Nullable String origin) {
        return breakdowns.query(asked.group(caller, origin), Asked.only(caller));
    }

    @GET
    @Path("by")
    @Operation(
            summary = "The figures of a group, divided by town, industry, park, scale, size, province or city",
            description =
                    "One item for each value that occurs, in the order of the values; `null` is where none is known."
                            + SCOPE)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Divided.class),
                            examples = @ExampleObject(name = "size", value = GroupExamples.DIVIDED)))
    @APIResponse(responseCode = "404", description = "A town that is not the caller's")
    @APIResponse(responseCode = "422", description = "No dimension, or a condition that is no code")
    public Divided by(
            @QueryParam("dimension")
                    @Parameter(
                            required = true,
                            example = "size",
                            description =
                                    "`section` is the letter of an industry, `industry` that with two digits; `province` and `city` are where people come from",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "town",
                                                "section",
                                                "industry",
                                                "park",
                                                "scale",
                                                "size",
                                                "province",
                                                "city"
                                            }))
                    @Nullable String dimension,
            @BeanParam Asked asked,
            @QueryParam("origin") @Parameter(description = ORIGIN, example = "341000") @Nullable String origin) {
        Group group = asked.group(caller, origin);
        return breakdowns.by(dimension(dimension), group, Asked.only(caller));
    }

    private static Dimension dimension(@Nullable String name) {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "dimension",
                        name == null ? "required" : "unknown",
                        "Must be town, section, industry, park, scale, size, province or city"));
    }
}
