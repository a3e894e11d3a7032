package org.fugong.chassis.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.networknt.schema.Schema;
import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes events of records, each alone: nothing that one record carries keeps another from being read. */
@ApplicationScoped
class EventReader {
    private final Map<String, Topic> topics = new HashMap<>();
    private final ObjectReader trees;
    private final InboundTracing tracing;

    /** What is known of a topic that is taken here. */
    private record Topic(String type, EventHandler<?> handler, DataReader reader, @Nullable Schema schema) {}

    @Inject
    EventReader(@Any Instance<EventHandler<?>> handlers, ObjectMapper mapper, Schemas schemas, InboundTracing tracing) {
        this.trees = DataReader.trees(mapper);
        this.tracing = tracing;
        for (EventHandler<?> handler : handlers) {
            Topic topic = new Topic(
                    "org.fugong." + handler.topic() + ".v1",
                    handler,
                    DataReader.of(mapper, handler.dataType()),
                    schemas.of(handler.topic()).orElse(null));
            if (topics.put(handler.topic(), topic) != null) {
                throw new IllegalStateException("Topic " + handler.topic() + " has two handlers");
            }
        }
    }

    Arrival read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, tracing.start(record));
    }

    /** Reads it under a span that is there already. */
    Arrival read(ConsumerRecord<byte[], byte[]> record, Span span) {
        Place place = Place.of(record);
        Envelope envelope = null;
        try {
            Topic topic = topics.get(record.topic());
            if (topic == null) {
                throw new RefusedException(Refusal.NO_HANDLER, "This service takes no events of this topic");
            }
            envelope = Envelope.open(record, trees);
            if (!envelope.type().equals(topic.type())) {
                throw new RefusedException(Refusal.UNKNOWN_TYPE, "The type is not " + topic.type());
            }
            IncomingEvent<?> event = new IncomingEvent<>(
                    envelope.source(),
                    envelope.id(),
                    record.topic(),
                    record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                    envelope.time(),
                    data(topic, envelope.data()));
            return new Arrival(place, record, envelope.source(), envelope.id(), event, topic.handler(), null, span);
        } catch (RefusedException e) {
            return new Arrival(
                    place,
                    record,
                    envelope == null ? null : envelope.source(),
                    envelope == null ? null : envelope.id(),
                    null,
                    null,
                    e.refusal(),
                    span);
        }
    }

    private static Object data(Topic topic, Envelope.Body body) throws RefusedException {
        JsonNode tree = body.tree();
        return tree != null
                ? topic.reader().read(tree, topic.schema())
                : topic.reader().read(Objects.requireNonNull(body.bytes()), topic.schema());
    }
}
