package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.divisions.Divisions;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.CallOwners;
import org.fugong.transport.clearance.application.Calls;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorkers;

/** The calls to one about a charter. */
@Path("/charters/{charterId}/calls/{owner}/{code}")
@Produces(MediaType.TEXT_HTML)
class CallPages {

    private static final int MOST_CALLS = 200;

    private final Shell shell;
    private final CallOwners owners;
    private final ReadCharters charters;
    private final KnownWorkers workers;
    private final CallScope scope;
    private final Caller caller;
    private final Divisions divisions;

    CallPages(
            Shell shell,
            CallOwners owners,
            ReadCharters charters,
            KnownWorkers workers,
            CallScope scope,
            Caller caller,
            Divisions divisions) {
        this.shell = shell;
        this.owners = owners;
        this.charters = charters;
        this.workers = workers;
        this.scope = scope;
        this.caller = caller;
        this.divisions = divisions;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance history(
                String path, String charter, String owner, String name, List<CallRow> rows);
    }

    /** A call, and whether the reader may read its note. */
    public record CallRow(UUID id, Instant at, String outcome, @Nullable Instant againAt, String by, boolean readable) {

        static CallRow of(Calls.Call call, boolean mayRead) {
            return new CallRow(
                    call.id(),
                    call.at(),
                    call.outcome().name(),
                    call.againAt().orElse(null),
                    call.by(),
                    call.noted() && mayRead);
        }
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance history(
            @PathParam("charterId") UUID charterId,
            @PathParam("owner") ClearanceOwner owner,
            @PathParam("code") String code) {
        var charter = charters.summary(charterId).orElseThrow(Problem::notFound);
        scope.require(owner, code);
        String name = owner == ClearanceOwner.EMPLOYER
                ? workers.enterprise(UUID.fromString(code))
                        .map(KnownEnterprise::name)
                        .orElse(code)
                : divisions.name(code);
        return shell.page(
                Templates.history(
                        "/transport/charters/" + charterId,
                        charter.name(),
                        owner.name(),
                        name,
                        owners.history(charterId, owner, code, MOST_CALLS).stream()
                                .map(call -> CallRow.of(
                                        call,
                                        caller.has(Role.DISTRICT) || call.by().equals(caller.subject())))
                                .toList()),
                "charters");
    }
}
