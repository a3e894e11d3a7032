package org.fugong.registry.officer.web;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** Officials and their offices. */
@Path("/api/v1/officers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Officers", description = "Officials, their offices and how to call them")
class OfficerResource {

    private final Officers officers;
    private final Caller caller;

    @Inject
    OfficerResource(Officers officers, Caller caller) {
        this.officers = officers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "List active officials",
            description = "By the subject of their log-in. Officials of a town see those of their town.")
    public Page<Officer> list(
            @Parameter(description = "Nine-digit code of a town") @QueryParam("town") @Nullable String town,
            @QueryParam("department") @Nullable Department department,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 50 if not said") @QueryParam("limit") @Nullable Integer limit) {
        String asked = town;
        if (!caller.seesWholeDistrict()) {
            if (asked != null) {
                caller.requireTown(asked);
            }
            asked = caller.town().orElse("");
        }
        int most = Page.limit(limit);
        List<String> after = Cursor.decode(cursor, 1);
        List<Officer> rows = officers.list(asked, department, after.isEmpty() ? null : after.get(0), most + 1);
        return Page.of(rows, most, last -> Cursor.encode(last.subject()));
    }

    /**
     * An official, as sent.
     *
     * @param active true if not said
     */
    record OfficerRequest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String town,
            @Nullable Department department,
            @Nullable Boolean active) {}

    @PUT
    @Path("{subject}")
    @IdempotentWrite
    @RolesAllowed(Role.DISTRICT)
    @Operation(
            summary = "Enter an official, or change the entry",
            description =
                    "Name and telephone are those of the office, which enterprises are shown. A change needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Officer.class)))
    public Response put(
            @Parameter(description = "Subject of the log-in", example = "liaison-7") @PathParam("subject")
                    String subject,
            @Parameter(description = "ETag of what was read; not for a new entry", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "an official of the labour bureau",
                                                            value =
                                                                    """
                                                                    {"name": "吴芳", "phone": "0571-86200001",
                                                                     "department": "HUMAN_RESOURCES"}""")))
                    OfficerRequest request) {
        Optional<Officer> old = officers.lock(subject);
        old.ifPresent(officer -> ETags.requireMatch(ifMatch, officer.version()));
        Officer now = officers.put(
                subject,
                old.map(Officer::version).orElse(0L) + 1,
                request.name(),
                request.phone(),
                request.town(),
                request.department(),
                request.active() == null || request.active());
        return Response.ok(now).tag(ETags.of(now.version())).build();
    }
}
