package org.fugong.reporting.measure.web;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.reporting.drill.application.DrillDown;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.measure.application.Measures;

/** What each figure means, for programs and for readers. It tells of nobody, so it is open to everyone. */
@Path("/")
@PermitAll
public class MeasureResource {

    /** All of them. */
    public record MeasureList(List<Measure> items) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance measures(List<Measure> measures, Set<String> listed);
    }

    private final Measures measures;
    private final DrillDown drillDown;
    private final Caller caller;
    private final Shell shell;

    MeasureResource(Measures measures, DrillDown drillDown, Caller caller, Shell shell) {
        this.measures = measures;
        this.drillDown = drillDown;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @Path("api/v1/measures")
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Figures")
    @Operation(
            summary = "What each figure means",
            description =
                    "Name, unit, population, formula, source topics and rule version of every figure that GET figures"
                            + " answers; the key is its place there.")
    public MeasureList list() {
        return new MeasureList(measures.all());
    }

    @GET
    @Path("measures")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        Set<String> listed = caller.seesWholeDistrict() || caller.has(Role.TOWN) ? drillDown.keys() : Set.of();
        return shell.page(Templates.measures(measures.all(), listed), "measures");
    }
}
