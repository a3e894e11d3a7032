package org.fugong.healthcode.appeal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.divisions.Divisions;
import org.fugong.healthcode.appeal.application.Appeal;
import org.fugong.healthcode.appeal.application.Appeals;

/** Appeals for those who decide them. */
@Path("/appeals")
@RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class AppealPages {

    private static final String KEY = "appeals";
    private static final int PAGE = 50;

    /** An appeal and how it is shown, with the kind of the source that it is against. */
    public record Row(Appeal appeal, String badge, boolean overdue, String source) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Row> rows, Divisions divisions, boolean open, @Nullable String next);

        static native TemplateInstance one(
                Row row, Divisions divisions, boolean reads, boolean decides, @Nullable String text);

        private Templates() {}
    }

    private final Shell shell;
    private final Appeals appeals;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AppealPages(Shell shell, Appeals appeals, Divisions divisions, Caller caller, Clock clock) {
        this.shell = shell;
        this.appeals = appeals;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("open") @DefaultValue("true") boolean open, @QueryParam("cursor") @Nullable String cursor) {
        String town = caller.seesWholeDistrict() ? null : caller.town().orElse("");
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            List<Appeal> found = keys.isEmpty()
                    ? appeals.page(town, open, null, null, PAGE + 1)
                    : appeals.page(town, open, Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), PAGE + 1);
            Page<Appeal> page = Page.of(
                    found,
                    PAGE,
                    a -> Cursor.encode(a.filedAt().toString(), a.appealId().toString()));
            return shell.page(
                    Templates.list(page.items().stream().map(this::row).toList(), divisions, open, page.next()), KEY);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("read") @DefaultValue("false") boolean read) {
        Appeal appeal = appeals.find(id);
        caller.requireTown(appeal.town() == null ? "" : appeal.town());
        boolean reads = caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
        boolean decides = appeal.isOpen()
                && (caller.has(Role.DISTRICT) || (reads && appeal.level().equals("TOWN")));
        String text = read && reads ? appeals.text(id, "to decide the appeal") : null;
        return shell.page(Templates.one(row(appeal), divisions, reads, decides, text), KEY);
    }

    private Row row(Appeal appeal) {
        String badge =
                switch (appeal.state()) {
                    case "OPEN" -> "wait";
                    case "GRANTED" -> "ok";
                    default -> "off";
                };
        return new Row(
                appeal,
                badge,
                appeal.isOpen() && appeal.dueAt().isBefore(clock.instant()),
                MyColourPages.kind(appeal.source()));
    }
}
