package org.fugong.healthcode.worker.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.worker.application.Employment;

/** An employer's view of its own workers' codes: the colour as it is now, and nothing of why. */
@Path("/api/v1/workers")
@RolesAllowed(Role.ENTERPRISE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class WorkerResource {

    /**
     * A worker's colour.
     *
     * @param colour null while the worker has no code
     * @param since since when, null likewise
     */
    public record WorkerColour(UUID workerId, @Nullable String colour, @Nullable Instant since) {}

    private final Employment employment;
    private final Colours colours;
    private final AuditTrail audit;
    private final Caller caller;

    @Inject
    WorkerResource(Employment employment, Colours colours, AuditTrail audit, Caller caller) {
        this.employment = employment;
        this.colours = colours;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Colours of one's own workers as they are now; audited")
    public Page<WorkerColour> workers(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        UUID enterprise = caller.enterpriseId()
                .orElseThrow(() -> Problem.of(403, "no-enterprise", "This log-in belongs to no enterprise."));
        int most = Page.limit(limit);
        List<UUID> workers = employment.workersOf(enterprise, after(cursor), most + 1);
        Map<UUID, PersonStanding> standings = colours.byPerson(workers);
        audit.record("worker-colours-read", enterprise.toString(), Math.min(workers.size(), most) + " workers");
        return Page.of(workers, most, worker -> Cursor.encode(worker.toString()))
                .map(worker -> colour(worker, standings.get(worker)));
    }

    private static WorkerColour colour(UUID worker, @Nullable PersonStanding person) {
        return person == null
                ? new WorkerColour(worker, null, null)
                : new WorkerColour(worker, person.colour(), person.since());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(keys.get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }
}
