package org.fugong.chassis.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken, about to be kept.
 *
 * @param bodySize bytes of the body as it came
 * @param inInbox whether its event is noted in the inbox, so that only a replay of this letter handles it
 */
record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        Instant recordedAt,
        KeptRecord record,
        int bodySize,
        boolean truncated,
        @Nullable String source,
        @Nullable String eventId,
        boolean inInbox,
        @Nullable String traceparent,
        Refusal refusal) {

    /** A body beyond this is kept in part: enough to see what it was, and no door to fill the database by. */
    static final int MAX_BODY = 1 << 20;

    /** Added to each record by the channel, not sent by the publisher. */
    private static final String CHANNEL_HEADER = "__smallrye_generationId";

    static DeadLetter of(Arrival arrival, Refusal refusal, boolean inInbox) {
        ConsumerRecord<byte[], byte[]> record = arrival.requireRecord();
        byte[] body = record.value() == null ? new byte[0] : record.value();
        boolean truncated = body.length > MAX_BODY;
        return new DeadLetter(
                UuidV7.next(),
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                kept(record, truncated ? Arrays.copyOf(body, MAX_BODY) : body),
                body.length,
                truncated,
                arrival.source(),
                arrival.id(),
                inInbox,
                arrival.span().getSpanContext().isValid()
                        ? TraceContext.of(arrival.span())
                        : Envelope.traceparent(record.headers()),
                refusal);
    }

    /** A record as its publisher sent it, with this body. */
    static KeptRecord kept(ConsumerRecord<byte[], byte[]> record, byte[] body) {
        List<KeptRecord.KeptHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (!header.key().equals(CHANNEL_HEADER)) {
                headers.add(new KeptRecord.KeptHeader(header.key(), header.value()));
            }
        }
        return new KeptRecord(record.key(), headers, body);
    }
}
