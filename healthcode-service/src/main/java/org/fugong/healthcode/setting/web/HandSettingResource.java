package org.fugong.healthcode.setting.web;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import org.fugong.healthcode.setting.application.HandSetting;
import org.fugong.healthcode.setting.application.HandSettings;

/** Colours set by hand: asked by one district official, decided by another. */
@Path("/api/v1/colours/hand-settings")
@RolesAllowed({Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "colours")
public class HandSettingResource {

    private static final String ASK =
            """
            {"personId": "6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11", "colour": "GREEN", "citedCause": "MISTAKEN_IDENTITY",
             "reason": "The report names another person of the same name.", "until": "{today+7}T00:00:00Z"}""";

    /** What the reason is wanted for. */
    public record Purpose(@Nullable String purpose) {}

    /** A reason in clear. */
    public record Reason(String reason) {}

    private final HandSettings settings;
    private final Caller caller;

    @Inject
    HandSettingResource(HandSettings settings, Caller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(
            summary = "Ask for a colour to be set by hand",
            description = "With a cited cause, a reason, which is sealed, and an end within 30 days. Another district "
                    + "official must approve it.")
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = HandSetting.class)))
    public Response ask(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a mistaken report", value = ASK)))
                    HandSettings.Asked asked) {
        HandSetting setting = settings.ask(asked, caller.subject());
        return Response.created(URI.create("/api/v1/colours/hand-settings/" + setting.settingId()))
                .tag(ETags.of(setting.edition()))
                .entity(setting)
                .build();
    }

    @GET
    @Operation(summary = "Colours set by hand, or asked to be, the newest first")
    public Page<HandSetting> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            List<HandSetting> found = keys.isEmpty()
                    ? settings.page(null, null, most + 1)
                    : settings.page(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), most + 1);
            return Page.of(
                    found,
                    most,
                    s -> Cursor.encode(s.askedAt().toString(), s.settingId().toString()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them, without its reason")
    public Response one(@PathParam("id") UUID id) {
        return answer(settings.find(id));
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Approve what another official asked for; the colour changes now")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = HandSetting.class)))
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(settings.approve(id, caller.subject(), ifMatch));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    @Operation(summary = "Refuse what another official asked for; nothing changes")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = HandSetting.class)))
    public Response refuse(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(settings.refuse(id, caller.subject(), ifMatch));
    }

    @POST
    @Path("/{id}/reveal")
    @IdempotentWrite
    @Operation(summary = "Read the reason, for a purpose that is audited")
    @APIResponse(
            responseCode = "200",
            description = "The reason",
            content = @Content(schema = @Schema(implementation = Reason.class)))
    public Response reveal(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "to decide",
                                                            value = "{\"purpose\": \"to decide on it\"}")))
                    Purpose purpose) {
        String what = purpose.purpose() == null ? "" : purpose.purpose();
        return Response.ok(new Reason(settings.reason(id, what))).build();
    }

    private static Response answer(HandSetting setting) {
        return Response.ok(setting).tag(ETags.of(setting.edition())).build();
    }
}
