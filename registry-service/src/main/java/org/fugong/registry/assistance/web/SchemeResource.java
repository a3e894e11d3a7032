package org.fugong.registry.assistance.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.application.Prolongation;
import org.fugong.registry.assistance.application.SchemeOffer;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.officer.application.Department;

/** Joint schemes as officials see to them. */
@Path("/api/v1/assistance-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joint schemes", description = "Like requests near each other, served together by one provider")
class SchemeResource {

    private final Schemes schemes;
    private final Assistance assistance;
    private final SchemeScope scope;
    private final SchemeAnswers answers;

    @Inject
    SchemeResource(Schemes schemes, Assistance assistance, SchemeScope scope, SchemeAnswers answers) {
        this.schemes = schemes;
        this.assistance = assistance;
        this.scope = scope;
        this.answers = answers;
    }

    /** Requests to put together, as they are sent. */
    record ProposalRequest(@Nullable List<UUID> requestIds) {}

    /** A request that comes in, as it is sent. */
    record JoinRequest(@Nullable UUID requestId) {}

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AUDITOR})
    @Operation(
            summary = "List joint schemes, by what runs out first",
            description =
                    """
                    Officials of a town see their town, a liaison officer those with an enterprise of the officer's, an
                    enterprise those that it has been asked about.""")
    public Page<SchemeView> list(
            @Parameter(description = "One or more states; all if not said", example = "OFFERED") @QueryParam("state")
                    Set<State> states,
            @QueryParam("category") @Nullable Category category,
            @QueryParam("department") @Nullable Department department,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @QueryParam("park") @Nullable UUID park,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return answers.page(Page.of(
                schemes.list(scope.query(states, category, department, town, park, cursor), most + 1),
                most,
                SchemeScope::cursor));
    }

    @POST
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "Put requests together by hand",
            description =
                    """
                    Like requests of one park are found without anybody's doing, from the third on. An official who knows of
                    two, or of some that lie near each other though in no park, puts them together: open ones with a
                    quantity, of one category and town, each of another enterprise.""")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response propose(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "two requests",
                                                            value =
                                                                    """
                                                                    {"requestIds": [
                                                                     "01950a7e-6c00-7a10-8000-000000000050",
                                                                     "01950a7e-6c00-7a10-8000-000000000060"]}""")))
                    ProposalRequest request) {
        if (request.requestIds() == null || request.requestIds().isEmpty()) {
            throw Problem.invalid("requestIds", "missing", "Say which requests.");
        }
        List<HelpRequest> chosen = request.requestIds().stream()
                .distinct()
                .map(id -> assistance.find(id).orElseThrow(Problem::notFound))
                .toList();
        chosen.forEach(scope::require);
        Scheme proposed = schemes.propose(chosen, scope.doer());
        return answers.of(Response.created(URI.create("/api/v1/assistance-schemes/" + proposed.id())), proposed);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AUDITOR})
    @Operation(
            summary = "One joint scheme",
            description =
                    """
                    With what each member pays. A member sees its own share, and of the others the names of those who said
                    yes. The ETag goes into If-Match of what officials do next; `terms.offer` into a member's answer.""")
    @APIResponse(
            responseCode = "200",
            description = "The scheme",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.of(Response.ok(), scope.find(id));
    }

    @GET
    @Path("{id}/steps")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AUDITOR})
    @Operation(
            summary = "The whole course of a joint scheme",
            description = "Recorded consents are among it; a member sees its own.")
    public List<SchemeView.StepView> steps(@PathParam("id") UUID id) {
        return SchemeView.StepView.all(schemes.steps(scope.find(id).id()), answers.reader());
    }

    @POST
    @Path("{id}/members")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "Bring a request into a joint scheme",
            description =
                    """
                    A like request of the same park comes in without anybody's doing. By this, one of another place in the
                    town does, until the time to answer is over. Coming in is no consent yet.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`: it runs already or is over")
    public Response join(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a request",
                                                            value =
                                                                    """
                                                                    {"requestId":
                                                                     "01950a7e-6c00-7a10-8000-000000000050"}""")))
                    JoinRequest request) {
        if (request.requestId() == null) {
            scope.find(id);
            throw Problem.invalid("requestId", "missing", "Say which request.");
        }
        HelpRequest joining = assistance.find(request.requestId()).orElseThrow(Problem::notFound);
        scope.require(joining);
        scope.requireOffered(id);
        return answers.of(Response.ok(), schemes.join(id, joining, scope.doer()));
    }

    @POST
    @Path("{id}/offer")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "Offer it to the members",
            description =
                    """
                    Who provides what at what price, for one alone and for all together, in fen; what there is to pay
                    besides is split by quantity and sums exactly to the whole. An offer must be cheaper for each even if
                    only the least units come, so a yes binds to a most that holds whoever else joins. A second offer has
                    new terms and takes all answers away.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it runs already or is over")
    public Response offer(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a park canteen",
                                                            value =
                                                                    """
                                                                    {"provider": "Park canteen",
                                                                     "what": "Three boxed meals a day, at the gate",
                                                                     "aloneFen": 2000, "togetherFen": 1500,
                                                                     "sharedFen": 24000, "leastMembers": 3,
                                                                     "leastUnits": 150}""")))
                    SchemeOffer request) {
        return answers.of(Response.ok(), schemes.offer(scope.locked(id, ifMatch), request, scope.doer()));
    }

    @POST
    @Path("{id}/start")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "Start it before the time to answer is over",
            description =
                    """
                    Once all have answered and enough with yes. Else it starts, or lapses, when the time to answer is over.
                    The requests of those who said yes are answered by it; those of the others go on.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: too few said yes, or some have time left")
    public Response start(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.of(Response.ok(), schemes.start(scope.locked(id, ifMatch), scope.doer()));
    }

    @POST
    @Path("{id}/dismissal")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "Take it off before it starts",
            description = "Saying why. The requests go on as they were; the same is not proposed anew for some days.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it runs already or is over")
    public Response dismiss(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "why",
                                                            value =
                                                                    """
                                                                    {"note": "The canteens open again tomorrow."}""")))
                    NoteRequest request) {
        return answers.of(Response.ok(), schemes.dismiss(scope.locked(id, ifMatch), request.note(), scope.doer()));
    }

    @POST
    @Path("{id}/prolongation")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(
            summary = "Ask those who are served for a longer term",
            description =
                    """
                    At the same prices. Each says yes or no to it by `consent` and `refusal` with `longer.offer`; who says
                    nothing is served until the day agreed. It is agreed when all have answered or the time to answer is
                    over, if enough are for it; else the scheme ends when it was to. Other prices are another scheme.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it does not run, or they are being asked already")
    public Response prolong(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "thirty days more",
                                                            value =
                                                                    """
                                                                    {}""")))
                    Prolongation request) {
        return answers.of(Response.ok(), schemes.prolong(scope.locked(id, ifMatch), request, scope.doer()));
    }

    @POST
    @Path("{id}/end")
    @IdempotentWrite
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.LIAISON})
    @Operation(summary = "End a scheme that runs", description = "Before its last day, saying why. All are told.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "403", description = "`not-your-department`")
    @APIResponse(responseCode = "409", description = "`illegal-move`: it does not run")
    public Response end(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "why",
                                                            value =
                                                                    """
                                                                    {"note": "All canteens are open again."}""")))
                    NoteRequest request) {
        return answers.of(Response.ok(), schemes.end(scope.locked(id, ifMatch), request.note(), scope.doer()));
    }
}
