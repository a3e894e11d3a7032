package org.fugong.chassis.contract;

import java.util.Locale;

/**
 * Commands that post to a topic or read it, complete enough to be pasted into a shell as they are. They need nothing of
 * Fugong: kcat alone, or a JDK and Maven, which fetches the plain Kafka client.
 */
final class Recipe {
    private final String brokers;
    private final String clientVersion;

    /**
     * @param brokers bootstrap servers as other systems reach them
     * @param clientVersion version of kafka-clients that the commands fetch
     */
    Recipe(String brokers, String clientVersion) {
        this.brokers = brokers;
        this.clientVersion = clientVersion;
    }

    /** Posts the topic's example once. The partitioner is that of Java clients, so that a key stays in one partition. */
    String postWithKcat(Topic topic) {
        return """
                kcat -P -b %s -t %s -k '%s' -X topic.partitioner=murmur2_random \\
                  -H ce_specversion=1.0 -H ce_id="$(uuidgen 2>/dev/null || cat /proc/sys/kernel/random/uuid)" -H ce_source=%s \\
                  -H ce_type=%s -H content-type=application/json <<'EOF'
                %s
                EOF
                """
                .formatted(brokers, topic.name(), topic.exampleKey(), topic.source(), topic.type(), topic.line());
    }

    /** Prints all records of the topic and waits for more. */
    String readWithKcat(Topic topic) {
        return "kcat -C -q -u -b %s -t %s -o beginning -f '%%h\\n%%k %%s\\n\\n'\n".formatted(brokers, topic.name());
    }

    /** Posts the topic's example once, with the plain Java client. */
    String postWithJava(Topic topic) {
        return project("post-" + topic.name())
                + """
                cat > Post.java <<'EOF'
                import java.nio.charset.StandardCharsets;
                import java.util.Map;
                import java.util.UUID;
                import org.apache.kafka.clients.producer.KafkaProducer;
                import org.apache.kafka.clients.producer.ProducerRecord;
                import org.apache.kafka.common.serialization.StringSerializer;

                public class Post {
                    public static void main(String[] args) throws Exception {
                        Map<String, Object> config = Map.of("bootstrap.servers", "%s", "acks", "all");
                        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
                            var record = new ProducerRecord<>("%s", "%s", \"""
                                %s
                                \""");
                            Map.of("ce_specversion", "1.0",
                                    "ce_id", UUID.randomUUID().toString(),
                                    "ce_source", "%s",
                                    "ce_type", "%s",
                                    "content-type", "application/json")
                                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                            System.out.println("Stored at " + producer.send(record).get());
                        }
                    }
                }
                EOF
                java -cp 'lib/*' Post.java
                """
                        .formatted(
                                brokers,
                                topic.name(),
                                topic.exampleKey(),
                                indent(topic.pretty().replace("\\", "\\\\"), 16),
                                topic.source(),
                                topic.type());
    }

    /** Prints all records of the topic and waits for more, with the plain Java client. */
    String readWithJava(Topic topic) {
        return project("read-" + topic.name())
                + """
                cat > Read.java <<'EOF'
                import java.nio.charset.StandardCharsets;
                import java.time.Duration;
                import java.util.List;
                import java.util.Map;
                import org.apache.kafka.clients.consumer.KafkaConsumer;
                import org.apache.kafka.common.serialization.StringDeserializer;

                public class Read {
                    public static void main(String[] args) {
                        Map<String, Object> config = Map.of(
                            "bootstrap.servers", "%s", "group.id", "%s", "auto.offset.reset", "earliest");
                        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
                            consumer.subscribe(List.of("%s"));
                            while (true) {
                                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                                    String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
                                    System.out.println(id + " " + record.key() + " " + record.value());
                                }
                            }
                        }
                    }
                }
                EOF
                java -cp 'lib/*' Read.java
                """
                        .formatted(brokers, "my-system." + topic.name().toLowerCase(Locale.ROOT), topic.name());
    }

    private String project(String folder) {
        return """
                mkdir -p %s && cd %1$s && cat > pom.xml <<'EOF'
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>client</groupId><artifactId>client</artifactId><version>1</version>
                  <dependencies>
                    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>%s</version></dependency>
                  </dependencies>
                </project>
                EOF
                mvn -q dependency:copy-dependencies -DoutputDirectory=lib
                """
                .formatted(folder, clientVersion);
    }

    private static String indent(String text, int spaces) {
        return text.replace("\n", "\n" + " ".repeat(spaces));
    }
}
