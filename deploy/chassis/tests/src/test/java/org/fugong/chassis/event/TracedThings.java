package org.fugong.chassis.event;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;

/** A request that causes an event, and an exporter that keeps the spans. */
@Path("/api/v1/traced-things")
public class TracedThings {
    private static final Instant WHEN = Instant.parse("2020-02-18T03:00:00Z");

    @Inject
    Outbox outbox;

    @POST
    @Path("/{id}")
    @PermitAll
    @Transactional
    public void happen(@PathParam("id") UUID id) {
        outbox.append(new OutgoingEvent(
                ThingHandler.TOPIC, id.toString(), new ThingHandler.Thing(id, 1, "echo", WHEN), WHEN));
    }

    @Singleton
    static class Exporter {
        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }
}
