package org.fugong.chassis.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.IdempotentWrite;
import org.fugong.chassis.web.Page;

/** Records that could not be taken, for operators: see why, mend, replay or discard. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@Tag(name = "dead letters")
public class DeadLetterResource {
    private final DeadLetterDesk desk;

    @Inject
    DeadLetterResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    /** Where a letter stands. */
    public enum State {
        /** Waits for an operator. */
        OPEN,
        /** Its event was taken after all. */
        REPLAYED,
        /** An operator decided that it is not to be taken. */
        DISCARDED
    }

    /**
     * A record that could not be taken. What it carries may be personal and is shown by {@code reveal} only.
     *
     * @param id of the letter
     * @param topic where the record came from
     * @param partition of the topic; -1 for an event of this service that the broker refuses
     * @param offset in the partition
     * @param recordedAt when the broker took the record
     * @param reason stable code of what is wrong
     * @param detail for people; never repeats what the record carries
     * @param state where it stands
     * @param source {@code ce_source}, if the record had one
     * @param eventId {@code ce_id}, likewise
     * @param bodySize bytes of the body as it came
     * @param truncated whether only its first part was kept
     * @param traceparent W3C trace context of the attempt to take it
     * @param createdAt when it became a dead letter
     * @param settledAt when an operator replayed or discarded it
     * @param settledBy subject of that operator
     * @param settledReason why it was discarded
     * @param mended whether it was replayed with other contents than it came with
     */
    public record Letter(
            UUID id,
            String topic,
            int partition,
            long offset,
            Instant recordedAt,
            String reason,
            String detail,
            State state,
            @Nullable String source,
            @Nullable String eventId,
            int bodySize,
            boolean truncated,
            @Nullable String traceparent,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String settledReason,
            boolean mended) {}

    /**
     * What a record carried.
     *
     * @param key text of the record's key, null if it had none
     * @param headers by name
     * @param body text of the body, null if it is not UTF-8
     * @param bodyBase64 the body if it is not UTF-8
     * @param truncated whether only its first part was kept
     */
    public record Contents(
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String body,
            @Nullable String bodyBase64,
            boolean truncated) {}

    /** @param purpose why the contents are needed; goes to the audit trail */
    public record RevealRequest(@NotBlank @Size(max = 200) String purpose) {}

    /**
     * How to mend a record before it is taken; what is left out is taken as it came.
     *
     * @param key the record's key
     * @param source {@code ce_source}
     * @param eventId {@code ce_id}
     * @param time {@code ce_time}
     * @param data the whole of the event's data
     */
    public record ReplayRequest(
            @Nullable @Size(max = 256) String key,
            @Nullable @Size(max = 256) String source,
            @Nullable @Size(max = 256) String eventId,
            @Nullable Instant time,
            @Nullable JsonNode data) {

        boolean mends() {
            return key != null || source != null || eventId != null || time != null || data != null;
        }
    }

    /** @param reason why it is not to be taken */
    public record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Dead letters, newest first")
    public Page<Letter> list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Letter> rows = desk.list(state, topic, reason, before(cursor), most + 1);
        return Page.of(rows, most, last -> Cursor.encode(last.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dead letter, without what it carries")
    public Letter get(@PathParam("id") UUID id) {
        return desk.get(id);
    }

    @POST
    @Path("/{id}/reveal")
    @IdempotentWrite
    @Operation(summary = "What a dead letter carries; audited")
    public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
        return Response.ok(desk.reveal(id, request.purpose())).build();
    }

    @POST
    @Path("/{id}/replay")
    @IdempotentWrite
    @Operation(summary = "Takes it after all, as it came or mended; 422 still-refused if that fails again")
    public Response replay(@PathParam("id") UUID id, @NotNull @Valid ReplayRequest request) {
        return Response.ok(desk.replay(id, request)).build();
    }

    @POST
    @Path("/{id}/discard")
    @IdempotentWrite
    @Operation(summary = "Settles it without taking it")
    public Response discard(@PathParam("id") UUID id, @NotNull @Valid DiscardRequest request) {
        return Response.ok(desk.discard(id, request.reason())).build();
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? null : UUID.fromString(keys.get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
