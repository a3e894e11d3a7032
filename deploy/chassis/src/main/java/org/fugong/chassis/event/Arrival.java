package org.fugong.chassis.event;

import java.util.Objects;

import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, with what could be made of it: either an event for a handler, or the refusal that says why not.
 *
 * @param record null if only the event was kept, see {@link #light}
 * @param source {@code ce_source}, if the record got as far as that
 * @param id {@code ce_id}, likewise
 */
record Arrival(
        Place place,
        @Nullable ConsumerRecord<byte[], byte[]> record,
        @Nullable String source,
        @Nullable String id,
        @Nullable IncomingEvent<?> event,
        @Nullable EventHandler<?> handler,
        @Nullable Refusal refusal,
        Span span) {

    /**
     * Without the record, which takes several times the memory of what was read of it, if that is all that is needed as long
     * as nothing fails.
     */
    Arrival light() {
        if (refusal != null) {
            return this;
        }
        IncomingEvent<?> whole = requireEvent();
        return requireHandler().readsDataOnly()
                ? new Arrival(place, null, null, null, whole.dataOnly(), handler, null, span)
                : new Arrival(place, null, source, id, whole, handler, null, span);
    }

    /**
     * The record.
     *
     * @throws RecordLetGoException if it was not kept
     */
    ConsumerRecord<byte[], byte[]> requireRecord() {
        if (record == null) {
            throw new RecordLetGoException();
        }
        return record;
    }

    /** The event; only for arrivals that are not refused. */
    IncomingEvent<?> requireEvent() {
        return Objects.requireNonNull(event);
    }

    /** Its handler; only for arrivals that are not refused. */
    EventHandler<?> requireHandler() {
        return Objects.requireNonNull(handler);
    }
}
