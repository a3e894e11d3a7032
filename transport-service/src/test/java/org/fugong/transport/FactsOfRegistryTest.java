package org.fugong.transport;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.enterpriseRegistered;
import static org.fugong.transport.CharterNight.workerRegistered;

/** Registry's facts come in any order and repeated; what is kept is the newest. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FactsOfRegistryTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID enterprise = UUID.randomUUID();
    private final UUID worker = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void aWorkerBeforeItsEnterpriseTheNewerBeforeTheOlderAndEachAgain() {
        // When
        send("worker-registered", worker, workerRegistered(worker, enterprise, OTHER_TOWN, 2));
        send("worker-registered", worker, workerRegistered(worker, enterprise, TOWN, 1));
        send("worker-registered", worker, workerRegistered(worker, enterprise, OTHER_TOWN, 2));
        send("enterprise-registered", enterprise, enterpriseRegistered(enterprise, "Renamed Works", OTHER_TOWN, 3));
        send("enterprise-registered", enterprise, enterpriseRegistered(enterprise, "Old Works", TOWN, 1));
        UUID last = UUID.randomUUID();
        send("worker-registered", worker, workerRegistered(last, enterprise, TOWN, 1));

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM known_worker WHERE worker_id = ?", last) == 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> night.text(name()).equals("Renamed Works"));
        assertThat(night.text("SELECT town FROM known_worker WHERE worker_id = '" + worker + "'"))
                .isEqualTo(OTHER_TOWN);
    }

    private String name() {
        return "SELECT name FROM known_enterprise WHERE enterprise_id = '" + enterprise + "'";
    }

    private static void send(String topic, UUID key, String json) {
        Topics.send(topic, key.toString(), json);
    }
}
