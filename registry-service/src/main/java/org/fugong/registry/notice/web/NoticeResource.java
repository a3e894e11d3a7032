package org.fugong.registry.notice.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.notice.application.Notice;
import org.fugong.registry.notice.application.Notices;

/** What the caller is told. */
@Path("/api/v1/notices")
@Tag(name = "Notices", description = "What enterprises and officials are told")
class NoticeResource {

    private final Notices notices;
    private final NoticeScope scope;
    private final Caller caller;
    private final Shell shell;

    @Inject
    NoticeResource(Notices notices, NoticeScope scope, Caller caller, Shell shell) {
        this.notices = notices;
        this.scope = scope;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.INSPECTOR, Role.LIAISON})
    @Operation(
            summary = "List what you are told, the newest first",
            description = "You as the contact of an enterprise, or as an official with a town, department or list.")
    public Page<NoticeView> list(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        NoticeCursor after = NoticeCursor.of(cursor);
        List<Notice> rows = notices.list(scope.audiences(), after.before(), after.beforeId(), most + 1);
        return Page.of(rows, most, NoticeCursor::after).map(notice -> NoticeView.of(notice, shell.lang()));
    }

    @POST
    @Path("{id}/read")
    @IdempotentWrite
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.INSPECTOR, Role.LIAISON})
    @Operation(summary = "Mark a notice as read", description = "For all who are told: one has seen to it.")
    @APIResponse(responseCode = "204", description = "Marked")
    public Response read(@PathParam("id") UUID id) {
        if (!notices.read(id, scope.audiences(), caller.subject())) {
            throw Problem.notFound();
        }
        return Response.noContent().build();
    }
}
