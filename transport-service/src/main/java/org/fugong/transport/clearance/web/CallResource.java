package org.fugong.transport.clearance.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.ReadCharters;
import org.fugong.transport.clearance.application.CallOwners;
import org.fugong.transport.clearance.application.Calls;
import org.fugong.transport.clearance.domain.CallOrder;
import org.fugong.transport.clearance.domain.CallOutcome;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.web.Sight;

/** Whom to call about a charter's open clearances, and what came of each call. */
@Path("/api/v1/charters/{charterId}/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
class CallResource {

    private static final int MOST_CALLS = 200;

    private final CallOwners owners;
    private final ReadCharters charters;
    private final CallScope scope;
    private final Caller caller;
    private final Sight sight;

    CallResource(CallOwners owners, ReadCharters charters, CallScope scope, Caller caller, Sight sight) {
        this.owners = owners;
        this.charters = charters;
        this.scope = scope;
        this.caller = caller;
        this.sight = sight;
    }

    /** One to call. */
    @Schema(name = "Callee")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CalleeView(
            ClearanceOwner owner,
            @Schema(description = "County, 6 digits; of an employer the enterprise's id") String code,
            @Schema(description = "Office or enterprise; empty if not known") String name,
            @Schema(
                            description =
                                    "Of an office; an enterprise's contact is revealed by `/enterprises/{enterpriseId}/contact`")
                    @Nullable String phone,
            CallOrder.Turn turn,
            int open,
            @Schema(description = "Of these, of workers with a seat") int seated,
            Instant dueAt,
            @Nullable Instant lastCallAt,
            @Nullable CallOutcome lastOutcome,
            @Nullable Instant againAt) {

        static CalleeView of(CallOwners.Next next) {
            var last = next.callee().lastCall();
            return new CalleeView(
                    next.callee().owner(),
                    next.callee().code(),
                    next.name(),
                    next.phone().orElse(null),
                    next.turn(),
                    next.callee().open(),
                    next.callee().seated(),
                    next.callee().dueAt(),
                    last.map(l -> l.at()).orElse(null),
                    last.map(l -> l.outcome()).orElse(null),
                    last.flatMap(l -> l.againAt()).orElse(null));
        }
    }

    /** What is noted of a call. The note is sealed. */
    @Schema(name = "CallRequest")
    record CallRequest(
            @NotNull ClearanceOwner owner,
            @NotBlank @Pattern(regexp = "[0-9]{6}|[0-9a-f-]{36}") String code,
            @NotNull CallOutcome outcome,
            @Nullable PersonalData note,
            @Nullable @Schema(description = "When to call again") Instant againAt) {}

    /** A call as it was noted. */
    @Schema(name = "Call")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallView(
            UUID callId,
            UUID charterId,
            ClearanceOwner owner,
            String code,
            CallOutcome outcome,
            @Schema(description = "Whether there is a note; it is read by `/calls/{callId}/note`") boolean noted,
            @Nullable Instant againAt,
            Instant calledAt,
            @Schema(description = "The official's subject") String calledBy) {

        static CallView of(Calls.Call c) {
            return new CallView(
                    c.id(),
                    c.charterId(),
                    c.owner(),
                    c.code(),
                    c.outcome(),
                    c.noted(),
                    c.againAt().orElse(null),
                    c.at(),
                    c.by());
        }
    }

    @GET
    @Path("next")
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @Operation(
            summary = "Whom to call next",
            description =
                    "First those whose noted time has come, the earliest first; then those without a noted time who"
                            + " were not called within the last 30 minutes, whose clearances are due first, and of these who owns"
                            + " most of workers with a seat; last those whose time is yet to come or who were called just now."
                            + " A town sees what is open of its enterprises. At most 200.")
    public List<CalleeView> next(@PathParam("charterId") UUID charterId) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        return owners.next(charterId, sight.scope(), MOST_CALLS).callees().stream()
                .map(CalleeView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TOWN, Role.DISTRICT})
    @IdempotentWrite
    @Operation(summary = "Note a call", description = "A town calls employers of its own.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CallRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "A promise",
                                            value =
                                                    """
                                                    {"owner": "ORIGIN_BUREAU", "code": "341022", "outcome": "PROMISED",
                                                     "note": "值班员答应逐村核实", "againAt": "2036-02-18T01:30:00Z"}
                                                    """)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CallView.class)),
            description = "The call")
    public Response called(@PathParam("charterId") UUID charterId, @NotNull @Valid CallRequest request) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        scope.require(request.owner(), request.code());
        PersonalData note = request.note();
        if (note != null && !note.matches(text -> text.length() <= 500)) {
            throw Problem.invalid("note", "too-long", "A note has at most 500 characters.");
        }
        Calls.Call call = owners.called(
                charterId,
                request.owner(),
                request.code(),
                request.outcome(),
                note,
                request.againAt(),
                caller.subject());
        return Response.created(URI.create("/api/v1/calls/" + call.id()))
                .entity(CallView.of(call))
                .build();
    }

    @GET
    @Path("{owner}/{code}")
    @RolesAllowed({Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    @Operation(summary = "Calls to one about a charter, the last first", description = "At most 200.")
    public List<CallView> history(
            @PathParam("charterId") UUID charterId,
            @PathParam("owner") ClearanceOwner owner,
            @PathParam("code") String code) {
        if (charters.summary(charterId).isEmpty()) {
            throw Problem.notFound();
        }
        scope.require(owner, code);
        return owners.history(charterId, owner, code, MOST_CALLS).stream()
                .map(CallView::of)
                .toList();
    }
}
