package org.fugong.healthcode.colour.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.RuleDesk;
import org.fugong.healthcode.colour.application.RuleDraft;
import org.fugong.healthcode.colour.application.RuleSimulation;
import org.fugong.healthcode.colour.application.RuleVersion;
import org.fugong.healthcode.colour.application.RuleVersion.Line;
import org.fugong.healthcode.colour.domain.Cause;

/** The published rules, and how the next version of them comes about. */
@Path("/api/v1/colours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "colours")
public class RulesResource {

    private static final String DRAFT =
            """
            {"version": "colour-2020-03.1", "effectiveFrom": "2030-03-01T00:00:00Z", "causes": [
              {"cause": "DECLARED_SYMPTOMS", "colour": "YELLOW", "days": 7, "checkIns": true},
              {"cause": "STAYED_IN_LISTED_AREA", "colour": "YELLOW", "days": 14, "checkIns": true},
              {"cause": "DECLARED_CONTACT", "colour": "RED", "days": 14, "checkIns": true},
              {"cause": "CLOSE_CONTACT", "colour": "RED", "days": 14, "checkIns": true},
              {"cause": "QUARANTINE_ORDERED", "colour": "RED", "days": 14, "checkIns": true},
              {"cause": "CONFIRMED_CASE", "colour": "RED", "days": 14, "checkIns": true}],
             "listedAreas": ["42", "3303"], "noticeHours": 24, "correctionHours": 24,
             "summaryEn": "Wenzhou is listed; a stay counts 14 days.", "summaryZh": "列入温州；停留史计 14 天。"}""";

    /**
     * A cause and what it leads to.
     *
     * @param days for which it counts; 0 for those that make green
     * @param checkIns whether only days with a normal check-in count
     */
    public record CauseView(String cause, String colour, int days, boolean checkIns) {}

    /**
     * The rules in force.
     *
     * @param redDays most days that a red cause counts
     * @param yellowDays most days that a yellow cause counts
     * @param correctionHours for how long the holder may take back a declaration by a new one
     * @param noticeHours how long the next version is public before it takes effect
     * @param listedAreas division codes or their beginnings
     */
    public record RulesView(
            String version,
            int redDays,
            int yellowDays,
            long correctionHours,
            long noticeHours,
            List<String> listedAreas,
            List<CauseView> causes,
            Instant effectiveFrom,
            @Nullable Instant publishedAt) {}

    /** All versions that the caller may see. */
    public record Versions(List<RuleVersion> items) {}

    private final RuleDesk desk;
    private final RuleSimulation simulation;
    private final Caller caller;

    @Inject
    RulesResource(RuleDesk desk, RuleSimulation simulation, Caller caller) {
        this.desk = desk;
        this.simulation = simulation;
        this.caller = caller;
    }

    @GET
    @Path("/rules")
    @PermitAll
    @Operation(summary = "The rules that turn facts into colours, with their version; public")
    public RulesView rules() {
        RuleVersion rules = desk.current();
        List<CauseView> causes = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            rules.causes().stream()
                    .filter(line -> line.cause().equals(cause.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            line -> causes.add(
                                    new CauseView(line.cause(), line.colour(), line.days(), line.checkIns())),
                            () -> {
                                if (cause != Cause.SET_BY_HAND) {
                                    causes.add(new CauseView(cause.name(), "GREEN", 0, false));
                                }
                            });
        }
        return new RulesView(
                rules.version(),
                mostDays(rules, "RED"),
                mostDays(rules, "YELLOW"),
                rules.correctionHours(),
                rules.noticeHours(),
                rules.listedAreas(),
                causes,
                rules.effectiveFrom(),
                rules.publishedAt());
    }

    @GET
    @Path("/rule-versions")
    @PermitAll
    @Operation(
            summary = "All published versions of the rules; public",
            description =
                    "The newest effective first; one that has yet to take effect is among them. District officials "
                            + "and auditors see drafts and withdrawn versions too, and who drafted and approved each.")
    public Versions versions() {
        return new Versions(desk.all().stream()
                .filter(v -> insider() || v.isPublished())
                .map(this::seen)
                .toList());
    }

    @GET
    @Path("/rule-versions/{version}")
    @PermitAll
    @Operation(summary = "One version of the rules; public once it is published")
    public Response version(@PathParam("version") String version) {
        RuleVersion known = desk.find(version);
        if (!insider() && !known.isPublished()) {
            throw Problem.notFound();
        }
        return answer(seen(known));
    }

    @POST
    @Path("/rule-versions")
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Draft a version of the rules",
            description = "Changes nothing until another official has approved it and the notice has run.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = RuleVersion.class)))
    public Response draft(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an area is listed", value = DRAFT)))
                    RuleDraft draft) {
        RuleVersion drafted = desk.draft(draft, caller.subject());
        return Response.created(UriBuilder.fromPath("/api/v1/colours/rule-versions/{version}")
                        .build(drafted.version()))
                .tag(ETags.of(drafted.edition()))
                .entity(drafted)
                .build();
    }

    @PUT
    @Path("/rule-versions/{version}")
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Change one's own draft")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = RuleVersion.class)))
    public Response change(
            @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an area is listed", value = DRAFT)))
                    RuleDraft draft) {
        return answer(desk.change(version, draft, caller.subject(), ifMatch));
    }

    @POST
    @Path("/rule-versions/{version}/publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Approve and publish another official's draft",
            description = "It takes effect at its time, which must leave the notice that the rules in force ask for.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = RuleVersion.class)))
    public Response publish(@PathParam("version") String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.publish(version, caller.subject(), ifMatch));
    }

    @POST
    @Path("/rule-versions/{version}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Withdraw a draft, or a published version before it takes effect")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = RuleVersion.class)))
    public Response withdraw(@PathParam("version") String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.withdraw(version, caller.subject(), ifMatch));
    }

    @GET
    @Path("/rule-versions/{version}/simulation")
    @RolesAllowed({Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Whose colour a version would turn if it took effect now",
            description = "Computed from the recorded facts; nothing is changed and nobody is named.")
    public RuleSimulation.Outcome simulate(@PathParam("version") String version) {
        return simulation.of(version);
    }

    private boolean insider() {
        return caller.has(Role.DISTRICT) || caller.has(Role.AUDITOR);
    }

    /** The public is told what the rules are, not who of the officials wrote them. */
    private RuleVersion seen(RuleVersion v) {
        return insider()
                ? v
                : new RuleVersion(
                        v.version(),
                        v.state(),
                        v.edition(),
                        v.effectiveFrom(),
                        v.causes(),
                        v.listedAreas(),
                        v.noticeHours(),
                        v.correctionHours(),
                        v.summaryEn(),
                        v.summaryZh(),
                        "",
                        v.draftedAt(),
                        null,
                        v.publishedAt(),
                        v.appliedAt());
    }

    private static Response answer(RuleVersion version) {
        return Response.ok(version).tag(ETags.of(version.edition())).build();
    }

    private static int mostDays(RuleVersion rules, String colour) {
        return rules.causes().stream()
                .filter(line -> Objects.equals(line.colour(), colour))
                .map(Line::days)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
