package org.fugong.healthcode.gate.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.OfflineWorker;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.healthcode.gate.application.Gates;
import org.fugong.healthcode.gate.application.ScanStore.Contradicted;
import org.fugong.healthcode.gate.application.ScanStore.DayCounts;
import org.fugong.healthcode.gate.domain.OverridePolicy;
import org.fugong.healthcode.gate.domain.Reason;

/** What a guard has before them: scan, temperature, decision; to be installed on a phone, and good without net. */
@Path("/gate")
public class GatePages {

    private static final int MOST_CONTRADICTED = 50;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance gate(
                List<String> reasons, List<String> overruled, List<String> digits, UUID enterprise, String who);

        static native TemplateInstance today(DayCounts counts, List<Contradicted> contradicted);

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
        return shell.page(
                Templates.gate(
                        Stream.of(Reason.values()).map(Enum::name).toList(),
                        Stream.of(Reason.values())
                                .filter(reason -> OverridePolicy.overruled(reason) != null)
                                .map(Enum::name)
                                .toList(),
                        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                        caller.requireOwnEnterprise(),
                        caller.subject()),
                "gate");
    }

    /** The service worker; where it lies decides which pages it keeps. */
    @GET
    @Path("/worker.js")
    @PermitAll
    @Produces("text/javascript")
    @Operation(hidden = true)
    public Response worker() {
        return OfflineWorker.script();
    }

    /** What a phone needs to know to install the page like an app. */
    @GET
    @Path("/manifest.webmanifest")
    @PermitAll
    @Produces("application/manifest+json")
    @Operation(hidden = true)
    public Map<String, Object> manifest() {
        boolean zh = shell.lang().equals("zh");
        return Map.of(
                "name", zh ? "复工 · 门岗查验" : "Fugong · gate",
                "short_name", zh ? "门岗查验" : "Gate",
                "lang", zh ? "zh-CN" : "en",
                "id", "/healthcode/gate/",
                "start_url", "/healthcode/gate/",
                "scope", "/healthcode/gate/",
                "display", "standalone",
                "background_color", "#ffffff",
                "theme_color", "#1b4d8f",
                "icons",
                        List.of(Map.of(
                                "src", "/healthcode/assets/fugong.svg",
                                "sizes", "any",
                                "type", "image/svg+xml",
                                "purpose", "any")));
    }

    @GET
    @Path("/today")
    @RolesAllowed({Role.GATE, Role.ENTERPRISE})
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance today() {
        UUID enterprise = caller.requireOwnEnterprise();
        return shell.page(
                Templates.today(gates.today(enterprise), gates.contradicted(enterprise, MOST_CONTRADICTED)),
                "gate-today");
    }
}
