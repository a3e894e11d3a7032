package org.fugong.district.story;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The railway and the origin employment bureau: they read the clearances that transport-service asks for, and post their
 * answers with a plain Kafka client, as any agency would.
 */
final class Agencies implements AutoCloseable {
    private static final Map<String, String> TOPIC_OF_KIND = Map.of(
            "TICKET", "railway-ticket-answered",
            "VILLAGE_EXIT", "village-exit-answered",
            "ORIGIN_BUREAU", "origin-bureau-answered");
    private static final Map<String, String> SOURCE_OF_KIND = Map.of(
            "TICKET", "/agencies/railway",
            "VILLAGE_EXIT", "/agencies/origin-bureau",
            "ORIGIN_BUREAU", "/agencies/origin-bureau");
    /** The worker's code answers these, and no agency. */
    private static final String HEALTH_CODE = "HEALTH_CODE";

    private final String kafka;
    private final Clock clock;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Thread thread;
    private final Map<String, Set<String>> refused;
    private final Map<String, Set<String>> unanswered;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private volatile @Nullable JsonNode roster;
    private volatile boolean unsent;
    private volatile boolean closed;

    /**
     * Starts to answer for one charter.
     *
     * @param refused by kind of clearance, the workers who are refused
     * @param unanswered by kind of clearance, the workers of whom nothing is heard
     */
    Agencies(
            String kafka,
            String charterId,
            Map<String, Set<String>> refused,
            Map<String, Set<String>> unanswered,
            Clock clock) {
        this.clock = clock;
        this.refused = refused;
        this.unanswered = unanswered;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        "agencies-of-" + charterId,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer());
        this.kafka = kafka;
        this.producer = producer();
        consumer.subscribe(List.of("clearance-requested", "roster-frozen"));
        this.thread = new Thread(() -> run(charterId), "agencies");
        thread.setDaemon(true);
        thread.start();
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "delivery.timeout.ms", "180000"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** How many clearances have been answered. */
    int answered() {
        return answered.size();
    }

    /** The frozen roster, once the deadline has passed. */
    JsonNode awaitRoster(Duration atMost) {
        await("the frozen roster", atMost, () -> roster != null);
        JsonNode frozen = roster;
        if (frozen == null) {
            throw new StoryFailed("There is no roster.");
        }
        return frozen;
    }

    private void await(String what, Duration atMost, BooleanSupplier reached) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until || !thread.isAlive()) {
                throw new StoryFailed("Waited in vain for " + what + "; " + answered.size() + " answered.");
            }
            Rest.pause(Duration.ofMillis(50));
        }
    }

    private void run(String charterId) {
        try (consumer;
                producer) {
            while (!closed) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode data = Rest.JSON.readTree(received.value());
                    if (!data.path("charterId").asText().equals(charterId)) {
                        continue;
                    }
                    if (received.topic().equals("roster-frozen")) {
                        roster = data;
                    } else {
                        answer(data);
                    }
                }
                producer.flush();
                if (unsent) {
                    return;
                }
            }
        } catch (WakeupException e) {
            // close() was called
        } catch (JsonProcessingException e) {
            throw new StoryFailed("A published event is no JSON.");
        }
    }

    private void answer(JsonNode request) throws JsonProcessingException {
        String kind = request.path("kind").asText();
        String worker = request.path("workerId").asText();
        String clearance = request.path("clearanceId").asText();
        if (kind.equals(HEALTH_CODE) || unanswered.getOrDefault(kind, Set.of()).contains(worker)) {
            return;
        }
        boolean granted = !refused.getOrDefault(kind, Set.of()).contains(worker);
        String answeredAt = clock.instant().toString();
        Map<String, Object> data = granted
                ? Map.of("clearanceId", clearance, "outcome", "GRANTED", "answeredAt", answeredAt)
                : Map.of(
                        "clearanceId",
                        clearance,
                        "outcome",
                        "REFUSED",
                        "reason",
                        kind.equals("TICKET") ? "No seat left at the boarding station." : "The village is closed.",
                        "answeredAt",
                        answeredAt);
        String topic = TOPIC_OF_KIND.get(kind);
        if (topic == null) {
            throw new StoryFailed("No agency answers a clearance of kind " + kind + ".");
        }
        // The id follows from what is answered, so that an answer sent again after a fall is known as the same.
        ProducerRecord<String, String> event =
                event(topic, clearance, String.valueOf(SOURCE_OF_KIND.get(kind)), kind + clearance, answeredAt, data);
        producer.send(event, (metadata, failure) -> {
            if (failure == null) {
                answered.add(clearance);
            } else {
                unsent = true;
            }
        });
    }

    /** Posts something of the railway's own accord; done once the broker has it. */
    void post(String topic, String key, Map<String, Object> data) {
        try (KafkaProducer<String, String> own = producer()) {
            own.send(event(
                            topic,
                            key,
                            "/agencies/railway",
                            topic + key,
                            clock.instant().toString(),
                            data))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped();
        } catch (ExecutionException | JsonProcessingException e) {
            throw new StoryFailed("The railway could not post to " + topic + ".");
        }
    }

    private static ProducerRecord<String, String> event(
            String topic, String key, String source, String idOf, String time, Map<String, Object> data)
            throws JsonProcessingException {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, Rest.JSON.writeValueAsString(data));
        String id =
                UUID.nameUUIDFromBytes(idOf.getBytes(StandardCharsets.UTF_8)).toString();
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id);
        header(event, "ce_type", "org.fugong." + topic + ".v1");
        header(event, "ce_source", source);
        header(event, "ce_time", time);
        header(event, "content-type", "application/json");
        return event;
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }
}
