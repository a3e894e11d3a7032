package org.fugong.healthcode.pack.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.code.application.CodeSettings;
import org.fugong.healthcode.device.application.Device;
import org.fugong.healthcode.device.application.DeviceCheck;
import org.fugong.healthcode.gate.application.GateSettings;
import org.fugong.healthcode.pack.application.DeviceSeal.Box;
import org.fugong.healthcode.pack.application.Packs;

/** What a gate's device takes along for the time without net. */
@Path("/api/v1/gates/pack")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
public class PackResource {

    /** How a gate decides; the same as this service does. */
    public record Rules(
            BigDecimal feverThreshold,
            boolean feverInclusive,
            long doubleReadMillis,
            long toleranceMillis,
            long printedWindowMillis) {}

    /**
     * A device's provisions.
     *
     * @param asOf this service's clock, by which a device measures how wrong its own is
     * @param pack sealed: the enterprise's own workers under opaque tokens, with their colours
     */
    public record Provisions(Instant asOf, UUID deviceId, Rules rules, Box pack) {}

    private final Packs packs;
    private final DeviceCheck devices;
    private final GateSettings gate;
    private final CodeSettings code;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PackResource(Packs packs, DeviceCheck devices, GateSettings gate, CodeSettings code, Caller caller, Clock clock) {
        this.packs = packs;
        this.devices = devices;
        this.gate = gate;
        this.code = code;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.GATE)
    @Operation(
            summary = "Rules and a sealed pack of one's own workers, for an enrolled device; audited",
            description = "Signed like an upload, over the path with its query. The pack is good for 24 hours.")
    public Provisions pack(
            @HeaderParam(DeviceCheck.DEVICE) @Nullable String deviceId,
            @HeaderParam(DeviceCheck.SIGNATURE) @Nullable String signature,
            @QueryParam("skew") @Nullable Long skew,
            @Context UriInfo uri) {
        UUID enterprise = caller.requireOwnEnterprise();
        URI asked = uri.getRequestUri();
        String path = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        Device device = devices.require(enterprise, deviceId, signature, "GET", path, new byte[0]);
        if (!device.kind().equals("PAGE")) {
            throw Problem.of(404, "device-unknown", "Packs are for gate pages, which have a key to open them.");
        }
        return new Provisions(
                clock.instant(),
                device.deviceId(),
                new Rules(
                        gate.feverThreshold(),
                        gate.feverInclusive(),
                        gate.doubleRead().toMillis(),
                        code.tolerance().toMillis(),
                        code.printedWindow().toMillis()),
                packs.make(device, skew));
    }
}
