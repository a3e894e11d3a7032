package org.fugong.healthcode.gate.web;

import java.time.Instant;
import java.time.OffsetDateTime;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.BodyAsJson;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.device.application.DeviceCheck;
import org.fugong.healthcode.gate.application.Overrides;
import org.fugong.healthcode.gate.application.ScanStore.Overruling;
import org.fugong.healthcode.supervisor.application.Supervisors;
import org.fugong.healthcode.supervisor.application.Supervisors.Supervisor;

/** Supervisors of one's own gates, and what they decide otherwise than a gate. */
@Path("/api/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
public class OverrideResource {

    /** Who may overrule, with a PIN of 6 to 12 digits that is not told to anybody else. */
    public record NewSupervisor(@Nullable String name, @Nullable String pin) {
        @Override
        public String toString() {
            return "NewSupervisor[***]";
        }
    }

    /** A supervisor; the name is masked. */
    public record SupervisorView(UUID supervisorId, PersonalData name, Instant addedAt) {
        static SupervisorView of(Supervisor one) {
            return new SupervisorView(one.supervisorId(), one.name(), one.addedAt());
        }
    }

    /** All of them. */
    public record SupervisorViews(List<SupervisorView> items) {}

    /**
     * An override.
     *
     * @param pin the supervisor's; or
     * @param supervisorId whose PIN the device that signs this request has checked without net
     * @param at when it happened, without net; now if left out
     */
    public record NewOverride(
            @Nullable String pin, @Nullable UUID supervisorId, @Nullable String reason, @Nullable String at) {
        @Override
        public String toString() {
            return "NewOverride[***]";
        }
    }

    /** What was decided. */
    public record OverrideView(
            UUID scanId, String outcome, String overruled, UUID supervisorId, Instant overriddenAt) {}

    private final Supervisors supervisors;
    private final Overrides overrides;
    private final DeviceCheck devices;
    private final Caller caller;
    private final BodyAsJson json;

    @Inject
    OverrideResource(
            Supervisors supervisors, Overrides overrides, DeviceCheck devices, Caller caller, BodyAsJson json) {
        this.supervisors = supervisors;
        this.overrides = overrides;
        this.devices = devices;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Path("/supervisors")
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(summary = "Add someone who may overrule one's own gates")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SupervisorView.class)))
    public Response add(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a shift leader",
                                                            value = "{\"name\": \"Wang Gang\", \"pin\": \"730519\"}")))
                    NewSupervisor supervisor) {
        Supervisor added =
                supervisors.add(caller.requireOwnEnterprise(), supervisor.name(), supervisor.pin(), caller.subject());
        return Response.status(201).entity(SupervisorView.of(added)).build();
    }

    @GET
    @Path("/supervisors")
    @RolesAllowed(Role.ENTERPRISE)
    @Operation(summary = "Who may overrule one's own gates")
    public SupervisorViews list() {
        return new SupervisorViews(supervisors.of(caller.requireOwnEnterprise()).stream()
                .map(SupervisorView::of)
                .toList());
    }

    @POST
    @Path("/supervisors/{id}/dismissal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    @Operation(summary = "Take the right back")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response dismiss(@PathParam("id") UUID id) {
        supervisors.dismiss(caller.requireOwnEnterprise(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/scans/{scanId}/override")
    @RolesAllowed(Role.GATE)
    @IdempotentWrite
    @Operation(
            summary = "Overrule what a gate decided, as a supervisor with a PIN and a reason",
            description =
                    "Where nothing but the code is in the way, after comparing the person with a document; never against a "
                            + "colour, a fever or a forgery. Who was let in can be stopped. The scan stays as it was.")
    @APIResponse(
            responseCode = "200",
            description = "Overruled",
            content = @Content(schema = @Schema(implementation = OverrideView.class)))
    public Response overrule(
            @PathParam("scanId") UUID scanId,
            @HeaderParam(DeviceCheck.DEVICE) @Nullable String deviceId,
            @HeaderParam(DeviceCheck.SIGNATURE) @Nullable String signature,
            @Context UriInfo uri,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewOverride.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a dead phone",
                                                            value =
                                                                    "{\"pin\": \"730519\", \"reason\": \"Phone died; identity card compared.\"}")))
                    byte[] body) {
        NewOverride asked = json.read(body, NewOverride.class);
        UUID enterprise = caller.requireOwnEnterprise();
        UUID supervisor;
        UUID device = null;
        if (asked.supervisorId() == null) {
            supervisor = supervisors.requirePin(enterprise, asked.pin());
        } else {
            device = devices.require(
                            enterprise,
                            deviceId,
                            signature,
                            "POST",
                            uri.getRequestUri().getRawPath(),
                            body)
                    .deviceId();
            supervisor = asked.supervisorId();
            if (!supervisors.isOf(enterprise, supervisor)) {
                throw Problem.invalid("supervisorId", "unknown", "No supervisor of this enterprise.");
            }
        }
        Overruling done = overrides.overrule(enterprise, scanId, supervisor, asked.reason(), at(asked.at()), device);
        return Response.ok(new OverrideView(
                        scanId, done.outcome().name(), done.overruled().name(), done.supervisorId(), done.at()))
                .build();
    }

    private static @Nullable Instant at(@Nullable String at) {
        try {
            return at == null ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("at", "malformed", "A time such as 2020-02-20T07:30:00+08:00.");
        }
    }
}
