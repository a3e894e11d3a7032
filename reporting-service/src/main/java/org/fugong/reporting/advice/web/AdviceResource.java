package org.fugong.reporting.advice.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.reporting.advice.application.AdviceOutcome;
import org.fugong.reporting.advice.application.Advising;
import org.fugong.reporting.advice.application.EnterpriseAdvice;
import org.fugong.reporting.intake.application.Lag;
import org.fugong.reporting.sight.application.Sight;

/** Advice on labour for each enterprise, and what came of it. */
// At the root, as the catalogue of measures is: a class with a longer path would hide what others answer below it.
@Path("/")
@Tag(name = "Advice")
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {
    private final Advising advising;
    private final Outcomes outcomes;
    private final Sight sight;
    private final Called called;

    AdviceResource(Advising advising, Outcomes outcomes, Sight sight, Called called) {
        this.advising = advising;
        this.outcomes = outcomes;
        this.sight = sight;
        this.called = called;
    }

    /** Advice for one enterprise, each sentence with its figures and the topics that it rests on. */
    public record AdviceView(
            UUID enterpriseId,
            String name,
            String ruleVersion,
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            Lag lag,
            List<Sentence> advice) {

        static AdviceView of(EnterpriseAdvice a, Called called) {
            return new AdviceView(
                    a.enterpriseId(),
                    a.name(),
                    a.ruleVersion(),
                    a.asOf(),
                    a.takenInAt(),
                    a.lag(),
                    a.advice().stream()
                            .map(advice -> Sentence.of(advice, called))
                            .toList());
        }
    }

    @GET
    @Path("api/v1/enterprises/{id}/advice")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Advice on labour for an enterprise",
            description = "How short it is, where its people are, who of them could come today and with which charter,"
                    + " who could lend, and what keeps the rest. Enterprises see themselves, town officials the"
                    + " enterprises of their town. What can be followed is kept from its first showing on.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AdviceView.class),
                            examples = @ExampleObject(name = "enterprise", value = AdviceExamples.ADVICE)))
    @APIResponse(responseCode = "404", description = "No such enterprise, or not the caller's")
    public AdviceView advice(@PathParam("id") UUID id) {
        return AdviceView.of(advising.advise(sight.enterprise(id)), called);
    }

    @GET
    @Path("api/v1/advice/outcomes")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "What came of advice",
            description =
                    "The latest first. Followed is what a later fact shows to have been done: workers nominated for"
                            + " the charter or from the county, an agreement about the lender's people.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "page", value = AdviceExamples.OUTCOMES)))
    @APIResponse(responseCode = "404", description = "Not the caller's town")
    public Page<AdviceOutcome> outcomes(
            @QueryParam("town") @Nullable String town,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return outcomes.page(sight.town(town), cursor, Page.limit(limit));
    }
}
