package org.fugong.reporting.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Story;
import org.fugong.reporting.rebuild.application.Materialised;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The figures are made anew from real topics while they serve, after whatever the other tests have told. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RebuildTest {
    private static final String REBUILD = "/api/v1/rebuild";

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "mp.messaging.incoming.inbound.topics")
    List<String> topics;

    @ConfigProperty(name = "fugong.reporting.rebuild.left-out")
    Set<String> leftOut;

    @Test
    void everyTableIsEitherMadeAnewOrLeftAsItIs() throws SQLException {
        Set<String> named = new TreeSet<>(Materialised.others());
        Materialised.tables().forEach(table -> assertThat(named.add(table.name()))
                .as(table.name() + " is named once")
                .isTrue());
        assertThat(names("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"))
                .isEqualTo(named);
        assertThat(names("SELECT conrelid::regclass || ' ' || conname FROM pg_constraint WHERE contype = 'f'"
                        + " AND confrelid::regclass::text = ANY ('{" + materialised() + "}')"))
                .as("foreign keys to tables that are made anew")
                .isEmpty();
        assertThat(names("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND (is_identity = 'YES' OR column_default IS NOT NULL)"
                        + " AND table_name = ANY ('{" + materialised() + "}')"))
                .as("columns that do not come from events")
                .isEmpty();
    }

    @Test
    void topicsAreKeptForEverSinceFiguresAreMadeAnewFromThem() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Map<ConfigResource, Config> found = admin.describeConfigs(topics.stream()
                            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                            .toList())
                    .all()
                    .get();
            assertThat(found).hasSize(topics.size());
            assertThat(topics).containsAll(leftOut);
            found.forEach((topic, config) -> {
                ConfigEntry retention = config.get("retention.ms");
                if (leftOut.contains(topic.name())) {
                    assertThat(retention.value()).as(topic.name()).isNotEqualTo("-1");
                    return;
                }
                assertThat(retention.value()).as(topic.name()).isEqualTo("-1");
                assertThat(retention.source())
                        .as(topic.name() + " has it of its own, whatever the broker's default")
                        .isEqualTo(ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG);
                assertThat(config.get("cleanup.policy").value())
                        .as(topic.name())
                        .isEqualTo("delete");
            });
        }
    }

    @Test
    void figuresMadeAnewAreTheSameAndServeWhileTheIntakeGoesOn() throws SQLException {
        // Given facts out of order, one of them a duty that moved on and left a row of zero, and one replayed by an
        // operator
        UUID person = UUID.randomUUID();
        UUID enterprise = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        Instant now = Instant.now();
        new Story()
                .scanned(person, enterprise, UUID.randomUUID(), now.minus(Duration.ofDays(1)), true, true)
                .arrived(charter, person)
                .send();
        new Story()
                .scanned(person, enterprise, UUID.randomUUID(), now, true, true)
                .arrived(charter, person)
                .worker(person, 1, enterprise)
                .enterprise(enterprise, 1, "330110001", true)
                .send();
        replayMended(enterprise);
        settled();
        // When
        JsonPath proved = rebuilt("{\"prove\":true,\"switchAnyway\":false}");
        // Then
        assertThat(proved.getList("differences")).isEmpty();
        assertThat(proved.getString("state")).isEqualTo("PROVED");
        assertThat(proved.getLong("records")).isPositive();
        assertThat(names("SELECT tablename FROM pg_tables WHERE schemaname = 'rebuilding'"))
                .isEmpty();
        // When the live tables are spoilt
        execute("UPDATE enterprise SET decision_approved = NOT decision_approved WHERE id = '" + enterprise + "'");
        execute("DELETE FROM person WHERE id = '" + person + "'");
        JsonPath different = rebuilt("{\"prove\":false,\"switchAnyway\":false}");
        // Then
        assertThat(different.getString("state")).isEqualTo("DIFFERENT");
        assertThat(different.getList("differences.findAll { it.kind == 'TABLE' }.name"))
                .containsExactly("enterprise", "person");
        assertThat(different.getString("differences.find { it.name == 'person' }.rebuilt"))
                .isEqualTo("1");
        assertThat(different.getList("differences.findAll { it.kind == 'FIGURE' }.name"))
                .contains("/resumption/aboveScale/resumed");
        assertThat(names("SELECT id::text FROM person WHERE id = '" + person + "'"))
                .isEmpty();
        // When the operator wants the new ones
        Set<String> indexes = names("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()");
        JsonPath switched = rebuilt("{\"prove\":false,\"switchAnyway\":true}");
        // Then
        assertThat(switched.getString("state")).isEqualTo("SWITCHED");
        assertThat(names("SELECT id::text FROM person WHERE id = '" + person + "'"))
                .hasSize(1);
        assertThat(names("SELECT relname FROM pg_class WHERE relpersistence = 'u'"))
                .as("tables that a crash would empty")
                .isEmpty();
        assertThat(names("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"))
                .as("later migrations find what they left")
                .isEqualTo(indexes);
        int before = Story.figures().getInt("events");
        new Story().started(UUID.randomUUID()).send();
        Story.figuresWhen(f -> f.getInt("events") > before);
        settled();
        assertThat(rebuilt("{\"prove\":true,\"switchAnyway\":false}").getString("state"))
                .isEqualTo("PROVED");
        onlyOperatorsAsk();
    }

    @Test
    void afterACrashOfTheDatabaseARebuildBeginsAnew() throws SQLException {
        // Given one that had read a record of each partition, into tables that are empty by now
        new Story().started(UUID.randomUUID()).send();
        settled();
        JsonPath whole = rebuilt("{\"prove\":true,\"switchAnyway\":false}");
        // When
        execute(
                "WITH lost AS (INSERT INTO rebuild (id, state, prove, switch_anyway, asked_by, asked_at, records, refused)"
                        + " VALUES (gen_random_uuid(), 'RUNNING', true, false, 'li', now(), 7, 1) RETURNING id)"
                        + " INSERT INTO rebuild_position (rebuild_id, topic, partition, next_offset)"
                        + " SELECT lost.id, p.topic, p.partition, 1 FROM lost, intake_position p WHERE p.next_offset > 0");
        // Then
        JsonPath found = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(Role.OPERATOR).get(REBUILD).jsonPath(), now -> !now.getString("state")
                        .equals("RUNNING"));
        assertThat(found.getString("state")).isEqualTo("PROVED");
        assertThat(found.getLong("records")).isEqualTo(whole.getLong("records"));
        assertThat(found.getLong("refused")).isEqualTo(whole.getLong("refused"));
    }

    private void onlyOperatorsAsk() {
        for (String role : List.of(Role.DISTRICT, Role.AUDITOR, Role.TOWN, Role.ENTERPRISE, Role.WORKER)) {
            assertThat(ask(role, "{\"prove\":true,\"switchAnyway\":false}").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(given().post(REBUILD).statusCode()).isIn(401, 415);
        assertThat(as(Role.AUDITOR).get(REBUILD).statusCode()).isEqualTo(200);
        assertThat(as(Role.TOWN).get(REBUILD).statusCode()).isEqualTo(403);
        assertThat(as(Role.OPERATOR)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .post(REBUILD + "/abort")
                        .statusCode())
                .isEqualTo(409);
        assertThat(as(Role.DISTRICT)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .post(REBUILD + "/abort")
                        .statusCode())
                .isEqualTo(403);
    }

    /** A decision that cannot be read, mended by an operator: in its topic it stands as it came. */
    private static void replayMended(UUID enterprise) {
        new Story().unreadable("resumption-decided", enterprise).send();
        String letter = Awaitility.await()
                .until(
                        () -> as(Role.OPERATOR)
                                .get("/api/v1/dead-letters?state=OPEN&topic=resumption-decided")
                                .jsonPath()
                                .<String>getList("items.id"),
                        open -> !open.isEmpty())
                .get(0);
        String data =
                """
                {"data":{"applicationId":"%s","enterpriseId":"%s","version":2,"outcome":"APPROVED","reasons":[],
                "decidedAt":"2020-02-18T00:00:00Z"}}"""
                        .formatted(enterprise, enterprise);
        as(Role.OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(data)
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(200);
    }

    private static void settled() {
        Story.figuresWhen(f -> f.get("lag.records") != null && f.getLong("lag.records") == 0);
    }

    private JsonPath rebuilt(String input) {
        assertThat(ask(Role.OPERATOR, input).statusCode()).isEqualTo(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(Role.OPERATOR).get(REBUILD).jsonPath(), now -> !now.getString("state")
                        .equals("RUNNING"));
    }

    private static Response ask(String role, String input) {
        return as(role).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(input)
                .post(REBUILD);
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("li", role));
    }

    private static String materialised() {
        return String.join(
                ",",
                Materialised.tables().stream().map(Materialised.Table::name).toList());
    }

    private Set<String> names(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            Set<String> names = new TreeSet<>();
            while (rs.next()) {
                names.add(rs.getString(1));
            }
            return names;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
