package org.fugong.healthcode.gate.web;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;

/** The service's bare address leads guards to their gate, employers to its day, and everybody else to their code. */
@Path("/")
public class StartPage {
    private final Caller caller;

    @Inject
    StartPage(Caller caller) {
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response start() {
        String page = caller.has(Role.GATE) ? "gate/" : caller.has(Role.ENTERPRISE) ? "gate/today" : "my-code";
        return Response.seeOther(URI.create(page)).build();
    }
}
