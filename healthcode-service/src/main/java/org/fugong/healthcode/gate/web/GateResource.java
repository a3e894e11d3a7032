package org.fugong.healthcode.gate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.gate.application.Decided;
import org.fugong.healthcode.gate.application.Gates;
import org.fugong.healthcode.gate.application.Scan;
import org.fugong.healthcode.gate.application.ScanStore.DayCounts;

/** The gates of the caller's own enterprise. */
@Path("/api/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "gates")
public class GateResource {

    private static final String SCAN =
            """
            {"scanId": "0170550a-6c00-7a3b-8f21-94b6c1d2e3f4", "gateId": "north-gate", "code": "FG1:...", \
            "temperature": 36.5, "direction": "ENTRY"}""";

    /**
     * The answer to a scan.
     *
     * @param outcome PASSED or REFUSED
     * @param colour the holder's colour; null when the code named nobody
     * @param reason the one reason of the outcome
     * @param fever whether the temperature was a fever
     * @param doubleReadOf the scan whose code was read twice; such a repetition counts nowhere
     */
    public record ScanAnswer(
            UUID scanId,
            String outcome,
            @Nullable String colour,
            String reason,
            boolean fever,
            @Nullable UUID doubleReadOf,
            Instant scannedAt) {

        static ScanAnswer of(Decided decided) {
            return new ScanAnswer(
                    decided.scan().scanId(),
                    decided.reason().outcome().name(),
                    decided.colour(),
                    decided.reason().name(),
                    decided.fever(),
                    decided.doubleReadOf(),
                    decided.scan().scannedAt());
        }
    }

    /**
     * Counts of the enterprise's gates on the local day.
     *
     * @param ownDecisions scans that gates decided by themselves, without net or as another maker's
     * @param contradicted of these, those that the rules decide otherwise
     * @param overridden those of all scans that a supervisor decided otherwise
     */
    public record Today(
            UUID enterpriseId,
            LocalDate day,
            int scans,
            int passed,
            int refused,
            int fevers,
            int entries,
            int exits,
            int visitors,
            int ownDecisions,
            int contradicted,
            int overridden) {

        static Today of(UUID enterpriseId, DayCounts counts) {
            return new Today(
                    enterpriseId,
                    counts.day(),
                    counts.scans(),
                    counts.passed(),
                    counts.refused(),
                    counts.fevers(),
                    counts.entries(),
                    counts.exits(),
                    counts.visitors(),
                    counts.ownDecisions(),
                    counts.contradicted(),
                    counts.overridden());
        }
    }

    private final Gates gates;
    private final Caller caller;
    private final Clock clock;

    @Inject
    GateResource(Gates gates, Caller caller, Clock clock) {
        this.gates = gates;
        this.caller = caller;
        this.clock = clock;
    }

    // On the event loop: all it waits for is the batch. What is said of the body stands at the method, since
    // annotations of a
    // parameter are read anew for each request.
    @POST
    @Path("/scans")
    @NonBlocking
    @RolesAllowed(Role.GATE)
    @Operation(
            summary = "Decide on a person at the gate: code and temperature together",
            description = "The scanId makes the request repeatable: the same one again gives the same answer. A text "
                    + "that is none of our codes is a scan too, refused with its reason. A code is good for one scan; "
                    + "the same code at the same gate within seconds is a double read, later or elsewhere a copy.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "entry", value = SCAN)))
    public CompletionStage<ScanAnswer> scan(ScanRequest request) {
        Scan scan = request.scan(caller.requireOwnEnterprise(), clock.instant());
        switch (gates.timeliness(scan.scannedAt())) {
            case AHEAD ->
                throw Problem.invalid(
                        "scannedAt", "ahead", "The scan lies ahead of the server's clock: set the gate's clock.");
            case TOO_OLD -> throw Problem.invalid("scannedAt", "too-old", "The scan is older than is taken.");
            case FINE -> {}
        }
        return gates.scan(scan).thenApply(decided -> decided.map(ScanAnswer::of).orElseThrow(GateResource::reused));
    }

    @GET
    @Path("/today")
    @RolesAllowed({Role.GATE, Role.ENTERPRISE})
    @Operation(summary = "Counts of one's own enterprise's gates on the local day")
    public Today today() {
        UUID enterprise = caller.requireOwnEnterprise();
        return Today.of(enterprise, gates.today(enterprise));
    }

    private static Problem reused() {
        return Problem.of(
                422,
                "idempotency-key-reused",
                "This scanId was used for another scan. Give each scan an id of its own.");
    }
}
