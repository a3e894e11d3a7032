package org.fugong.reporting.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.event.InboundPositions;
import org.fugong.chassis.event.InboundPositions.Reached;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Story;
import org.fugong.reporting.merging.Database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IntakeResourceTest {
    private static final String SCANS = "items.find { it.topic == 'gate-scanned' }";

    @Inject
    InboundPositions positions;

    @Inject
    DataSource dataSource;

    @Test
    void operatorsSeeTopicByTopicHowFarItIsRead() {
        // Given
        new Story()
                .scanned(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.now(), true, true)
                .send();
        // Then: the ends are asked for once a second
        Awaitility.await().untilAsserted(() -> {
            JsonPath seen = intake(Role.OPERATOR);
            assertThat(seen.getLong(SCANS + ".events")).isPositive();
            assertThat(seen.getLong(SCANS + ".lag")).isZero();
            assertThat(seen.getLong(SCANS + ".offset")).isEqualTo(seen.getLong(SCANS + ".end"));
            assertThat(seen.getString(SCANS + ".lastEventAt")).isNotNull();
            assertThat(seen.getList("items.topic")).contains("roster-frozen");
            assertThat(seen.getLong("lag.records")).isZero();
        });
        JsonPath figures = Story.figuresWhen(f -> f.get("lag.records") != null && f.getLong("lag.records") == 0);
        assertThat(figures.getDouble("lag.seconds")).isZero();
        assertThat(figures.getString("asOf")).isNotNull();
        for (String role : List.of(Role.DISTRICT, Role.AUDITOR)) {
            assertThat(intake(role).getList("items")).isNotEmpty();
        }
        for (String role : List.of(Role.TOWN, Role.ENTERPRISE, Role.WORKER, Role.GATE)) {
            given().auth()
                    .oauth2(Tokens.of("other", role))
                    .get("/api/v1/intake")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/intake").then().statusCode(401);
    }

    @Test
    void whatIsTakenAndHowFarItIsReadAreCommittedTogetherOrNotAtAll() {
        // Given
        TopicPartition one = new TopicPartition("made-up-" + UUID.randomUUID(), 0);
        TopicPartition other = new TopicPartition(one.topic(), 1);
        Instant at = Instant.parse("2020-02-19T04:00:00Z");
        // When
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(positions.lock(Set.of(one, other), 7)).containsOnly(entry(one, 0L), entry(other, 0L));
            positions.advance(Map.of(one, new Reached(7, 7, List.of(at), at)));
        });
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(positions.lock(Set.of(one), 2)).containsOnly(entry(one, 7L));
                    positions.advance(Map.of(one, new Reached(9, 2, List.of(), at)));
                    throw new IllegalStateException("what was taken is not committed");
                }))
                .isInstanceOf(IllegalStateException.class);
        // Then
        assertThat(beginnings(Set.of(one, other))).containsOnly(entry(one, 7L), entry(other, 0L));
        // When the topic is made anew
        QuarkusTransaction.requiringNew().run(() -> positions.startAnew(Set.of(one)));
        // Then
        assertThat(beginnings(Set.of(one))).containsOnly(entry(one, 0L));
    }

    @Test
    void largeBatchesOfSeveralInstancesTakeTurnsAndSmallOnesDoNotWaitForThem() throws Exception {
        TopicPartition one = new TopicPartition("made-up-" + UUID.randomUUID(), 0);
        TopicPartition other = new TopicPartition(one.topic(), 1);
        TopicPartition third = new TopicPartition(one.topic(), 2);
        CompletableFuture<Void> second = QuarkusTransaction.requiringNew().call(() -> {
            positions.lock(Set.of(one), 50_000);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> positions.lock(Set.of(other), 50_000)));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(waitingForTheirTurn()).isPositive());
            QuarkusTransaction.requiringNew().run(() -> positions.lock(Set.of(third), 20));
            assertThat(waiting).isNotDone();
            return waiting;
        });
        second.get(1, TimeUnit.MINUTES);
    }

    private long waitingForTheirTurn() {
        return QuarkusTransaction.requiringNew().call(() -> new Database(dataSource)
                .query(
                        """
                                SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                                WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()
                                """,
                        (connection, statement) -> {},
                        rs -> rs.getLong(1))
                .get(0));
    }

    private Map<TopicPartition, Long> beginnings(Set<TopicPartition> partitions) {
        return new HashMap<>(QuarkusTransaction.requiringNew()
                .call(() ->
                        positions.beginnings(partitions.stream().collect(Collectors.toMap(one -> one, one -> 99L)))));
    }

    private static JsonPath intake(String role) {
        return given().auth()
                .oauth2(Tokens.of("li", role))
                .get("/api/v1/intake")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
