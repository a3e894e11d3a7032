package org.fugong.healthcode.checkin.web;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.fugong.healthcode.checkin.application.DailyCheckIns;
import org.fugong.healthcode.checkin.application.DailyCheckIns.Taken;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.RecoveryView;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.gate.application.BodyTemperatures;

/** The caller's own daily check-ins, and how far the days are. */
@Path("/api/v1/check-ins")
@RolesAllowed(Role.WORKER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "colours")
public class CheckInResource {

    /**
     * How one is today.
     *
     * @param temperature degrees Celsius at the armpit, 34.0 to 43.0
     * @param symptoms whether there are any
     */
    public record CheckInRequest(@Nullable BigDecimal temperature, @Nullable Boolean symptoms) {}

    /**
     * A check-in and what it leads to.
     *
     * @param recovery how far the days are now; null when nothing is to be waited for
     */
    public record CheckedIn(String day, boolean normal, @Nullable RecoveryView recovery) {}

    private final DailyCheckIns checkIns;
    private final Colours colours;
    private final Registrations registrations;
    private final BodyTemperatures temperatures;
    private final Caller caller;

    @Inject
    CheckInResource(
            DailyCheckIns checkIns,
            Colours colours,
            Registrations registrations,
            BodyTemperatures temperatures,
            Caller caller) {
        this.checkIns = checkIns;
        this.colours = colours;
        this.registrations = registrations;
        this.temperatures = temperatures;
        this.caller = caller;
    }

    @POST
    @IdempotentWrite
    @Operation(
            summary = "Check in for today",
            description =
                    "One a day, while the rules ask for it. A day without one, or with fever or symptoms, puts the "
                            + "end off by a day.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = CheckedIn.class)))
    public Response checkIn(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "well",
                                                            value = "{\"temperature\": 36.5, \"symptoms\": false}")))
                    CheckInRequest request) {
        BigDecimal celsius = request.temperature();
        if (celsius == null || !temperatures.isPlausible(celsius)) {
            throw Problem.invalid("temperature", "out-of-range", "A body temperature is from 34.0 to 43.0.");
        }
        if (request.symptoms() == null) {
            throw Problem.invalid("symptoms", "required", "Say whether there are symptoms.");
        }
        UUID person = registrations.requirePerson(caller.subject());
        Taken taken = checkIns.checkIn(person, celsius, request.symptoms());
        return Response.status(Response.Status.CREATED)
                .entity(new CheckedIn(taken.day().toString(), taken.normal(), colours.recovery(person)))
                .build();
    }

    @GET
    @Path("/mine")
    @Operation(summary = "How far one's days are, and until when the colour lasts if every day is normal")
    @APIResponse(
            responseCode = "200",
            description = "Days asked for, kept and missed",
            content = @Content(schema = @Schema(implementation = RecoveryView.class)))
    public RecoveryView mine() {
        RecoveryView recovery = colours.recovery(registrations.requirePerson(caller.subject()));
        if (recovery == null) {
            throw Problem.of(404, "nothing-to-recover-from", "Your colour asks for no days to be waited for.");
        }
        return recovery;
    }
}
