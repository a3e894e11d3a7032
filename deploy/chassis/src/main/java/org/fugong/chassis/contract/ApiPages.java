package org.fugong.chassis.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.page.Services;
import org.fugong.chassis.page.Shell;

/** The REST API of this service, written for people. The document for programs is at q/openapi. */
@Path("/reference")
@PermitAll
public class ApiPages {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reference(List<ApiReader.Subject> subjects, List<Services.Tab> services);

        private Templates() {}
    }

    private final Shell shell;
    private final Services services;
    private final List<ApiReader.Subject> subjects;

    @Inject
    ApiPages(Shell shell, Services services, ObjectMapper mapper) {
        this.shell = shell;
        this.services = services;
        this.subjects = read(mapper);
    }

    /** Every operation with what it takes. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        return shell.page(Templates.reference(subjects, services.tabs("/reference")), "reference");
    }

    private static List<ApiReader.Subject> read(ObjectMapper mapper) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return in == null ? List.of() : new ApiReader(mapper.readTree(in)).subjects();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(DOCUMENT + " cannot be read", unreadable);
        }
    }
}
