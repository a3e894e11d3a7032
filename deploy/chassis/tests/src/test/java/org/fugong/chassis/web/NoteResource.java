package org.fugong.chassis.web;

import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.batch.BatchedWrites;
import org.fugong.chassis.batch.MicroBatcher;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.TableReader;

/** A resource as services have them, for the tests to send everything to that a service may be sent. */
@ApplicationScoped
@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {
    /** Requests with the text {@code slow} count down the first and wait for the second. */
    static volatile CountDownLatch slowBegan = new CountDownLatch(1);

    static volatile CountDownLatch slowMayEnd = new CountDownLatch(1);

    @Inject
    Notes notes;

    @Inject
    Caller caller;

    @Inject
    Disclosure disclosure;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentWrite write;

    private final BatchedWrites<String> writes;

    private final MicroBatcher<String, Integer> batcher = new MicroBatcher<>("notes", this::addAll);

    @Inject
    NoteResource(RememberedAnswers answers) {
        this.writes = new BatchedWrites<>("note-writes", answers, this::write);
    }

    public enum Kind {
        PLAIN,
        SEALED
    }

    public record Part(@NotBlank String name) {}

    public record NewNote(
            @NotBlank @Size(max = 20) String text,
            @Nullable PersonalData phone,
            @Max(100) int count,
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable List<@Valid Part> parts) {}

    public record Note(UUID id, String text, @Nullable PersonalData phone) {}

    public record Purpose(@NotNull String purpose) {}

    @POST
    @RolesAllowed({Role.ENTERPRISE, Role.WORKER})
    @IdempotentWrite
    public Response add(@Valid @NotNull NewNote note) throws SQLException {
        UUID id = UUID.randomUUID();
        notes.add(id, note.text());
        switch (note.text()) {
            case "slow" -> {
                slowBegan.countDown();
                await(slowMayEnd);
            }
            case "refused" -> throw Problem.of(409, "note-refused", "Not this one.");
            case "refused-by-answer" -> {
                return Response.status(409).entity(Map.of()).build();
            }
            case "broken" -> throw new IllegalStateException("id 339999199001010010 is broken");
            default -> {
                // It is as it should be.
            }
        }
        return Response.created(URI.create("/chassis/api/v1/notes/" + id))
                .tag(ETags.of(1))
                .entity(new Note(id, note.text(), note.phone()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.ENTERPRISE)
    @IdempotentWrite
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid NewNote note) {
        List<Long> version = notes.longs("SELECT version FROM note WHERE id = ? FOR UPDATE", id);
        if (version.isEmpty()) {
            throw Problem.notFound();
        }
        ETags.requireMatch(ifMatch, version.get(0));
        notes.update("UPDATE note SET text = ?, version = version + 1 WHERE id = ?", note.text(), id);
        return Response.ok(Map.of("id", id)).tag(ETags.of(version.get(0) + 1)).build();
    }

    @POST
    @Path("uploads")
    @RolesAllowed(Role.ENTERPRISE)
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @IdempotentWrite
    public Response upload(@HeaderParam("Content-Type") String contentType, InputStream body) {
        int rows = 0;
        try (TableReader table = TableReader.open(body, contentType, java.util.Set.of("text"))) {
            while (table.hasNext()) {
                notes.add(UUID.randomUUID(), table.next().get("text"));
                rows++;
            }
        }
        return Response.accepted(Map.of("rows", rows)).build();
    }

    @POST
    @Path("batched/{text}")
    @RolesAllowed(Role.ENTERPRISE)
    public CompletionStage<Map<String, Integer>> batched(@PathParam("text") String text) {
        // On the event loop: who calls is known there, since the roles were checked.
        if (caller.anonymous()) {
            throw Problem.notFound();
        }
        return batcher.submit(text).thenApply(size -> Map.of("batch", size));
    }

    @POST
    @Path("batched-writes")
    @NonBlocking
    @RolesAllowed(Role.ENTERPRISE)
    public CompletionStage<Response> batchedWrite(NewNote note) {
        return writes.submit(write.id(), note.text());
    }

    private List<BatchedWrites.Outcome> write(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    if (text.startsWith("refused")) {
                        return BatchedWrites.Outcome.refused(Problem.of(409, "note-refused", "Not this one."));
                    }
                    UUID id = UUID.randomUUID();
                    notes.add(id, text);
                    if (text.startsWith("broken")) {
                        throw new IllegalStateException("id 339999199001010010 is broken");
                    }
                    return BatchedWrites.Outcome.done(Response.created(URI.create("/chassis/api/v1/notes/" + id))
                            .tag(ETags.of(1))
                            .entity(new Note(id, text, null))
                            .build());
                })
                .toList();
    }

    private List<Integer> addAll(List<String> texts) {
        for (String text : texts) {
            notes.add(UUID.randomUUID(), text);
            if (text.startsWith("culprit")) {
                throw Problem.of(409, "note-refused", "Not this one.");
            }
        }
        return texts.stream().map(text -> texts.size()).toList();
    }

    @POST
    @Path("reveal")
    @RolesAllowed(Role.DISTRICT)
    @IdempotentWrite
    public Response reveal(@QueryParam("fail") boolean fail, @Valid Purpose purpose) {
        String clear = disclosure.reveal(PersonalData.of("10001234567"), purpose.purpose(), "person-1");
        if (fail) {
            throw Problem.of(409, "note-refused", "Not now.");
        }
        return Response.ok(Map.of("phone", clear)).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ENTERPRISE)
    public Note get(@PathParam("id") UUID id) {
        throw Problem.notFound();
    }

    @GET
    @Path("failing/{how}")
    @PermitAll
    public String failing(@PathParam("how") String how) throws Exception {
        switch (how) {
            case "lock" -> throw new RuntimeException(new OptimisticLockException("row of 339999199001010010"));
            case "away" -> throw new IllegalStateException(new SQLException("secret host refused", "08001"));
            case "deadlock" -> throw new IllegalStateException(new SQLException("deadlock", "40P01"));
            case "duplicate" -> throw new IllegalStateException(new SQLException("Key (id)=(3399)", "23505"));
            default -> throw new IllegalStateException("id 339999199001010010, phone 10001234567");
        }
    }

    @GET
    @Path("who")
    @PermitAll
    public Map<String, Object> who() {
        return Map.of(
                "subject", caller.subject(),
                "name", caller.name(),
                "enterprise", caller.enterpriseId().map(UUID::toString).orElse(""),
                "town", caller.town().orElse(""),
                "all", caller.seesWholeDistrict());
    }

    @GET
    @Path("scope/{enterprise}/{town}")
    @RolesAllowed({Role.ENTERPRISE, Role.GATE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.WORKER})
    public Map<String, Object> scope(@PathParam("enterprise") UUID enterprise, @PathParam("town") String town) {
        caller.requireEnterprise(enterprise, town);
        return Map.of();
    }

    @GET
    @Path("town/{town}")
    @RolesAllowed({Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR})
    public Map<String, Object> town(@PathParam("town") String town) {
        caller.requireTown(town);
        return Map.of();
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "nobody gets here";
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never came");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @PreDestroy
    void close() {
        writes.close();
        batcher.close();
    }
}
