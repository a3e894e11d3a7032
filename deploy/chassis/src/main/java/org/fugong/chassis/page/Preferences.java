package org.fugong.chassis.page;

import java.net.URI;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Language, theme, log-in and log-out: links of the frame that come back to the page they were followed on. */
@Path("/")
@PermitAll
public class Preferences {
    private static final int A_YEAR = 365 * 24 * 3600;

    private final CurrentIdentityAssociation identity;

    @Inject
    Preferences(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Remembers what was chosen and goes back. Unknown choices are left out. */
    @GET
    @Path("preferences")
    @Operation(hidden = true)
    public Response choose(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("to") @Nullable String to) {
        Response.ResponseBuilder answer = seeOther(local(to));
        if (lang != null && Languages.ALL.contains(lang)) {
            answer.cookie(cookie(Shell.LANG_COOKIE, lang));
        }
        if (theme != null && Set.of("light", "dark", "auto").contains(theme)) {
            answer.cookie(cookie(Shell.THEME_COOKIE, theme));
        }
        return answer.build();
    }

    /** Whoever gets here has logged in: the security layer sends all others to the log-in first. */
    @GET
    @Path("login")
    @Authenticated
    @Operation(hidden = true)
    public Response login(@QueryParam("to") @Nullable String to) {
        return seeOther(local(to)).build();
    }

    /**
     * Ends the session here and at the identity provider. Whoever has one is sent on by the OIDC layer, which knows this
     * path as quarkus.oidc.logout.path, as soon as the identity is asked for; whoever has none is where they want to be.
     */
    @GET
    @Path("logout")
    @Operation(hidden = true)
    public Uni<Response> logout() {
        Response home = seeOther(URI.create("/")).build();
        return identity.getDeferredIdentity()
                .map(nobody -> home)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(home);
    }

    /** Only paths of this site: a link that leads elsewhere after log-in would serve phishing. */
    static URI local(@Nullable String to) {
        if (to == null || !to.startsWith("/") || to.startsWith("//") || to.contains("\\") || hasControls(to)) {
            return URI.create("/");
        }
        try {
            return URI.create(to);
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }

    /** With the path as it is: Response.seeOther would put it below this service's root. */
    private static Response.ResponseBuilder seeOther(URI to) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, to.toString());
    }

    private static boolean hasControls(String to) {
        return to.chars().anyMatch(Character::isISOControl);
    }

    private static NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
