package org.fugong.healthcode.colour.web;

import java.util.List;

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
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.healthcode.colour.application.StandingStore;
import org.fugong.healthcode.colour.application.StandingStore.Uncaused;

/** The auditor's check that no colour stands without its cause on record. */
@Path("/api/v1/colours/without-cause")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "colours")
public class CauselessResource {

    private final StandingStore standings;
    private final AuditTrail audit;

    @Inject
    CauselessResource(StandingStore standings, AuditTrail audit) {
        this.standings = standings;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Colours that stand without a recorded cause; audited",
            description =
                    "The database refuses such a colour. Whoever went past it is found here: a colour that was never "
                            + "issued or is another than issued, or was issued without its fact, for another's, or by hand "
                            + "without two officials. Whole when the list is empty.")
    public Page<Uncaused> causeless(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Uncaused> found = standings.uncaused(Cursor.id(cursor), most + 1);
        audit.record("colours-checked", "colours", Math.min(found.size(), most) + " without a recorded cause");
        return Page.of(found, most, one -> Cursor.encode(one.personId().toString()));
    }
}
