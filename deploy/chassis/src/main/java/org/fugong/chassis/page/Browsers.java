package org.fugong.chassis.page;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What browsers get in place of a problem document: a page of the shell. */
public class Browsers {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final SecurityIdentity ANONYMOUS =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(String title, String explanation, @Nullable String correlationId);

        private Templates() {}
    }

    private final Shell shell;
    private final CurrentIdentityAssociation identities;

    @Inject
    Browsers(Shell shell, CurrentIdentityAssociation identities) {
        this.shell = shell;
        this.identities = identities;
    }

    /** Shows a problem as a page to whoever asked for a page. Programs, and all below /api/, get the document. */
    @ServerResponseFilter
    public @Nullable Uni<Void> problemAsPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400
                || !(response.getEntity() instanceof Map<?, ?> problem)
                || problem.get("type") == null
                || !wantsPage(request)) {
            return null;
        }
        // A failure may be answered on an event loop, which must not wait to learn who asks.
        return identities
                .getDeferredIdentity()
                .onFailure()
                .recoverWithItem(ANONYMOUS)
                .invoke(reader -> {
                    String page = shell.page(page(response.getStatus(), problem.get("correlationId")), "", reader)
                            .render();
                    response.setEntity(
                            page, response.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
                })
                .replaceWithVoid();
    }

    private TemplateInstance page(int status, @Nullable Object correlationId) {
        Words words = shell.words();
        String reference = correlationId == null ? null : correlationId.toString();
        return switch (status) {
            case FORBIDDEN -> Templates.problem(words.forbidden(), words.forbiddenHint(), reference);
            case NOT_FOUND -> Templates.problem(words.notFound(), words.notFoundHint(), reference);
            default -> Templates.problem(words.failed(), words.failedHint(), reference);
        };
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath().startsWith("/api/");
    }
}
