package org.fugong.transport.clearance.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.fugong.chassis.web.Page;
import org.fugong.transport.clearance.application.Calls.OfficePhone;
import org.fugong.transport.clearance.application.PhoneBook;

/** The phone book of railways and bureaus. */
@Path("/phone-book")
@Produces(MediaType.TEXT_HTML)
class PhonePages {

    private final Shell shell;
    private final PhoneBook book;
    private final Caller caller;

    PhonePages(Shell shell, PhoneBook book, Caller caller) {
        this.shell = shell;
        this.book = book;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance book(
                List<PhoneRow> rows, @Nullable String more, boolean keeps, String owner, String code);
    }

    /** A number. */
    public record PhoneRow(String owner, String code, String office, String phone, String etag) {

        static PhoneRow of(OfficePhone p) {
            return new PhoneRow(p.owner().name(), p.code(), p.office(), p.phone(), "\"" + p.version() + "\"");
        }

        /** What a browser dials. */
        public String tel() {
            return phone.replaceAll("[^0-9+]", "");
        }
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance book(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("owner") @DefaultValue("ORIGIN_BUREAU") String owner,
            @QueryParam("code") @DefaultValue("") String code) {
        Page<PhoneRow> page =
                PhoneResource.page(book, cursor, Page.DEFAULT_LIMIT).map(PhoneRow::of);
        return shell.page(
                Templates.book(
                        page.items(),
                        page.next() == null ? null : "/transport/phone-book?cursor=" + page.next(),
                        !caller.has(Role.AUDITOR),
                        owner,
                        code),
                "phone-book");
    }
}
