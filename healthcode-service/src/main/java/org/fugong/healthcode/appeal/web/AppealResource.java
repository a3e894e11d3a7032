package org.fugong.healthcode.appeal.web;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.fugong.healthcode.appeal.application.Appeal;
import org.fugong.healthcode.appeal.application.Appeals;
import org.fugong.healthcode.declaration.application.Registrations;

/** Appeals against colours: holders file them, towns and the district decide. */
@Path("/api/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "appeals")
public class AppealResource {

    /** What a holder says. Prints without its contents. */
    public record NewAppeal(@Nullable String text) {
        @Override
        public String toString() {
            return "NewAppeal[***]";
        }
    }

    /**
     * A decision.
     *
     * @param outcome GRANTED or REJECTED
     * @param answer the reason, which the holder reads
     */
    public record Decision(@Nullable String outcome, @Nullable String answer) {
        @Override
        public String toString() {
            return "Decision[" + outcome + "]";
        }
    }

    /**
     * One's own appeal: where it is, who has it and until when.
     *
     * @param level TOWN or DISTRICT, which has or had it
     * @param answer the reason of the decision; null while it is open
     */
    public record Mine(
            UUID appealId,
            String colour,
            String cause,
            String ruleVersion,
            String level,
            @Nullable String town,
            String state,
            Instant filedAt,
            Instant dueAt,
            @Nullable Instant escalatedAt,
            @Nullable Instant decidedAt,
            @Nullable String answer) {}

    /** One's own appeals, the newest first. */
    public record Own(List<Mine> items) {}

    /** What the text is wanted for. */
    public record Purpose(@Nullable String purpose) {}

    /** A holder's text in clear. */
    public record Text(String text) {
        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    private final Appeals appeals;
    private final Registrations registrations;
    private final Caller caller;

    @Inject
    AppealResource(Appeals appeals, Registrations registrations, Caller caller) {
        this.appeals = appeals;
        this.registrations = registrations;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.WORKER)
    @IdempotentWrite
    @Operation(
            summary = "Appeal against one's own yellow or red",
            description =
                    "Goes to the town of the employer, or to the district where none is known. The text is sealed; "
                            + "only those who may decide read it, and each reading is audited.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Mine.class)))
    public Response file(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a slip",
                                                            value = "{\"text\": \"I ticked cough by mistake.\"}")))
                    NewAppeal appeal) {
        Appeal filed = appeals.file(registrations.requirePerson(caller.subject()), appeal.text());
        return Response.created(URI.create("/api/v1/appeals/" + filed.appealId()))
                .entity(mine(filed))
                .build();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "One's own appeals: where each is, who has it, and what was answered; audited")
    public Own mine() {
        return new Own(appeals.ofPerson(registrations.requirePerson(caller.subject())).stream()
                .map(this::mine)
                .toList());
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Appeals of one's town, or of all, the newest first", description = "Without what is sealed.")
    public Page<Appeal> list(
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<String> keys = Cursor.decode(cursor, 2);
        String town = caller.seesWholeDistrict() ? null : caller.town().orElse("");
        try {
            List<Appeal> found = keys.isEmpty()
                    ? appeals.page(town, open, null, null, most + 1)
                    : appeals.page(town, open, Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), most + 1);
            return Page.of(
                    found,
                    most,
                    a -> Cursor.encode(a.filedAt().toString(), a.appealId().toString()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "One appeal, without what is sealed")
    public Response one(@PathParam("id") UUID id) {
        return answer(seen(id));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(
            summary = "Decide an appeal",
            description =
                    "A town within its term, the district at any time; not by who set the colour. Granted, it lifts "
                            + "the cause that it was against.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = Appeal.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "granted",
                                                            value =
                                                                    "{\"outcome\": \"GRANTED\", \"answer\": \"The clinic found nothing.\"}")))
                    Decision decision) {
        seen(id);
        return answer(appeals.decide(
                id, decision.outcome(), decision.answer(), caller.subject(), caller.has(Role.DISTRICT), ifMatch));
    }

    @POST
    @Path("/{id}/reveal")
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(summary = "Read what the holder wrote, for a purpose that is audited")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(schema = @Schema(implementation = Text.class)))
    public Response reveal(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "to decide",
                                                            value = "{\"purpose\": \"to decide the appeal\"}")))
                    Purpose purpose) {
        seen(id);
        return Response.ok(new Text(appeals.text(id, purpose.purpose() == null ? "" : purpose.purpose())))
                .build();
    }

    private Appeal seen(UUID id) {
        Appeal appeal = appeals.find(id);
        caller.requireTown(appeal.town() == null ? "" : appeal.town());
        return appeal;
    }

    private Mine mine(Appeal a) {
        return new Mine(
                a.appealId(),
                a.colour(),
                a.cause(),
                a.ruleVersion(),
                a.level(),
                a.town(),
                a.state(),
                a.filedAt(),
                a.dueAt(),
                a.escalatedAt(),
                a.decidedAt(),
                a.isOpen() ? null : appeals.answer(a.appealId()));
    }

    private static Response answer(Appeal appeal) {
        return Response.ok(appeal).tag(ETags.of(appeal.edition())).build();
    }
}
