package org.fugong.registry.notice.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Page;
import org.fugong.registry.notice.application.Notices;

/** The caller's in-box. */
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
class NoticePages {

    private static final int ROWS = 50;

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<NoticeView> rows, int unread, @Nullable String more);
    }

    private final Shell shell;
    private final Notices notices;
    private final NoticeScope scope;

    @Inject
    NoticePages(Shell shell, Notices notices, NoticeScope scope) {
        this.shell = shell;
        this.notices = notices;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.INSPECTOR, Role.LIAISON})
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        NoticeCursor after = NoticeCursor.of(cursor);
        var mine = scope.audiences();
        Page<NoticeView> page = Page.of(
                        notices.list(mine, after.before(), after.beforeId(), ROWS + 1), ROWS, NoticeCursor::after)
                .map(notice -> NoticeView.of(notice, shell.lang()));
        String next = page.next();
        return shell.page(
                Templates.list(
                        page.items(), notices.unread(mine), next == null ? null : "/registry/notices?cursor=" + next),
                "notices");
    }
}
