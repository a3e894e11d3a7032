package org.fugong.chassis.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the API document what holds for every operation, so that no service repeats it: the log-in, the problems, the
 * Idempotency-Key of writes and If-Match of changes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class ConventionsInOpenApi implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String SCHEME = "bearer";
    private static final Set<PathItem.HttpMethod> WRITES = Set.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        components(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains("/api/")) {
                item.getOperations().forEach((method, operation) -> conventions(path, method, operation));
            }
        });
    }

    private static void components(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema(PROBLEM, problemSchema());
        components.addSecurityScheme(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "Access token of the log-in, with the claim roles. Pages use its session instead."));
    }

    private static Schema problemSchema() {
        Schema error = object().addProperty("field", text("Path of the field, such as skills[2]."))
                .addProperty("code", text("Stable words for programs; see /problems."))
                .addProperty("message", text("For people, in English."));
        return object().description("RFC 9457. Further members depend on the type.")
                .addProperty("type", text("Stable, urn:fugong:problem:…; see /problems."))
                .addProperty("title", text("The type in words."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong here."))
                .addProperty("correlationId", text("With internal-error: what to name when reporting it."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail");
    }

    private static void conventions(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME));
        }
        boolean write = WRITES.contains(method);
        boolean upload = operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().getMediaTypes() != null
                && operation.getRequestBody().getContent().getMediaTypes().containsKey("text/csv");
        Set<Map.Entry<String, String>> problems = new LinkedHashSet<>();
        problems.add(Map.entry("401", "Nobody is logged in"));
        problems.add(Map.entry("403", "The role does not allow it"));
        if (path.contains("{")) {
            problems.add(Map.entry("404", "Not there, or not for this caller to know"));
        }
        if (write) {
            header(
                    operation,
                    CurrentWrite.KEY_HEADER,
                    !upload,
                    "New for each request and the same when it is repeated: the answer then is the first one again.");
            problems.add(Map.entry("400", "Malformed, or without Idempotency-Key"));
            problems.add(Map.entry("409", "In conflict with what is there"));
            problems.add(Map.entry("413", "Body too large"));
            problems.add(Map.entry("415", "Content-Type not taken here"));
            problems.add(Map.entry("422", "Input not valid, or Idempotency-Key used for another request"));
        }
        if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH) {
            header(operation, "If-Match", false, "ETag of what is changed, where the operation answers 412 or 428.");
            problems.add(Map.entry("412", "Changed since it was read"));
            problems.add(Map.entry("428", "If-Match is missing"));
        }
        problems.add(Map.entry("503", "Too busy, or the database is away"));
        problems.forEach(each -> response(operation, each.getKey(), each.getValue()));
        response(operation, "500", "Our fault; names a correlation id");
    }

    private static void header(Operation operation, String name, boolean required, String description) {
        boolean there = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> name.equalsIgnoreCase(each.getName()));
        if (!there) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(name)
                    .required(required)
                    .description(description)
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(200)));
        }
    }

    private static void response(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known != null && known.getContent() != null) {
            return;
        }
        String text = known == null || known.getDescription() == null ? description : known.getDescription();
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(text)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
