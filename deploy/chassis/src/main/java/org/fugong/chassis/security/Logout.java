package org.fugong.chassis.security;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Ends the session here and at the log-in. Whoever has one is sent on by the OIDC layer, which knows this path, as soon
 * as the identity is asked for; whoever has none is already where they want to be.
 */
@Path("/logout")
public class Logout {
    private final CurrentIdentityAssociation identity;

    @Inject
    Logout(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> logout(UriInfo uri) {
        URI home = uri.getBaseUri();
        return identity.getDeferredIdentity()
                .map(nobody -> Response.seeOther(home).build())
                .onFailure(io.quarkus.security.AuthenticationFailedException.class)
                .recoverWithItem(() -> Response.seeOther(home).build());
    }
}
