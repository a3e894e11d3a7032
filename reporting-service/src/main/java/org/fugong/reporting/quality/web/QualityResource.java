package org.fugong.reporting.quality.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.reporting.quality.application.DataQuality;
import org.fugong.reporting.quality.application.QualityView;

/** How good what comes in is, for those who read the figures and those who can mend it. */
@Path("/")
@RolesAllowed({Role.DISTRICT, Role.AUDITOR, Role.OPERATOR})
public class QualityResource {
    static final String EXAMPLE =
            """
            {"at":"2020-02-19T12:51:07Z",
            "refused":[{"topic":"worker-arrived","source":"/agencies/railway","reason":"unreadable","open":2,"replayed":5,
            "mended":5,"discarded":0,"firstAt":"2020-02-19T10:02:11Z","lastAt":"2020-02-19T12:40:52Z"}],
            "waiting":[{"kind":"ENTERPRISE_OF_GATES","unknown":1,"facts":14,
            "examples":["8d0b6f0e-3c1a-8f00-9000-0000000000aa"]}],
            "arrivals":[{"topic":"gate-scanned","repeated":37,"late":112}],"arrivalsSince":"2020-02-17T15:00:00Z",
            "lateAfterSeconds":3600}""";

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance quality(QualityView quality);
    }

    private final DataQuality quality;
    private final Shell shell;

    QualityResource(DataQuality quality, Shell shell) {
        this.quality = quality;
        this.shell = shell;
    }

    @GET
    @Path("api/v1/data-quality")
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Data quality")
    @Operation(
            summary = "What could not be taken in, waits, came twice or late",
            description =
                    "By topic and publisher: records that were refused, with reason and how many were mended since;"
                            + " facts that speak of enterprises, charters or persons not registered yet; repetitions and facts"
                            + " taken in long after they happened, counted by the answering process since it started.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = QualityView.class),
                            examples = @ExampleObject(name = "quality", value = EXAMPLE)))
    public QualityView quality() {
        return quality.now();
    }

    @GET
    @Path("data-quality")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        return shell.page(Templates.quality(quality.now()), "data-quality");
    }
}
