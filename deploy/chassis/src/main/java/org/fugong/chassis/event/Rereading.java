package org.fugong.chassis.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Gives records to their handlers once more, outside of the channel: by the same reading and the same handlers, without inbox,
 * positions and dead letters. For services that make their state anew from the topics; handlers that append events or keep
 * what must not come twice are not for it.
 */
@ApplicationScoped
public class Rereading {
    private final EventReader reader;

    @Inject
    Rereading(EventReader reader) {
        this.reader = reader;
    }

    /** Records that were read, ready to be handled; of each only its event is kept. */
    public final class Read {
        private final Map<EventHandler<?>, List<IncomingEvent<?>>> runs = new LinkedHashMap<>();
        private int records;
        private int refused;

        private Read() {}

        /** Reads more records, each alone; needs no transaction. */
        public void add(List<ConsumerRecord<byte[], byte[]>> more) {
            for (ConsumerRecord<byte[], byte[]> record : more) {
                Arrival arrival = reader.read(record, Span.getInvalid()).light();
                if (arrival.refusal() != null) {
                    refused++;
                } else {
                    runs.computeIfAbsent(arrival.requireHandler(), handler -> new ArrayList<>())
                            .add(arrival.requireEvent());
                }
            }
            records += more.size();
        }

        /** How many were read. */
        public int records() {
            return records;
        }

        /**
         * Gives them to their handlers, in the caller's transaction.
         *
         * @return how many were not taken, because they could not be read or their handler rejects them
         */
        public int handle() {
            int[] rejected = new int[1];
            runs.forEach((handler, events) -> give(handler, events, rejected));
            return refused + rejected[0];
        }

        @SuppressWarnings("unchecked") // read into this handler's dataType
        private <T> void give(EventHandler<T> handler, List<IncomingEvent<?>> events, int[] rejected) {
            List<IncomingEvent<T>> own = new ArrayList<>(events.size());
            events.forEach(event -> own.add((IncomingEvent<T>) event));
            handler.handle(own, (event, reason, detail) -> rejected[0]++);
        }
    }

    /** Reads each record alone; needs no transaction. */
    public Read read(List<ConsumerRecord<byte[], byte[]>> records) {
        Read read = new Read();
        read.add(records);
        return read;
    }

    /** The record that {@link ReplayedRecords} was given. */
    public static ConsumerRecord<byte[], byte[]> restored(String topic, Instant recordedAt, byte[] packed) {
        KeptRecord kept = KeptRecord.ofBytes(packed);
        RecordHeaders headers = new RecordHeaders();
        kept.headers().forEach(header -> headers.add(header.name(), header.value()));
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                recordedAt.toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                kept.body().length,
                kept.key(),
                kept.body(),
                headers,
                Optional.empty());
    }
}
