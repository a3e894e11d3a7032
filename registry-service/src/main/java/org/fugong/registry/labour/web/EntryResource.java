package org.fugong.registry.labour.web;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.ProposalStore.Made;
import org.fugong.registry.labour.application.Proposals;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Outlook;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/** Needs and surpluses of labour, and what is proposed for them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "labour")
class EntryResource {

    private static final String EXAMPLE =
            """
            {"side": "NEED", "occupation": "6-05", "people": 30, "shift": "DAY",
             "from": "{today+2}", "to": "{today+32}",
             "skills": ["缝纫"], "skilled": 10, "payPerDay": 180,
             "board": "MEALS_AND_LODGING", "training": true}""";

    private final LabourMarket market;
    private final Proposals proposals;
    private final Enterprises enterprises;
    private final LabourScope scope;
    private final Caller caller;

    @Inject
    EntryResource(LabourMarket market, Proposals proposals, Enterprises enterprises, LabourScope scope, Caller caller) {
        this.market = market;
        this.proposals = proposals;
        this.enterprises = enterprises;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Path("enterprises/{id}/labour-entries")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Post people needed, or people who can be lent",
            description =
                    """
                    `occupation` is a middle group of GB/T 6565, see `labour-occupations`. `training`: a need trains on
                    site; a surplus is ready to learn other work. An official can post for an enterprise that can't.""")
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response post(
            @PathParam("id") UUID enterpriseId,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a need", value = EXAMPLE)))
                    EntryRequest request) {
        EnterpriseFacts enterprise = enterprises.facts(enterpriseId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(enterpriseId, enterprise.town());
        Side side = request.side() == null ? Side.NEED : request.side();
        MarketEntry entry = market.post(enterprise, side, request.form(), caller.subject());
        return answer(Response.created(URI.create("/api/v1/labour-entries/" + entry.id())), entry);
    }

    @GET
    @Path("labour-entries")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List needs and surpluses, the latest first",
            description = "Officials of a town see their town, an enterprise sees its own.")
    public Page<EntryView> list(
            @Parameter(description = "NEED or SURPLUS") @QueryParam("side") @Nullable String side,
            @Parameter(description = "true for those only that are still open") @QueryParam("open") boolean open,
            @Parameter(description = "Middle group of GB/T 6565", example = "6-05") @QueryParam("occupation") @Nullable String occupation,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<MarketEntry> rows = market.list(
                scope.entries(LabourScope.one(Side.class, "side", side), open, occupation, town, (Shift) null, cursor),
                most + 1);
        return Page.of(
                        rows,
                        most,
                        last -> Cursor.encode(
                                last.postedAt().toString(), last.id().toString()))
                .map(entry -> EntryView.of(entry, market.free(entry)));
    }

    @GET
    @Path("labour-entries/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One need or surplus", description = "The ETag goes into If-Match of a change.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), seen(id));
    }

    @PUT
    @Path("labour-entries/{id}")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Correct a need or surplus", description = "Not while agreements under way rely on it.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`, `labour-in-use`")
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "the whole entry", value = EXAMPLE)))
                    EntryRequest request) {
        MarketEntry entry = locked(id, ifMatch);
        return answer(Response.ok(), market.change(entry, request.form()));
    }

    @POST
    @Path("labour-entries/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Take a need or surplus back")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "409", description = "`illegal-move`, `labour-in-use`")
    public Response withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1\"") @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), market.withdraw(locked(id, ifMatch)));
    }

    @GET
    @Path("labour-entries/{id}/proposals")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Who is proposed, and why",
            description =
                    """
                    Made of the whole market by a solver, apart from requests, whenever the market has changed; `asOf` says
                    of when they are, `stale` whether the market has changed since. Each has its reasons in words, and a
                    need is told why people are still open.""")
    public ProposalView.All proposals(@PathParam("id") UUID id) {
        MarketEntry entry = seen(id);
        Made made = proposals.made();
        List<Proposal> rows = proposals.of(id);
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(List.of(row.lender(), row.borrower())));
        Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(ids);
        Outlook outlook = proposals.outlooks(List.of(entry.id())).get(id);
        return new ProposalView.All(
                made.madeAt(),
                made.stale(),
                made.weights(),
                rows.stream()
                        .map(row -> ProposalView.of(row, name(facts, row.lender()), name(facts, row.borrower())))
                        .toList(),
                outlook == null ? null : outlook.open(),
                outlook == null ? null : outlook.en(),
                outlook == null ? null : outlook.zh());
    }

    @POST
    @Path("labour-entries/{id}/proposals")
    @Consumes(MediaType.WILDCARD) // Has no body.
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Ask for proposals anew", description = "They come within seconds; read them again.")
    @APIResponse(responseCode = "202", description = "Being made")
    public Response askAnew(@PathParam("id") UUID id) {
        seen(id);
        proposals.askAnew();
        return Response.accepted().entity(Map.of("entryId", id)).build();
    }

    private static String name(Map<UUID, EnterpriseFacts> facts, UUID id) {
        EnterpriseFacts known = facts.get(id);
        return known == null ? id.toString() : known.name();
    }

    private MarketEntry seen(UUID id) {
        MarketEntry entry = market.find(id).orElseThrow(Problem::notFound);
        scope.require(entry);
        return entry;
    }

    private MarketEntry locked(UUID id, @Nullable String ifMatch) {
        MarketEntry entry = market.lock(id).orElseThrow(Problem::notFound);
        scope.require(entry);
        ETags.requireMatch(ifMatch, entry.version());
        return entry;
    }

    private Response answer(Response.ResponseBuilder builder, MarketEntry entry) {
        return builder.entity(EntryView.of(entry, market.free(entry)))
                .tag(ETags.of(entry.version()))
                .build();
    }
}
