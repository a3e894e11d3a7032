package org.fugong.chassis.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;

/** A page as services have them. */
@Path("/notes")
public class NotePage {
    @Inject
    Caller caller;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Role.ENTERPRISE)
    public String page() {
        return "<p>" + caller.subject() + "</p>";
    }
}
