package org.fugong.transport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** What the tests do over and over: register workers by event, announce, nominate, answer, let the deadline pass. */
public final class CharterNight {

    public static final String TOWN = "330110001";
    public static final String OTHER_TOWN = "330110002";

    private final DataSource database;

    public CharterNight(DataSource database) {
        this.database = database;
    }

    /** An enterprise's token. */
    public static String enterprise(UUID enterpriseId) {
        return Tokens.of(
                "contact-" + enterpriseId,
                Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", enterpriseId.toString()));
    }

    public static String town(String code) {
        return Tokens.of("official-" + code, Map.of("roles", List.of(Role.TOWN), "town", code));
    }

    public static String district() {
        return Tokens.of("district-official", Role.DISTRICT);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static ValidatableResponse post(String token, String path, Object body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse get(String token, String path) {
        return as(token).get("/api/v1" + path).then();
    }

    public static Map<String, Object> charter(int seats, Instant deadline) {
        return Map.of(
                "name", "D5580",
                "mode", "TRAIN",
                "origin", "Huangshan North",
                "originDivision", "341000",
                "destination", "Hangzhou East",
                "departureAt", deadline.plus(Duration.ofHours(7)).toString(),
                "arrivalAt", deadline.plus(Duration.ofHours(9)).toString(),
                "seats", seats,
                "deadline", deadline.toString());
    }

    public static UUID announce(int seats, Instant deadline) {
        return UUID.fromString(post(district(), "/charters", charter(seats, deadline))
                .statusCode(201)
                .extract()
                .path("charterId"));
    }

    public static UUID announce(int seats) {
        return announce(seats, Instant.now().plus(Duration.ofHours(8)));
    }

    public static ValidatableResponse nominate(UUID charter, UUID enterprise, UUID worker) {
        return post(
                enterprise(enterprise), "/charters/" + charter + "/nominations", Map.of("workerId", worker.toString()));
    }

    /** Has registry tell of workers, and waits until they are known here. */
    public List<UUID> workers(UUID enterprise, String town, int count) {
        List<UUID> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(UUID.randomUUID());
        }
        for (UUID worker : workers) {
            Topics.send("worker-registered", worker.toString(), workerRegistered(worker, enterprise, town, 1));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("SELECT count(*) FROM known_worker WHERE enterprise_id = ?", enterprise) >= count);
        return workers;
    }

    /** The same, quicker, for many: written where the consumer would write them. */
    public List<UUID> manyWorkers(UUID enterprise, String town, int count) {
        List<UUID> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID worker = UUID.randomUUID();
            workers.add(worker);
            execute(
                    "INSERT INTO known_worker (worker_id, version, enterprise_id, town, origin)" + " VALUES (?, 1, ?, '"
                            + town + "', '341022')",
                    worker,
                    enterprise);
        }
        return workers;
    }

    public static String workerRegistered(UUID worker, UUID enterprise, String town, int version) {
        return """
                {"workerId": "%s", "version": %d, "enterpriseId": "%s", "town": "%s", "origin": "341022",
                 "skills": [], "registeredAt": "2020-02-15T01:00:00Z"}"""
                .formatted(worker, version, enterprise, town);
    }

    public static String enterpriseRegistered(UUID enterprise, String name, String town, int version) {
        return """
                {"enterpriseId": "%s", "version": %d, "name": "%s", "uscc": "91339999MA00000000", "town": "%s",
                 "industry": "C39", "aboveScale": true, "headcount": 200, "registeredAt": "2020-02-10T01:00:00Z"}"""
                .formatted(enterprise, version, name, town);
    }

    public UUID clearance(UUID worker, String kind) {
        return query(
                        "SELECT id FROM clearance WHERE worker_id = ? AND kind = '" + kind + "'"
                                + " ORDER BY requested_at DESC",
                        worker)
                .get(0);
    }

    /** The railway's or origin bureau's answer, as an event; returns its id. */
    public static String answer(String topic, UUID clearance, String outcome) {
        return Topics.send(
                topic,
                clearance.toString(),
                """
                {"clearanceId": "%s", "outcome": "%s", "answeredAt": "2020-02-17T22:40:10Z"}"""
                        .formatted(clearance, outcome));
    }

    /** A district official grants both clearances. */
    public void clear(UUID worker) {
        for (String kind : List.of("TICKET", "VILLAGE_EXIT")) {
            post(district(), "/clearances/" + clearance(worker, kind) + "/answers", Map.of("outcome", "GRANTED"))
                    .statusCode(200);
        }
    }

    /** Lets the deadline pass now, as if the time had come. */
    public void deadlinePasses(UUID charter) {
        execute(
                "UPDATE charter SET announced_at = announced_at - interval '9 hours',"
                        + " deadline = clock_timestamp() WHERE id = ?",
                charter);
    }

    /** Brings the deadline near: so many seconds from now by the database's clock. */
    public Instant deadlineComes(UUID charter, int seconds) {
        execute(
                "UPDATE charter SET announced_at = announced_at - interval '9 hours',"
                        + " deadline = date_trunc('milliseconds', clock_timestamp()) + interval '" + seconds
                        + " seconds' WHERE id = ?",
                charter);
        return Instant.ofEpochMilli(Long.parseLong(text(
                "SELECT (extract(epoch FROM deadline) * 1000)::bigint FROM charter WHERE id = '" + charter + "'")));
    }

    public void awaitState(UUID charter, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        count("SELECT count(*) FROM charter WHERE id = ? AND state = '" + state + "'", charter) == 1);
    }

    public List<UUID> query(String sql, UUID... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int count(String sql, UUID... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of how many charters it is kept otherwise how things stand than their nominations tell. */
    public int wrongStandings() {
        return count("SELECT count(*) FROM (SELECT charter_id FROM (SELECT charter_id,"
                + " count(*) FILTER (WHERE status = 'SEATED') AS seated,"
                + " count(*) FILTER (WHERE status = 'WAITING') AS waiting,"
                + " count(*) FILTER (WHERE status = 'WAITING' AND group_id IS NOT NULL) AS waiting_in_groups,"
                + " max(number) AS last_number FROM nomination GROUP BY charter_id) c"
                + " FULL JOIN nomination_standing s USING (charter_id)"
                + " WHERE (c.seated, c.waiting, c.waiting_in_groups, c.last_number)"
                + " IS DISTINCT FROM (s.seated, s.waiting, s.waiting_in_groups, s.last_number)"
                + " UNION ALL SELECT DISTINCT q.charter_id FROM charter_quota q WHERE q.seated <> (SELECT count(*)"
                + " FROM nomination n WHERE n.charter_id = q.charter_id AND n.status = 'SEATED' AND CASE q.kind"
                + " WHEN 'ENTERPRISE' THEN n.enterprise_id::text = q.code WHEN 'TOWN' THEN n.town = q.code"
                + " ELSE n.origin LIKE q.code || '%' END)) wrong");
    }

    /** The first column of the first row, or an empty text. */
    public String text(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql, UUID... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, UUID... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
