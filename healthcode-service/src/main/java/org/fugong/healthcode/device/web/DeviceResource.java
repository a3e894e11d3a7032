package org.fugong.healthcode.device.web;

import java.net.URI;
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
import org.fugong.healthcode.device.application.Device;
import org.fugong.healthcode.device.application.Devices;
import org.fugong.healthcode.device.application.Devices.Invited;

/** Devices of one's own enterprise's gates. */
@Path("/api/v1/gates/devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
public class DeviceResource {

    private static final String ADD = "{\"name\": \"North gate, tablet\", \"kind\": \"PAGE\"}";
    private static final String ENROL =
            """
            {"invitation": "K7QWM2XBRA",
             "signingKey": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==",
             "sealingKey": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q=="}""";

    /** A device to be added. */
    public record NewDevice(@Nullable String name, @Nullable String kind) {}

    /** What the device sends on which the invitation was typed. */
    public record Enrolment(@Nullable String invitation, @Nullable String signingKey, @Nullable String sealingKey) {
        @Override
        public String toString() {
            return "Enrolment[***]";
        }
    }

    private final Devices devices;
    private final Caller caller;

    @Inject
    DeviceResource(Devices devices, Caller caller) {
        this.devices = devices;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(
            summary = "Add a device: a phone or tablet with the gate page, or another maker's system",
            description =
                    "For a PAGE the answer holds, once, an invitation that is typed on the gate page within 30 minutes. "
                            + "A SYSTEM posts events or batches under the id given here.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Invited.class)))
    public Response add(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a tablet", value = ADD)))
                    NewDevice device) {
        Invited added = devices.add(caller.requireOwnEnterprise(), device.name(), device.kind(), caller.subject());
        return Response.created(
                        URI.create("/api/v1/gates/devices/" + added.device().deviceId()))
                .tag(ETags.of(added.device().edition()))
                .entity(added)
                .build();
    }

    @GET
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Devices of one's own gates")
    public Page<Device> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.of(
                devices.page(caller.requireOwnEnterprise(), Cursor.id(cursor), most + 1),
                most,
                device -> Cursor.encode(device.deviceId().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "One device")
    public Response one(@PathParam("id") UUID id) {
        return answer(devices.find(caller.requireOwnEnterprise(), id));
    }

    @POST
    @Path("/{id}/invitation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(summary = "A new invitation for a device that is not enrolled yet")
    @APIResponse(
            responseCode = "200",
            description = "Invited again",
            content = @Content(schema = @Schema(implementation = Invited.class)))
    public Response invite(@PathParam("id") UUID id) {
        return Response.ok(devices.inviteAgain(caller.requireOwnEnterprise(), id))
                .build();
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(
            summary = "Revoke a lost device, for ever",
            description = "It can neither sync nor upload any more; what it tries is counted.")
    @APIResponse(
            responseCode = "200",
            description = "Revoked",
            content = @Content(schema = @Schema(implementation = Device.class)))
    public Response revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(devices.revoke(caller.requireOwnEnterprise(), id, caller.subject(), ifMatch));
    }

    @POST
    @Path("/enrolment")
    @RolesAllowed(Role.GATE)
    @IdempotentWrite
    @Operation(
            summary = "Enrol this device: called by the gate page with its keys' public halves",
            description =
                    "Both keys are on P-256, in X.509 form and Base64: one signs what the device uploads (ECDSA), for the "
                            + "other what it is given is sealed (ECDH).")
    @APIResponse(
            responseCode = "200",
            description = "Enrolled",
            content = @Content(schema = @Schema(implementation = Device.class)))
    public Response enrol(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a tablet's", value = ENROL)))
                    Enrolment enrolment) {
        return answer(devices.enrol(
                caller.requireOwnEnterprise(), enrolment.invitation(), enrolment.signingKey(), enrolment.sealingKey()));
    }

    private static Response answer(Device device) {
        return Response.ok(device).tag(ETags.of(device.edition())).build();
    }
}
