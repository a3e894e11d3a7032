package org.fugong.healthcode.gate.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.BodyAsJson;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.device.application.Device;
import org.fugong.healthcode.device.application.DeviceCheck;
import org.fugong.healthcode.gate.application.Decided;
import org.fugong.healthcode.gate.application.Gates;
import org.fugong.healthcode.gate.application.Happened;
import org.fugong.healthcode.gate.application.Scan;
import org.fugong.healthcode.gate.domain.Reason;
import org.fugong.healthcode.gate.domain.Source;
import org.fugong.healthcode.pack.application.Packs;

/** Takes what gates decided by themselves: pages without net, and other makers' systems. */
@Path("/api/v1/gates/scans/batch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
public class UploadResource {

    private static final int MOST = 200;

    private static final String UPLOAD =
            """
            {"scans": [{"scanId": "0170550a-6c00-7a3b-8f21-94b6c1d2e3f4", "gateId": "north-gate", "code": "FG1:...",
              "temperature": 36.5, "direction": "ENTRY", "scannedAt": "2020-02-20T07:30:00+08:00", "reason": "ADMITTED"}]}""";

    /**
     * A scan that a gate decided by itself.
     *
     * @param code the scanned or typed text; or
     * @param ref what the device's pack says of the worker whose document number was typed
     * @param scannedAt by the gate's clock, corrected by what it knows of its error
     * @param reason what the person was told; the outcome follows from it
     */
    public record Uploaded(
            @Nullable String scanId,
            @Nullable String gateId,
            @Nullable String code,
            @Nullable String ref,
            @Schema(implementation = java.math.BigDecimal.class) @Nullable JsonNode temperature,
            @Nullable String direction,
            @Nullable String scannedAt,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Uploaded[" + scanId + "]";
        }
    }

    /** At most 200 scans, in the order in which they happened. */
    public record Upload(@Nullable List<@Nullable Uploaded> scans) {}

    /**
     * What became of one scan.
     *
     * @param state TAKEN, also when it had been taken before; NOT_TAKEN for what errors tell
     * @param outcome what happened at the gate
     * @param ruledOutcome what the rules say, where the reason is not the one the gate gave
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Nullable String scanId,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String ruledOutcome,
            @Nullable String ruledReason,
            @Nullable UUID doubleReadOf,
            @Nullable List<FieldError> errors) {

        static Result of(Decided decided) {
            boolean agrees = decided.ruled() == decided.reason();
            return new Result(
                    decided.scan().scanId().toString(),
                    "TAKEN",
                    decided.reason().outcome().name(),
                    decided.reason().name(),
                    agrees ? null : decided.ruled().outcome().name(),
                    agrees ? null : decided.ruled().name(),
                    decided.doubleReadOf(),
                    null);
        }

        static Result notTaken(@Nullable String scanId, List<FieldError> errors) {
            return new Result(scanId, "NOT_TAKEN", null, null, null, null, null, errors);
        }
    }

    /**
     * What became of the scans, in their order.
     *
     * @param asOf this service's clock
     */
    public record Results(Instant asOf, List<Result> results) {}

    private final Gates gates;
    private final DeviceCheck devices;
    private final Packs packs;
    private final Caller caller;
    private final BodyAsJson json;
    private final Clock clock;

    @Inject
    UploadResource(Gates gates, DeviceCheck devices, Packs packs, Caller caller, BodyAsJson json, Clock clock) {
        this.gates = gates;
        this.devices = devices;
        this.packs = packs;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Blocking
    @RolesAllowed(Role.GATE)
    @Operation(
            summary = "Upload scans that a gate decided by itself",
            description =
                    "Each is kept as it happened, once however often it is sent, with what the rules say of it at the time "
                            + "of the scan. A gate page signs the request with its device's key (header Fugong-Device-Signature); another "
                            + "maker's system names its device and is vouched for by its log-in. What cannot be taken is told scan by "
                            + "scan and does not hold up the others.")
    public CompletionStage<Results> upload(
            @HeaderParam(DeviceCheck.DEVICE) @Nullable String deviceId,
            @HeaderParam(DeviceCheck.SIGNATURE) @Nullable String signature,
            @Context UriInfo uri,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Upload.class),
                                            examples = @ExampleObject(name = "one scan", value = UPLOAD)))
                    byte[] body) {
        UUID enterprise = caller.requireOwnEnterprise();
        Device device = devices.require(
                enterprise, deviceId, signature, "POST", uri.getRequestUri().getRawPath(), body);
        List<@Nullable Uploaded> scans = json.read(body, Upload.class).scans();
        if (scans == null || scans.isEmpty() || scans.size() > MOST) {
            throw Problem.invalid("scans", "length", "From 1 to " + MOST + " scans.");
        }
        List<CompletableFuture<Result>> results = new ArrayList<>();
        for (Uploaded one : scans) {
            results.add(take(enterprise, device, one).toCompletableFuture());
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    devices.uploaded(device.deviceId());
                    return new Results(
                            clock.instant(),
                            results.stream().map(CompletableFuture::join).toList());
                });
    }

    private CompletionStage<Result> take(UUID enterprise, Device device, @Nullable Uploaded one) {
        if (one == null) {
            return refused(null, new FieldError("scans", "required", "A scan."));
        }
        Reason reason = reason(one.reason());
        if (reason == null) {
            return refused(one.scanId(), new FieldError("reason", "unknown", "One of the reasons of gate-scanned."));
        }
        if (one.scannedAt() == null) {
            return refused(one.scanId(), new FieldError("scannedAt", "required", "When it happened."));
        }
        Scan scan;
        try {
            scan = scan(enterprise, device, one);
        } catch (Problem invalid) {
            @SuppressWarnings("unchecked")
            List<FieldError> errors = (List<FieldError>) invalid.members().get("errors");
            return CompletableFuture.completedFuture(
                    Result.notTaken(one.scanId(), errors == null ? List.of() : errors));
        }
        Source source = device.kind().equals("PAGE") ? Source.OFFLINE : Source.VENDOR;
        return gates.happened(scan, new Happened(source, device.deviceId(), reason))
                .thenApply(decided -> decided.map(Result::of).orElseGet(() -> reused(one)));
    }

    private Scan scan(UUID enterprise, Device device, Uploaded one) {
        boolean byRef = one.ref() != null && one.code() == null;
        Scan scan = new ScanRequest(
                        one.scanId(),
                        one.gateId(),
                        byRef ? "" : one.code(),
                        one.temperature(),
                        one.direction(),
                        one.scannedAt())
                .scan(enterprise, clock.instant());
        switch (gates.timeliness(scan.scannedAt())) {
            case AHEAD -> throw Problem.invalid("scannedAt", "ahead", "The scan lies ahead of the server's clock.");
            case TOO_OLD -> throw Problem.invalid("scannedAt", "too-old", "The scan is older than is taken.");
            case FINE -> {}
        }
        if (!byRef) {
            return scan;
        }
        return Optional.ofNullable(packs.person(device.deviceId(), String.valueOf(one.ref())))
                .map(scan::ofPerson)
                .orElseThrow(() -> Problem.invalid("ref", "unknown", "It is from no pack of this device."));
    }

    private static @Nullable Reason reason(@Nullable String name) {
        for (Reason known : Reason.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return null;
    }

    private static CompletionStage<Result> refused(@Nullable String scanId, FieldError error) {
        return CompletableFuture.completedFuture(Result.notTaken(scanId, List.of(error)));
    }

    private static Result reused(Uploaded one) {
        return Result.notTaken(
                one.scanId(), List.of(new FieldError("scanId", "reused", "This scanId was used for another scan.")));
    }
}
