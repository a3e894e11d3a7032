package org.fugong.chassis.privacy;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;

/** What was done by whom, for auditors. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
@Tag(name = "audit")
public class AuditResource {
    private final AuditReader reader;

    @Inject
    AuditResource(AuditReader reader) {
        this.reader = reader;
    }

    /**
     * One entry of the trail.
     *
     * @param id grows with time within one chain
     * @param at when it was written, by the database's clock
     * @param actor subject of the caller at the log-in, or {@code system}
     * @param action what was done
     * @param subject opaque id of what it was done to
     * @param detail why or how
     */
    public record AuditEntry(long id, Instant at, String actor, String action, String subject, String detail) {}

    /**
     * What a verification found.
     *
     * @param intact whether every entry is as it was written and none is missing or added
     * @param entries how many entries there are
     * @param findings the first hundred of what is wrong
     * @param ends where each chain ends. Keep them elsewhere: a trail put back whole to an older state still verifies,
     *     and only an end noted outside shows it
     */
    public record Verification(boolean intact, long entries, List<Finding> findings, List<ChainEnd> ends) {}

    /**
     * @param chain number of the chain
     * @param seq place in the chain
     * @param what {@code altered}, {@code missing} or {@code end-altered}
     */
    public record Finding(int chain, long seq, String what) {}

    /**
     * @param chain number of the chain
     * @param seq number of its entries
     * @param mac of its last entry, in hexadecimal
     */
    public record ChainEnd(int chain, long seq, String mac) {}

    @GET
    @Operation(summary = "Entries of the audit trail, newest first")
    public Page<AuditEntry> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<AuditEntry> rows = reader.list(new AuditReader.Filter(actor, subject, action), before(cursor), most + 1);
        return Page.of(rows, most, last -> Cursor.encode(Long.toString(last.id())));
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Checks that no entry was edited, removed or inserted")
    public Verification verify() {
        return reader.verify();
    }

    private static long before(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? Long.MAX_VALUE : Long.parseLong(keys.get(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
