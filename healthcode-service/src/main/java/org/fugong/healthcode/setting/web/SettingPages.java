package org.fugong.healthcode.setting.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

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
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Page;
import org.fugong.healthcode.setting.application.CitedCause;
import org.fugong.healthcode.setting.application.HandSetting;
import org.fugong.healthcode.setting.application.HandSettings;

/** Colours set by hand: to ask, and to decide on what another asked. */
@Path("/colour-settings")
@RolesAllowed({Role.DISTRICT, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class SettingPages {

    private static final int PAGE = 50;

    /**
     * A setting and what the reader may do.
     *
     * @param reason in clear if it was asked for
     */
    public record Row(HandSetting setting, String badge, boolean decides, @Nullable String reason) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<Row> rows, List<String> causes, boolean official, @Nullable String next);

        private Templates() {}
    }

    private final Shell shell;
    private final HandSettings settings;
    private final Caller caller;

    @Inject
    SettingPages(Shell shell, HandSettings settings, Caller caller) {
        this.shell = shell;
        this.settings = settings;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("read") @Nullable UUID read) {
        List<String> keys = Cursor.decode(cursor, 2);
        try {
            List<HandSetting> found = keys.isEmpty()
                    ? settings.page(null, null, PAGE + 1)
                    : settings.page(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), PAGE + 1);
            Page<HandSetting> page = Page.of(
                    found,
                    PAGE,
                    s -> Cursor.encode(s.askedAt().toString(), s.settingId().toString()));
            List<Row> rows = page.items().stream()
                    .map(s -> row(s, s.settingId().equals(read)))
                    .toList();
            return shell.page(
                    Templates.list(rows, CitedCause.names(), caller.has(Role.DISTRICT), page.next()),
                    "colour-settings");
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
    }

    private Row row(HandSetting setting, boolean read) {
        String badge =
                switch (setting.state()) {
                    case "ASKED" -> "wait";
                    case "APPROVED" -> "ok";
                    default -> "off";
                };
        boolean decides = setting.state().equals("ASKED")
                && caller.has(Role.DISTRICT)
                && !setting.askedBy().equals(caller.subject());
        return new Row(
                setting,
                badge,
                decides,
                read ? settings.reason(setting.settingId(), "read on the page of colours set by hand") : null);
    }
}
