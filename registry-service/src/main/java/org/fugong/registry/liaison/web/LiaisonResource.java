package org.fugong.registry.liaison.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.liaison.application.EnterpriseReach;
import org.fugong.registry.liaison.application.LiaisonStore.Assignment;
import org.fugong.registry.liaison.application.LiaisonStore.Gap;
import org.fugong.registry.liaison.application.Liaisons;
import org.fugong.registry.liaison.domain.Sharing.Home;

/** Which liaison officer an enterprise has. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "liaison", description = "Every enterprise's one contact in the administration")
class LiaisonResource {

    private static final int MOST_NAMED = 500;

    private final Liaisons liaisons;
    private final Enterprises enterprises;
    private final EnterpriseReach reach;
    private final LiaisonScope scope;
    private final LiaisonList mine;
    private final Caller caller;

    @Inject
    LiaisonResource(
            Liaisons liaisons,
            Enterprises enterprises,
            EnterpriseReach reach,
            LiaisonScope scope,
            LiaisonList mine,
            Caller caller) {
        this.liaisons = liaisons;
        this.enterprises = enterprises;
        this.reach = reach;
        this.scope = scope;
        this.mine = mine;
        this.caller = caller;
    }

    @GET
    @Path("enterprises/{id}/liaison")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.LIAISON})
    @Operation(
            summary = "An enterprise's liaison officer",
            description =
                    "`today` is whom to call: the officer, or the deputy while the officer is away. 404 in a gap.")
    @APIResponse(
            responseCode = "200",
            description = "The officer",
            content = @Content(schema = @Schema(implementation = LiaisonView.class)))
    public Response get(@PathParam("id") UUID id) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        reach.require(id, enterprise.town());
        return answer(liaisons.find(id).orElseThrow(Problem::notFound));
    }

    /** Who is to be the officer. */
    record AssignRequest(@Nullable String officer) {}

    @PUT
    @Path("enterprises/{id}/liaison")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Give an enterprise a liaison officer, or another one",
            description = "Handing over needs the ETag of the present assignment as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = LiaisonView.class)))
    @APIResponse(responseCode = "409", description = "`changed-meanwhile`: assigned by somebody else a moment ago")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read; not for the first officer", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "the officer",
                                                            value = "{\"officer\": \"liaison-1\"}")))
                    AssignRequest request) {
        EnterpriseFacts enterprise = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        Assignment old = liaisons.lock(id).orElse(null);
        if (old != null) {
            ETags.requireMatch(ifMatch, old.version());
        }
        scope.requireAssignable(request.officer());
        return answer(liaisons.assign(id, old, request.officer(), caller.subject()));
    }

    /**
     * Whom to give officers.
     *
     * @param enterpriseIds at most 500; all without an officer if not said
     * @param town all of the town without an officer
     * @param officer who takes them; shared out by town if not said
     */
    record BulkRequest(@Nullable List<UUID> enterpriseIds, @Nullable String town, @Nullable String officer) {}

    /**
     * What came of it.
     *
     * @param assigned how many got an officer
     * @param left how many of the town, or the district, are still without
     */
    record BulkAnswer(int assigned, long left) {}

    @POST
    @Path("liaison-assignments")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Give liaison officers to many enterprises",
            description =
                    """
                    To those named, or to all of a town or the district that have none, up to 5,000 at a time. Without
                    `officer` they are shared out evenly among the officers of their town, or of the district where the
                    town has none. Those that have an officer keep theirs.""")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
    public Response assign(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a town, shared out",
                                                            value = "{\"town\": \"330110014\"}")))
                    BulkRequest request) {
        scope.requireAssignable(request.officer());
        String town = scope.town(request.town());
        int assigned;
        if (request.enterpriseIds() == null) {
            assigned = liaisons.fillGaps(town, request.officer(), caller.subject());
        } else {
            if (request.enterpriseIds().size() > MOST_NAMED) {
                throw Problem.invalid("enterpriseIds", "too-many", "At most 500 at a time.");
            }
            Collection<EnterpriseFacts> named =
                    enterprises.factsOf(request.enterpriseIds()).values();
            named.forEach(one -> caller.requireEnterprise(one.id(), one.town()));
            assigned = liaisons.assign(
                    named.stream().map(one -> new Home(one.id(), one.town())).toList(),
                    request.officer(),
                    caller.subject());
        }
        return Response.ok(new BulkAnswer(assigned, liaisons.countGaps(town))).build();
    }

    @GET
    @Path("liaison-gaps")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Enterprises without a liaison officer, by name")
    public Page<Gap> gaps(
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<String> after = Cursor.decode(cursor, 2);
        return Page.of(
                liaisons.gaps(
                        scope.town(town),
                        after.isEmpty() ? null : after.get(0),
                        after.isEmpty() ? null : LiaisonScope.id(after.get(1)),
                        most + 1),
                most,
                last -> Cursor.encode(last.name(), last.enterpriseId().toString()));
    }

    @GET
    @Path("liaison-enterprises")
    @RolesAllowed(Role.LIAISON)
    @Operation(
            summary = "The caller's enterprises with what is open for each",
            description =
                    "Also those of officers whom the caller stands in for today. What runs out first comes first, then by"
                            + " name.")
    public Map<String, List<LiaisonList.Row>> mine() {
        return Map.of("items", new ArrayList<>(mine.of(caller.subject())));
    }

    private Response answer(Assignment assignment) {
        return Response.ok(LiaisonView.of(
                        assignment, liaisons.contact(assignment.enterpriseId()).orElse(null)))
                .tag(ETags.of(assignment.version()))
                .build();
    }
}
