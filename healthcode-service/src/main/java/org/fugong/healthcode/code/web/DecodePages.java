package org.fugong.healthcode.code.web;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Shell;
import org.fugong.healthcode.code.application.CodeReading;
import org.fugong.healthcode.code.application.CodeReading.Decoded;
import org.fugong.healthcode.code.application.TrustList;
import org.fugong.healthcode.code.application.TrustLists;

/** Takes a code apart for anyone: what each byte says, whether the signature holds, and nothing of whose it is. */
@Path("/decode")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class DecodePages {

    private static final int MOST = 400;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance decode(
                String text, @Nullable Decoded decoded, String badge, List<TrustList.Root> roots);

        private Templates() {}
    }

    private final Shell shell;
    private final CodeReading reading;
    private final TrustLists lists;

    @Inject
    DecodePages(Shell shell, CodeReading reading, TrustLists lists) {
        this.shell = shell;
        this.reading = reading;
        this.lists = lists;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return shell.page(Templates.decode("", null, "off", roots()), "decode");
    }

    // A form's own POST, so that the code stands in no address and no log.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance decode(@FormParam("text") @Nullable String text) {
        String given = text == null || text.length() > MOST ? "" : text;
        Decoded decoded = reading.decode(given);
        String badge =
                switch (decoded.finding()) {
                    case "GENUINE" -> "ok";
                    case "EXPIRED", "NOT_YET_VALID" -> "warn";
                    default -> "stop";
                };
        return shell.page(Templates.decode(given, decoded, badge, roots()), "decode");
    }

    private List<TrustList.Root> roots() {
        return lists.roots().stream().filter(r -> r.retiredAt() == null).toList();
    }
}
