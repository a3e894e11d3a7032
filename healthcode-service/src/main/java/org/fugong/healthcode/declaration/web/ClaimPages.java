package org.fugong.healthcode.declaration.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.divisions.Divisions;
import org.fugong.healthcode.declaration.application.Claim;
import org.fugong.healthcode.declaration.application.Claims;
import org.fugong.healthcode.declaration.domain.ClaimKind;
import org.fugong.healthcode.declaration.domain.ClaimOutcome;
import org.fugong.healthcode.declaration.domain.ClaimState;
import org.fugong.healthcode.declaration.domain.IdentityType;

/** Whose a record or a number is: for those who claim, and for officials who decide. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ClaimPages {

    private static final String KEY = "registration-claims";
    private static final int PAGE = 50;

    /** A claim and how it is shown. */
    public record Row(Claim claim, String badge) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mine(List<Row> rows, List<String> types);

        static native TemplateInstance list(List<Row> rows, Divisions divisions, boolean open, @Nullable String next);

        static native TemplateInstance one(
                Row row,
                Divisions divisions,
                boolean acts,
                boolean undoable,
                List<String> outcomes,
                Claims.@Nullable Sides sides);

        private Templates() {}
    }

    private final Shell shell;
    private final Claims claims;
    private final Divisions divisions;
    private final Caller caller;

    @Inject
    ClaimPages(Shell shell, Claims claims, Divisions divisions, Caller caller) {
        this.shell = shell;
        this.claims = claims;
        this.divisions = divisions;
        this.caller = caller;
    }

    @GET
    @Path("claim")
    @RolesAllowed(Role.WORKER)
    @Operation(hidden = true)
    public TemplateInstance mine() {
        List<String> types =
                List.of(IdentityType.values()).stream().map(Enum::name).toList();
        return shell.page(
                Templates.mine(
                        claims.mine(caller.subject()).stream()
                                .map(ClaimPages::row)
                                .toList(),
                        types),
                "declaration");
    }

    @GET
    @Path("registration-claims")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("open") @DefaultValue("true") boolean open, @QueryParam("cursor") @Nullable String cursor) {
        String town = caller.seesWholeDistrict() ? null : caller.town().orElse("");
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            List<Claim> found = keys.isEmpty()
                    ? claims.page(town, open, null, null, PAGE + 1)
                    : claims.page(town, open, Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), PAGE + 1);
            Page<Claim> page = Page.of(
                    found,
                    PAGE,
                    c -> Cursor.encode(c.filedAt().toString(), c.claimId().toString()));
            List<Row> rows = page.items().stream().map(ClaimPages::row).toList();
            return shell.page(Templates.list(rows, divisions, open, page.next()), KEY);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }

    @GET
    @Path("registration-claims/{claimId}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance one(
            @PathParam("claimId") UUID claimId, @QueryParam("read") @DefaultValue("false") boolean read) {
        Claim claim = claims.find(claimId);
        caller.requireTown(claim.town() == null ? "" : claim.town());
        boolean acts = caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        Claims.Sides sides = read && acts ? claims.sides(claimId, "to decide the claim") : null;
        List<String> outcomes =
                ClaimOutcome.of(claim.kind()).stream().map(Enum::name).sorted().toList();
        boolean undoable = acts && claim.state() == ClaimState.DECIDED && claim.kind() != ClaimKind.IDENTITY;
        return shell.page(Templates.one(row(claim), divisions, acts, undoable, outcomes, sides), KEY);
    }

    private static Row row(Claim claim) {
        String badge = claim.state() == ClaimState.OPEN ? "wait" : claim.state() == ClaimState.DECIDED ? "ok" : "off";
        return new Row(claim, badge);
    }
}
