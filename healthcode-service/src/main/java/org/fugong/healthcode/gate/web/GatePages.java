package org.fugong.healthcode.gate.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.gate.application.Gates;
import org.fugong.healthcode.gate.application.ScanStore.DayCounts;
import org.fugong.healthcode.gate.domain.Reason;

/** What a guard has before them: scan, temperature, decision. */
@Path("/gate")
public class GatePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance gate(List<String> reasons, List<String> digits);

        static native TemplateInstance today(DayCounts counts);

        private Templates() {}
    }

    private final Shell shell;
    private final Gates gates;
    private final Caller caller;

    @Inject
    GatePages(Shell shell, Gates gates, Caller caller) {
        this.shell = shell;
        this.gates = gates;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.GATE)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance gate() {
        own();
        return shell.page(
                Templates.gate(
                        Stream.of(Reason.values()).map(Enum::name).toList(),
                        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")),
                "gate");
    }

    @GET
    @Path("/today")
    @RolesAllowed({Role.GATE, Role.ENTERPRISE})
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance today() {
        return shell.page(Templates.today(gates.today(own())), "gate-today");
    }

    private UUID own() {
        return caller.enterpriseId()
                .orElseThrow(() ->
                        Problem.of(403, "no-enterprise", "This log-in belongs to no enterprise, so it has no gate."));
    }
}
