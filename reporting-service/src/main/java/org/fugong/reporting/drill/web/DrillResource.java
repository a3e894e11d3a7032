package org.fugong.reporting.drill.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.drill.application.DrillDown;
import org.fugong.reporting.drill.application.FactEvent;
import org.fugong.reporting.drill.application.PersonFactsView;
import org.fugong.reporting.drill.application.PersonRow;
import org.fugong.reporting.drill.application.TravellerRow;
import org.fugong.reporting.funnel.application.PersonView;
import org.fugong.reporting.intake.application.Lag;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.name.application.Names;
import org.fugong.reporting.sight.application.Sight;

/** The enterprises and people behind a figure, and the facts behind a person. */
// At the root, as the catalogue of measures is: a class with a longer path would hide what others answer below it.
@Path("/")
@Tag(name = "Behind the figures")
@Produces(MediaType.APPLICATION_JSON)
public class DrillResource {
    private final DrillDown drillDown;
    private final Lists lists;
    private final Names names;
    private final Sight sight;

    DrillResource(DrillDown drillDown, Lists lists, Names names, Sight sight) {
        this.drillDown = drillDown;
        this.lists = lists;
        this.names = names;
        this.sight = sight;
    }

    /** @param total the figure that the people are behind; at an enterprise's gate visitors count who are not listed for it */
    public record PersonList(
            String key,
            String ruleVersion,
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            Lag lag,
            long total,
            List<PersonRow> items,
            @Nullable String next) {}

    /** Enterprises by name or, of a figure that counts people or is a sum, by what is theirs, most first. */
    public record EnterpriseList(
            String key,
            String ruleVersion,
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            Lag lag,
            List<EnterpriseRow> items,
            @Nullable String next) {}

    @GET
    @Path("api/v1/measures/{key}/enterprises")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The enterprises behind a figure",
            description =
                    "Of a figure that counts people, those at which they count; of a sum, such as of scans or requests, what each adds"
                            + " to it. Town officials see their town. Of the"
                            + " resumption rates, of those who resumed and of those who applied, `missing=true` lists the"
                            + " enterprises that have not.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = EnterpriseList.class),
                            examples = @ExampleObject(name = "arrived", value = DrillExamples.ENTERPRISES)))
    @APIResponse(responseCode = "404", description = "No such measure, or none behind which there is a list")
    public EnterpriseList enterprises(
            @Parameter(example = "funnel.arrived") @PathParam("key") String key,
            @QueryParam("town") @Nullable String town,
            @Parameter(description = "Those that do not count instead of those that do")
                    @QueryParam("missing")
                    @DefaultValue("false")
                    boolean missing,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Measure measure = drillDown
                .measure(key)
                .filter(m -> drillDown.hasEnterprises(key))
                .orElseThrow(Problem::notFound);
        Lists.EnterprisePage found = lists.enterprises(measure, missing, sight.town(town), cursor, Page.limit(limit));
        return new EnterpriseList(
                key,
                found.basis().ruleVersion(),
                found.basis().asOf(),
                found.basis().takenInAt(),
                found.basis().lag(),
                found.page().items(),
                found.page().next());
    }

    @GET
    @Path("api/v1/measures/{key}/persons")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The people behind a figure",
            description = "By opaque id, with the name masked. Town officials see those who count in their town,"
                    + " enterprises their own workers and those lent to them.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonList.class),
                            examples = @ExampleObject(name = "arrived", value = DrillExamples.PEOPLE)))
    @APIResponse(responseCode = "404", description = "No such measure, none that counts people, or not the caller's")
    public PersonList persons(
            @Parameter(example = "funnel.arrived") @PathParam("key") String key,
            @QueryParam("town") @Nullable String town,
            @QueryParam("enterprise") @Nullable UUID enterprise,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Measure measure =
                drillDown.measure(key).filter(m -> drillDown.hasPeople(key)).orElseThrow(Problem::notFound);
        Lists.PersonPage found = lists.people(measure, sight.people(town, enterprise), cursor, Page.limit(limit));
        return new PersonList(
                key,
                found.basis().ruleVersion(),
                found.basis().asOf(),
                found.basis().takenInAt(),
                found.basis().lag(),
                found.total(),
                found.page().items(),
                found.page().next());
    }

    /** @param total how many there are, once per charter */
    public record TravellerList(
            String key,
            String ruleVersion,
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            Lag lag,
            long total,
            List<TravellerRow> items,
            @Nullable String next) {}

    @GET
    @Path("api/v1/measures/{key}/travellers")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The people on charters behind a figure",
            description =
                    "Of `charters.people.*`, once per charter, with the name masked, the place and the clearances. Town"
                            + " officials see those whose employer is in their town, enterprises their own workers.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TravellerList.class),
                            examples = @ExampleObject(name = "refused", value = DrillExamples.TRAVELLERS)))
    @APIResponse(
            responseCode = "404",
            description = "No such measure, none that counts people on charters, or not the caller's")
    public TravellerList travellers(
            @Parameter(example = "charters.people.refused") @PathParam("key") String key,
            @QueryParam("town") @Nullable String town,
            @QueryParam("enterprise") @Nullable UUID enterprise,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Measure measure =
                drillDown.measure(key).filter(m -> drillDown.hasTravellers(key)).orElseThrow(Problem::notFound);
        Lists.TravellerPage found =
                lists.travellers(measure, sight.people(town, enterprise), cursor, Page.limit(limit));
        return new TravellerList(
                key,
                found.basis().ruleVersion(),
                found.basis().asOf(),
                found.basis().takenInAt(),
                found.basis().lag(),
                found.total(),
                found.page().items(),
                found.page().next());
    }

    @GET
    @Path("api/v1/persons/{id}/facts")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "What put a person into the figures",
            description =
                    "Each known fact with its topic and time. Of what is told again and again the one in force is"
                            + " kept, otherwise the first. Why a health code has its colour is told to officials and auditors only.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonFactsView.class),
                            examples = @ExampleObject(name = "arrived", value = DrillExamples.FACTS)))
    @APIResponse(responseCode = "404", description = "Nobody by this id, or not the caller's")
    public PersonFactsView facts(@PathParam("id") UUID id) {
        return drillDown.facts(person(id), sight.causes());
    }

    @GET
    @Path("api/v1/persons/{id}/facts/{key}/event")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "The event that a fact was taken from",
            description =
                    "Looked for in the topic itself, from shortly before the time of the fact on, for five seconds at"
                            + " most; of a fact without a time, such as an employment, from the beginning of the topic on.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = FactEvent.class),
                            examples = @ExampleObject(name = "arrived", value = DrillExamples.EVENT)))
    @APIResponse(
            responseCode = "404",
            description =
                    "Nobody by this id, not the caller's, no such fact, or its event did not come up (`event-not-found`)")
    public FactEvent event(
            @PathParam("id") UUID id, @Parameter(example = "5d1f0c7be2a94630") @PathParam("key") String key) {
        PersonView person = person(id);
        if (drillDown.fact(person, key).isEmpty()) {
            throw Problem.notFound();
        }
        return drillDown
                .event(person, key)
                .orElseThrow(() -> Problem.of(
                        404, "event-not-found", "The event did not come up in its topic within five seconds."));
    }

    /** @param purpose goes to the audit trail */
    public record RevealRequest(@Nullable String purpose) {}

    /** A name in clear. */
    public record Revealed(String name) {
        /** Never the name: it is personal. */
        @Override
        public String toString() {
            return "Revealed";
        }
    }

    @POST
    @Path("api/v1/persons/{id}/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "See a person's name in clear",
            description = "Who looked and what for is written to the audit trail in the same transaction.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RevealRequest.class),
                            examples = @ExampleObject(name = "call", value = "{\"purpose\": \"Call the worker\"}")))
    @APIResponse(
            responseCode = "200",
            description = "In clear",
            content = @Content(schema = @Schema(implementation = Revealed.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nobody by this id, not the caller's, or the name is not known here")
    public Response reveal(@PathParam("id") UUID id, @NotNull RevealRequest request) {
        PersonView person = person(id);
        String purpose = request.purpose() == null ? "" : request.purpose();
        return Response.ok(new Revealed(names.reveal(person.id(), purpose).orElseThrow(Problem::notFound)))
                .build();
    }

    private PersonView person(UUID id) {
        PersonView person = drillDown.person(id).orElseThrow(Problem::notFound);
        sight.require(person);
        return person;
    }
}
