package org.fugong.healthcode.workforce.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.workforce.application.LookStore.Look;
import org.fugong.healthcode.workforce.application.Looks;

/** Who looked at one's own health. */
@Path("/api/v1/looks")
@RolesAllowed(Role.WORKER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class LookResource {

    /** The latest looks, at most 200. */
    public record LookList(List<Look> items) {}

    private final Looks looks;
    private final Registrations registrations;
    private final Caller caller;

    @Inject
    LookResource(Looks looks, Registrations registrations, Caller caller) {
        this.looks = looks;
        this.registrations = registrations;
        this.caller = caller;
    }

    @GET
    @Path("/mine")
    @Operation(
            summary = "Who looked at one's own health, the latest first",
            description = "By day: the enterprise whose contact looked, and how often. At most 200.")
    public LookList mine() {
        return new LookList(looks.at(registrations.requirePerson(caller.subject())));
    }
}
