package org.fugong.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedKafkaTest {

    private static final String TOPIC = "worker-registered";

    @TempDir
    Path temp;

    @Test
    void recordsOutliveAKillOfTheBrokerAndAnOrderlyStop() throws Exception {
        // Given
        Path directory = temp.resolve("kafka");
        ServerProcess first = ServerProcess.start(EmbeddedKafka.class, directory);
        try (Admin admin = admin(first.address())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        send(first.address(), "before the kill");

        // When
        first.kill();
        try (ServerProcess second = ServerProcess.start(EmbeddedKafka.class, directory)) {
            send(second.address(), "after the kill");
        }

        // Then
        try (EmbeddedKafka third = EmbeddedKafka.start(directory, 0)) {
            assertThat(values(third.bootstrapServers(), 2)).containsExactly("before the kill", "after the kill");
        }
    }

    @Test
    void aTopicIsNeverMadeByAskingForIt() throws IOException {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary();
                Admin admin = admin(kafka.bootstrapServers());
                KafkaProducer<String, String> producer = producer(kafka.bootstrapServers(), 500)) {

            // Then
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("worker-registred", "typo"))
                            .get())
                    .isInstanceOf(ExecutionException.class);
            assertThatThrownBy(() -> admin.describeTopics(List.of("worker-registred"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aBrokerOfItsOwnTakesRecordsHoweverTheyAreCompressed() throws Exception {
        // Given
        List<String> compressions = List.of("gzip", "snappy", "lz4", "zstd");
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary();
                Admin admin = admin(kafka.bootstrapServers())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();

            // When
            for (String compression : compressions) {
                try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "compression.type", compression),
                        new StringSerializer(),
                        new StringSerializer())) {
                    producer.send(new ProducerRecord<>(TOPIC, compression)).get(20, TimeUnit.SECONDS);
                }
            }

            // Then
            assertThat(values(kafka.bootstrapServers(), compressions.size())).isEqualTo(compressions);
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    private static KafkaProducer<String, String> producer(String bootstrap, int maxBlockMillis) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "max.block.ms", maxBlockMillis),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void send(String bootstrap, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer(bootstrap, 20_000)) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> values(String bootstrap, int expected) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int polls = 0; polls < 20 && values.size() < expected; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
