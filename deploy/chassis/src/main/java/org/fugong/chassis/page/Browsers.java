package org.fugong.chassis.page;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What browsers get beyond the entity: a page of the shell in place of a problem document, and the headers that confine
 * what a page may load and do.
 */
public class Browsers {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Styles set by scripts on elements are let through for charts; nothing inline runs as a script. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; "
                    + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(String title, String explanation, @Nullable String correlationId);

        private Templates() {}
    }

    private final Shell shell;

    @Inject
    Browsers(Shell shell) {
        this.shell = shell;
    }

    /** Shows a problem as a page to whoever asked for a page. Programs, and all below /api/, get the document. */
    @ServerResponseFilter
    public void problemAsPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400
                && response.getEntity() instanceof Map<?, ?> problem
                && problem.get("type") != null
                && wantsPage(request)) {
            Words words = shell.words();
            String title =
                    switch (response.getStatus()) {
                        case FORBIDDEN -> words.forbidden();
                        case NOT_FOUND -> words.notFound();
                        default -> words.failed();
                    };
            String explanation =
                    switch (response.getStatus()) {
                        case FORBIDDEN -> words.forbiddenHint();
                        case NOT_FOUND -> words.notFoundHint();
                        default -> words.failedHint();
                    };
            Object correlationId = problem.get("correlationId");
            String page = shell.page(
                            Templates.problem(title, explanation, correlationId == null ? null : "" + correlationId))
                    .render();
            response.setEntity(page, response.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
        if (MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            headers.putSingle("X-Content-Type-Options", "nosniff");
            headers.putSingle("Referrer-Policy", "same-origin");
            headers.putSingle("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
            headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath().startsWith("/api/");
    }
}
