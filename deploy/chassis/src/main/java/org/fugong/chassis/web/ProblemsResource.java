package org.fugong.chassis.web;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of problem types, for pages that translate them and for readers of the API. */
@Path("/problems")
@Tag(name = "problems")
public class ProblemsResource {
    private final ProblemCatalogue catalogue;

    @Inject
    ProblemsResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param typePrefix what every type begins with
     * @param problems by type without the prefix
     * @param fieldErrors by code of an entry in {@code errors}
     */
    public record Catalogue(
            String typePrefix, Map<String, ProblemText> problems, Map<String, ProblemText> fieldErrors) {}

    /** Texts in English and Chinese by type. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All problem types and field error codes, in English and Chinese")
    public Catalogue all() {
        return new Catalogue(Problem.TYPE_PREFIX, catalogue.problems(), catalogue.codes());
    }
}
