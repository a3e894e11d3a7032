package org.fugong.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The same servers for tests from container images, by Testcontainers: needs Docker or Podman. */
public final class ContainerServersProvider implements ServersProvider {

    @Override
    public Servers start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18-alpine"))
                .withCommand("postgres", "-c", "max_connections=120", "-c", "fsync=on");
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        Startables.deepStart(postgres, kafka).join();
        return new Containers(postgres, kafka);
    }

    private record Containers(PostgreSQLContainer postgres, KafkaContainer kafka) implements Servers {

        @Override
        public String bootstrapServers() {
            return kafka.getBootstrapServers();
        }

        @Override
        public String jdbcUrl(String database) {
            return "jdbc:postgresql://" + postgres.getHost() + ":"
                    + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
        }

        @Override
        public String username() {
            return postgres.getUsername();
        }

        @Override
        public String password() {
            return postgres.getPassword();
        }

        @Override
        public void createDatabase(String name) {
            try (Connection connection = Databases.connect(jdbcUrl("postgres"), username(), password())) {
                Databases.create(connection, name);
            } catch (SQLException e) {
                throw new EmbeddedServerException("The database " + name + " could not be made: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            kafka.close();
            postgres.close();
        }
    }
}
