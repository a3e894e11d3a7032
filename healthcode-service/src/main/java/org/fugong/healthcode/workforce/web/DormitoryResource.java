package org.fugong.healthcode.workforce.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.workforce.application.Dormitories;
import org.fugong.healthcode.workforce.application.Dormitories.Noted;
import org.fugong.healthcode.workforce.application.Dormitories.Reading;
import org.fugong.healthcode.workforce.application.Dormitories.Taken;

/** Who lives in one's own dormitory, and the temperatures taken there. */
@Path("/api/v1/dormitories")
@RolesAllowed(Role.ENTERPRISE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class DormitoryResource {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 60;

    private static final String IN =
            """
            {"dormitory": "Building 3", "workerIds": ["6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11"]}""";
    private static final String OUT = """
            {"workerIds": ["6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11"]}""";
    private static final String TEMPERATURES =
            """
            {"readings": [{"workerId": "6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11", "temperature": 36.6}]}""";

    /** Workers who move in. */
    public record MoveIn(@Nullable String dormitory, @Nullable List<@Nullable UUID> workerIds) {}

    /** Workers who move out. */
    public record MoveOut(@Nullable List<@Nullable UUID> workerIds) {}

    /** Temperatures, at most 500. */
    public record Temperatures(@Nullable List<@Nullable Reading> readings) {}

    /** What became of each, in their order. */
    public record TakenList(List<Taken> results) {}

    private final Dormitories dormitories;
    private final Caller caller;

    @Inject
    DormitoryResource(Dormitories dormitories, Caller caller) {
        this.dormitories = dormitories;
        this.caller = caller;
    }

    @POST
    @Path("/residents")
    @IdempotentWrite
    @Operation(
            summary = "Own workers live in a dormitory from now on",
            description = "Who lived in another has moved. Those who are not your own are left out and told.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = Noted.class)))
    public Response moveIn(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = IN))) MoveIn request) {
        String name = request.dormitory();
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw Problem.invalid("dormitory", "length", "A name of 1 to " + LONGEST_NAME + " characters.");
        }
        List<UUID> workers = several("workerIds", request.workerIds());
        return Response.ok(dormitories.moveIn(caller.requireOwnEnterprise(), name.strip(), workers, caller.subject()))
                .build();
    }

    @POST
    @Path("/departures")
    @IdempotentWrite
    @Operation(summary = "Own workers live in the dormitory no more")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = Noted.class)))
    public Response moveOut(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = OUT))) MoveOut request) {
        return Response.ok(
                        dormitories.moveOut(caller.requireOwnEnterprise(), several("workerIds", request.workerIds())))
                .build();
    }

    @POST
    @Path("/temperatures")
    @IdempotentWrite
    @Operation(
            summary = "Temperatures of residents, taken twice a day",
            description =
                    "Before noon or from noon on, by the time they were taken; now, where none is given, and at most two "
                            + "days ago. Each stands for itself. Whether it is a fever follows the gates' rule.")
    @APIResponse(
            responseCode = "200",
            description = "Taken, or what is wrong: not-a-resident, out-of-range, ahead, too-old",
            content = @Content(schema = @Schema(implementation = TakenList.class)))
    public Response temperatures(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = TEMPERATURES)))
                    Temperatures request) {
        List<Reading> readings = several("readings", request.readings());
        if (readings.stream().anyMatch(reading -> Objects.isNull(reading.workerId()))) {
            throw Problem.invalid("readings", "required", "Each names its worker.");
        }
        return Response.ok(new TakenList(dormitories.record(caller.requireOwnEnterprise(), readings, caller.subject())))
                .build();
    }

    private static <T> List<T> several(String field, @Nullable List<@Nullable T> given) {
        if (given == null
                || given.isEmpty()
                || given.size() > MOST
                || given.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid(field, "length", "From 1 to " + MOST + ", none of them empty.");
        }
        return given.stream().map(Objects::requireNonNull).toList();
    }
}
