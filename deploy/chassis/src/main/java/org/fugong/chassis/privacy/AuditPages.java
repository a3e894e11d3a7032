package org.fugong.chassis.privacy;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Services;
import org.fugong.chassis.page.Shell;
import org.fugong.chassis.privacy.AuditResource.AuditEntry;
import org.fugong.chassis.privacy.AuditResource.Verification;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;

/** The audit trail for auditors to read, search and verify. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR)
public class AuditPages {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(
                List<AuditEntry> entries,
                @Nullable String next,
                @Nullable Verification verification,
                @Nullable String actor,
                @Nullable String action,
                @Nullable String subject,
                List<Services.Tab> services);

        private Templates() {}
    }

    private final AuditResource audit;
    private final Shell shell;
    private final Services services;

    @Inject
    AuditPages(AuditResource audit, Shell shell, Services services) {
        this.audit = audit;
        this.shell = shell;
        this.services = services;
    }

    /** Entries, newest first; with {@code verify} also whether the whole trail is as it was written. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("verify") boolean verify,
            @Context UriInfo uri) {
        Page<AuditEntry> page = audit.list(given(actor), given(subject), given(action), cursor, null);
        return shell.page(
                Templates.audit(
                        page.items(),
                        next(uri, page.next()),
                        verify ? audit.verify() : null,
                        actor,
                        action,
                        subject,
                        services.tabs("/audit")),
                "audit");
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter.strip();
    }

    private static @Nullable String next(UriInfo uri, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("verify")
                .replaceQueryParam("cursor", cursor)
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
