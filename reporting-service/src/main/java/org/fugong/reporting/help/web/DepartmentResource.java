package org.fugong.reporting.help.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.reporting.help.application.Departments;
import org.fugong.reporting.help.application.Departments.HelpByDepartment;
import org.fugong.reporting.help.application.Departments.HelpBySchemes;
import org.fugong.reporting.sight.application.Sight;

/** Requests for help by the department that has them, and those that are served together. */
@Path("/api/v1/help")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentResource {
    static final String EXAMPLE =
            """
            {"ruleVersion":"figures-1","asOf":"2020-02-19T13:10:00Z","takenInAt":"2020-02-19T13:10:01Z",
            "lag":{"records":0,"seconds":0.0},
            "items":[{"department":"COMMERCE","open":9,"overdue":1,"escalated":0,"upToOneDay":5,"upToThreeDays":3,
            "longer":1}]}
            """;

    static final String SCHEMES =
            """
            {"ruleVersion":"figures-1","asOf":"2020-02-19T13:10:00Z","takenInAt":"2020-02-19T13:10:01Z",
            "lag":{"records":0,"seconds":0.0},"schemes":{"running":3,"members":11,"savedFen":412000}}
            """;

    private final Departments departments;
    private final Sight sight;

    DepartmentResource(Departments departments, Sight sight) {
        this.departments = departments;
        this.sight = sight;
    }

    @GET
    @Path("departments")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Requests for help by department, with their ages",
            description = "By the rules of `group.help`. Town officials see those of their town's enterprises.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = HelpByDepartment.class),
                            examples = @ExampleObject(name = "district", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "Not the caller's town")
    public HelpByDepartment help(@QueryParam("town") @Nullable String town) {
        return departments.help(sight.town(town));
    }

    @GET
    @Path("schemes")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(
            summary = "Joint schemes that run, who is in them, and what they save a day",
            description = "Town officials see those of their town.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = HelpBySchemes.class),
                            examples = @ExampleObject(name = "district", value = SCHEMES)))
    @APIResponse(responseCode = "404", description = "Not the caller's town")
    public HelpBySchemes schemes(@QueryParam("town") @Nullable String town) {
        return departments.schemes(sight.town(town));
    }
}
