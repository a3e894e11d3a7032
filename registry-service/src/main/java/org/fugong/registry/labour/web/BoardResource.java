package org.fugong.registry.labour.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.labour.application.EntryStore;
import org.fugong.registry.labour.application.Feedback;
import org.fugong.registry.labour.application.LabourMarket;
import org.fugong.registry.labour.application.NoticeBoard;
import org.fugong.registry.labour.application.Occupation;
import org.fugong.registry.labour.application.Occupations;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/** The public notice board: open needs, and messages of those who could do the work. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "labour notice board")
class BoardResource {

    private static final int PARTS = 3;

    private final LabourMarket market;
    private final NoticeBoard board;
    private final Occupations occupations;
    private final Enterprises enterprises;
    private final LabourScope scope;
    private final Disclosure disclosure;

    @Inject
    BoardResource(
            LabourMarket market,
            NoticeBoard board,
            Occupations occupations,
            Enterprises enterprises,
            LabourScope scope,
            Disclosure disclosure) {
        this.market = market;
        this.board = board;
        this.occupations = occupations;
        this.enterprises = enterprises;
        this.scope = scope;
        this.disclosure = disclosure;
    }

    /** A need as anybody may read it: the enterprise's public name and town, and no contact. */
    public record PublicNeed(
            UUID needId,
            String enterprise,
            String town,
            @Nullable String park,
            String occupation,
            int people,
            Shift shift,
            LocalDate from,
            LocalDate to,
            List<String> skills,
            @Nullable Integer payPerDay,
            Board board,
            boolean training,
            Instant postedAt) {

        static PublicNeed of(MarketEntry e, String enterprise) {
            MarketEntry.Work work = e.work();
            return new PublicNeed(
                    e.id(),
                    enterprise,
                    e.town(),
                    work.park(),
                    work.occupation(),
                    work.people(),
                    work.shift(),
                    work.period().from(),
                    work.period().to(),
                    work.skills(),
                    work.payPerDay(),
                    work.board(),
                    work.training(),
                    e.postedAt());
        }
    }

    @GET
    @Path("labour-occupations")
    @PermitAll
    @Operation(
            summary = "Occupations by code",
            description = "Middle groups of GB/T 6565-2015. Codes and Chinese names are the standard's.")
    public Collection<Occupation> occupations() {
        return occupations.all();
    }

    @GET
    @Path("public/labour-needs")
    @PermitAll
    @Operation(summary = "Open needs, the latest first", description = "Readable by anybody; nothing personal in it.")
    public Page<PublicNeed> needs(
            @Parameter(description = "Middle group of GB/T 6565", example = "6-05") @QueryParam("occupation") @Nullable String occupation,
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @Parameter(description = "DAY, NIGHT or ROTATING") @QueryParam("shift") @Nullable String shift,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        return page(occupation, town, shift, cursor, Page.limit(limit));
    }

    Page<PublicNeed> page(
            @Nullable String occupation,
            @Nullable String town,
            @Nullable String shift,
            @Nullable String cursor,
            int most) {
        LabourScope.After after = LabourScope.after(cursor);
        List<MarketEntry> rows = market.list(
                new EntryStore.Query(
                        Side.NEED,
                        true,
                        LabourScope.blankAsNull(occupation),
                        LabourScope.blankAsNull(town),
                        LabourScope.one(Shift.class, "shift", shift),
                        null,
                        after.at(),
                        after.id()),
                most + 1);
        Map<UUID, EnterpriseFacts> facts = enterprises.factsOf(
                rows.stream().map(MarketEntry::enterpriseId).distinct().toList());
        return Page.of(
                        rows,
                        most,
                        last -> Cursor.encode(
                                last.postedAt().toString(), last.id().toString()))
                .map(entry -> PublicNeed.of(entry, name(facts.get(entry.enterpriseId()))));
    }

    /** A message, as sent. */
    record MessageRequest(
            @Nullable PersonalData name,
            @Nullable PersonalData phone,
            @Nullable String occupation,
            @Nullable PersonalData message) {}

    /** What is said to who left a message. */
    record Taken(UUID needId, Instant keptUntil) {}

    @POST
    @Path("public/labour-needs/{id}/feedback")
    @PermitAll
    @IdempotentWrite
    @Operation(
            summary = "Leave a message for a need",
            description =
                    """
                    Without log-in. Name, phone and words are sealed, shown to the enterprise and to officials only, and
                    forgotten after 30 days. Bounded by need and by phone: 429 `too-many-messages`.""")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "429", description = "`too-many-messages`")
    public Response leave(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "made up",
                                                            value =
                                                                    """
                                                                    {"name": "王五", "phone": "10000000005",
                                                                     "occupation": "6-05", "message": "会平车，明天可到岗"}""")))
                    MessageRequest request) {
        Instant until = board.leave(
                id,
                new NoticeBoard.Message(
                        LabourScope.blankAsNull(request.occupation()),
                        request.name(),
                        request.phone(),
                        request.message()));
        return Response.status(201).entity(new Taken(id, until)).build();
    }

    /** A message, masked. */
    public record FeedbackView(
            UUID feedbackId,
            UUID needId,
            String occupation,
            PersonalData name,
            PersonalData phone,
            boolean hasMessage,
            Instant receivedAt) {

        static FeedbackView of(Feedback f) {
            return new FeedbackView(
                    f.id(),
                    f.needId(),
                    f.occupation(),
                    f.name(),
                    f.phone(),
                    !f.words().isEmpty(),
                    f.receivedAt());
        }
    }

    @GET
    @Path("labour-entries/{id}/feedback")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "Messages left for a need, the latest first", description = "Masked.")
    public Page<FeedbackView> feedback(
            @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        MarketEntry entry = market.find(id).orElseThrow(Problem::notFound);
        scope.require(entry);
        int most = Page.limit(limit);
        LabourScope.After after = LabourScope.after(cursor);
        return Page.of(
                        board.messages(id, after.at(), after.id(), most + 1),
                        most,
                        last -> Cursor.encode(
                                last.receivedAt().toString(), last.id().toString()))
                .map(FeedbackView::of);
    }

    /** Why somebody wants to see it. */
    record RevealRequest(@Nullable String purpose) {}

    /** A message in clear. */
    record Revealed(String name, String phone, String message) {}

    @POST
    @Path("labour-feedback/{id}/reveal")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT})
    @Operation(summary = "See a message in clear", description = "Who looked and what for goes to the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "In clear",
            content = @Content(schema = @Schema(implementation = Revealed.class)))
    public Response reveal(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "call back",
                                                            value = "{\"purpose\": \"Call back\"}")))
                    RevealRequest request) {
        Feedback feedback = board.message(id).orElseThrow(Problem::notFound);
        scope.require(market.find(feedback.needId()).orElseThrow(Problem::notFound));
        StringBuilder all = new StringBuilder();
        feedback.name().derive(all::append);
        for (PersonalData part : List.of(feedback.phone(), feedback.words())) {
            part.derive(clear -> all.append('\n').append(clear));
        }
        String[] clear = disclosure
                .reveal(
                        PersonalData.of(all.toString()),
                        request.purpose() == null ? "" : request.purpose(),
                        id.toString())
                .split("\n", PARTS);
        return Response.ok(new Revealed(clear[0], clear[1], clear.length > 2 ? clear[2] : ""))
                .build();
    }

    private static String name(@Nullable EnterpriseFacts facts) {
        return facts == null ? "" : facts.name();
    }
}
