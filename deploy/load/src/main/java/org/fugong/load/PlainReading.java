package org.fugong.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The yardstick: a consumer that reads the same records and only puts key and body into a table without a key, by COPY. */
final class PlainReading {

    private static final int BATCH = 10_000;

    private final String servers;
    private final String jdbcUrl;

    PlainReading(String servers, String jdbcUrl) {
        this.servers = servers;
        this.jdbcUrl = jdbcUrl;
    }

    /** Reads that many records of the topics from their beginning, and gives records per second. */
    double rate(List<String> topics, long records) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "max.poll.records", BATCH, "enable.auto.commit", false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("create table plain_record (topic text, key text, body text)");
            connection.setAutoCommit(false);
            List<TopicPartition> partitions = new ArrayList<>();
            topics.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(one -> partitions.add(new TopicPartition(topic, one.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long begin = System.nanoTime();
            long read = 0;
            while (read < records) {
                StringBuilder rows = new StringBuilder();
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                    rows.append(one.topic())
                            .append('\t')
                            .append(new String(one.key(), StandardCharsets.UTF_8))
                            .append('\t')
                            .append(new String(one.value(), StandardCharsets.UTF_8))
                            .append('\n');
                    read++;
                }
                byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain_record from stdin");
                copy.writeToCopy(bytes, 0, bytes.length);
                copy.endCopy();
                connection.commit();
            }
            double taken = (System.nanoTime() - begin) / 1e9;
            statement.execute("drop table plain_record");
            connection.commit();
            return read / taken;
        } catch (SQLException e) {
            throw new IllegalStateException("No plain consumer to compare with", e);
        }
    }
}
