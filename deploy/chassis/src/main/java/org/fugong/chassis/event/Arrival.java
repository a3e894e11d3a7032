package org.fugong.chassis.event;

import java.util.Objects;

import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, with what could be made of it: either an event for a handler, or the refusal that says why not.
 *
 * @param source {@code ce_source}, if the record got as far as that
 * @param id {@code ce_id}, likewise
 */
record Arrival(
        ConsumerRecord<byte[], byte[]> record,
        @Nullable String source,
        @Nullable String id,
        @Nullable IncomingEvent<?> event,
        @Nullable EventHandler<?> handler,
        @Nullable Refusal refusal,
        Span span) {

    /** The event; only for arrivals that are not refused. */
    IncomingEvent<?> requireEvent() {
        return Objects.requireNonNull(event);
    }

    /** Its handler; only for arrivals that are not refused. */
    EventHandler<?> requireHandler() {
        return Objects.requireNonNull(handler);
    }
}
