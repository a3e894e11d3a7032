package org.fugong.transport.charter.web;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The service's bare address leads to the charters. */
@Path("/")
public class StartPage {

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response start() {
        return Response.seeOther(URI.create("charters")).build();
    }
}
