package org.fugong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.district.District;
import org.fugong.embedded.TemporaryDirectory;
import org.fugong.local.FugongStack;
import org.fugong.local.StackSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * transport-service is killed in the last second before a charter's deadline, while enterprises nominate as fast as they can:
 * who was answered is there, who is there was answered once the answer is asked for again, nobody is late, and the roster has
 * each seat once, in the order of arrival.
 */
@Tag("proof")
class LastSecondTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int ENTERPRISES = 20;
    /** More than any machine nominates before the end. */
    private static final int WORKERS_OF_EACH = 2_000;

    /** So often an enterprise is told that it is too late until it believes it. */
    private static final int TOLD_TOO_LATE = 10;

    private static final int SEATS = 150;
    private static final Duration CALL = Duration.ofSeconds(14);
    private static final Duration BEFORE_THE_END = Duration.ofMillis(400);

    private static final Path DATA = TemporaryDirectory.create("fugong-last-second-");

    private static FugongStack stack;

    private final AtomicInteger interrupted = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();

    @BeforeAll
    static void start() {
        stack = FugongStack.start(
                StackSettings.ofOne(
                        "transport",
                        Path.of(System.getProperty("fugong.root")),
                        DATA,
                        District.SMALLEST_SCALE,
                        List.of()),
                System.out::println);
    }

    @AfterAll
    static void stop() {
        stack.close();
        TemporaryDirectory.delete(DATA);
    }

    /** What one worker's nomination was answered in the end. */
    private record Answered(UUID worker, int status, JsonNode body) {}

    private record Row(UUID id, UUID worker, int number, String status, Instant at) {}

    @Test
    void a_kill_in_the_last_second_loses_nothing_that_was_answered_and_lets_nothing_in_late() throws Exception {
        // Given: a charter for which a green code is all that is asked for, and people who have one
        Map<UUID, List<UUID>> people = people();
        Instant deadline = Instant.now().plus(CALL);
        UUID charter = announce(deadline);

        // When: all nominate, and the service dies shortly before the end
        ExecutorService enterprises = Executors.newFixedThreadPool(ENTERPRISES);
        List<Future<List<Answered>>> all = new ArrayList<>();
        people.forEach((enterprise, workers) ->
                all.add(enterprises.submit((Callable<List<Answered>>) () -> nominate(charter, enterprise, workers))));
        LockSupport.parkNanos(
                Duration.between(Instant.now(), deadline.minus(BEFORE_THE_END)).toNanos());
        stack.kill("transport");
        assertThat(Instant.now()).as("it was killed in time").isBefore(deadline);
        Map<UUID, Answered> answered = new HashMap<>();
        for (Future<List<Answered>> one : all) {
            one.get(3, TimeUnit.MINUTES).forEach(a -> answered.put(a.worker(), a));
        }
        enterprises.shutdownNow();
        stack.awaitReady("transport");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> one("SELECT count(*) FROM charter WHERE id = ? AND state = 'CLOSED'", charter) == 1);

        // Then
        List<Row> rows = rows(charter);
        System.out.println("· " + rows.size() + " were nominated in time, " + (answered.size() - rows.size())
                + " too late; the kill cut off " + interrupted + " requests, of which " + replayed
                + " had been kept.");
        assertThat(interrupted).as("requests that the kill cut off").hasPositiveValue();
        assertThat(rows).as("more than there are seats").hasSizeGreaterThan(SEATS);
        assertThat(rows).allMatch(row -> row.at().isBefore(deadline), "nominated before the deadline");
        assertThat(rows.stream().map(Row::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows.size()).boxed().toList());
        Map<UUID, Row> byWorker = new HashMap<>();
        rows.forEach(row -> assertThat(byWorker.put(row.worker(), row)).isNull());
        for (Answered a : answered.values()) {
            Row row = byWorker.remove(a.worker());
            if (a.status() == 201) {
                assertThat(row).as("who was told yes is there").isNotNull();
                assertThat(a.body().path("nominationId").asText())
                        .isEqualTo(row.id().toString());
                assertThat(a.body().path("status").asText())
                        .as("the first have the seats")
                        .isEqualTo(row.number() <= SEATS ? "SEATED" : "WAITING");
                assertThat(a.body().path("waitingPlace").asInt()).isEqualTo(Math.max(0, row.number() - SEATS));
            } else {
                assertThat(a.status()).isEqualTo(409);
                assertThat(a.body().path("type").asText()).endsWith("charter-closed");
                assertThat(Instant.parse(a.body().path("receivedAt").asText())).isAfterOrEqualTo(deadline);
                assertThat(row).as("who was told no is not there").isNull();
            }
        }
        assertThat(byWorker).as("there without having been told").isEmpty();
        assertThat(one("SELECT count(*) FROM roster_traveller WHERE charter_id = ?", charter))
                .isEqualTo(SEATS);
        assertThat(one("SELECT count(DISTINCT seat) FROM roster_traveller WHERE charter_id = ?", charter))
                .isEqualTo(SEATS);
        assertThat(one(
                        "SELECT count(*) FROM roster_traveller t JOIN nomination n USING (charter_id, worker_id)"
                                + " WHERE t.charter_id = ? AND n.number <= " + SEATS,
                        charter))
                .as("the first have the seats on the roster")
                .isEqualTo(SEATS);
        // What the relay had sent when it died it may send again: receivers know an event by its id, here by what it is
        // about.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(told("worker-nominated", "nominationId"))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row.id().toString()).toList()));
        assertThat(told("roster-frozen", "charterId")).containsExactly(charter.toString());
    }

    /** What the events of a topic are about, each once. */
    private static Set<String> told(String topic, String about) {
        Set<String> told = new HashSet<>();
        Agency.readEverything(stack.bootstrapServers(), (from, value) -> {
            if (from.equals(topic) && value[0] == '{') {
                told.add(tree(value).path(about).asText());
            }
        });
        return told;
    }

    private static JsonNode tree(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One after the other, each asked again under its key until there is an answer; until some are too late. */
    private List<Answered> nominate(UUID charter, UUID enterprise, List<UUID> workers) throws Exception {
        String token = stack.token(
                "contact-" + enterprise, List.of("enterprise"), Map.of("enterprise_id", enterprise.toString()));
        List<Answered> answers = new ArrayList<>();
        int late = 0;
        for (UUID worker : workers) {
            if (late == TOLD_TOO_LATE) {
                break;
            }
            HttpRequest request = HttpRequest.newBuilder(
                            stack.baseUrl().resolve("/transport/api/v1/charters/" + charter + "/nominations"))
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", worker.toString())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"workerId\":\"" + worker + "\"}"))
                    .build();
            Optional<HttpResponse<byte[]>> first = send(request);
            boolean cutOff = first.isEmpty();
            while (first.isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                first = send(request);
            }
            HttpResponse<byte[]> answer = first.get();
            if (cutOff) {
                interrupted.incrementAndGet();
                if (answer.headers().firstValue("Idempotent-Replay").isPresent()) {
                    replayed.incrementAndGet();
                }
            }
            late += answer.statusCode() == 409 ? 1 : 0;
            answers.add(new Answered(worker, answer.statusCode(), JSON.readTree(answer.body())));
        }
        return answers;
    }

    /** Nothing while the service is away: its answer, if it gave one, is lost. */
    private static Optional<HttpResponse<byte[]>> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() >= 500 ? Optional.empty() : Optional.of(answer);
        } catch (IOException connectionLost) {
            return Optional.empty();
        }
    }

    private static UUID announce(Instant deadline) throws IOException, InterruptedException {
        String plan = JSON.createObjectNode()
                .put("name", "D5580")
                .put("mode", "TRAIN")
                .put("origin", "Huangshan North")
                .put("originDivision", "341000")
                .put("destination", "Hangzhou East")
                .put("departureAt", deadline.plus(Duration.ofHours(7)).toString())
                .put("arrivalAt", deadline.plus(Duration.ofHours(9)).toString())
                .put("seats", SEATS)
                .put("deadline", deadline.toString())
                .set("clearances", JSON.createArrayNode().add("HEALTH_CODE"))
                .toString();
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(stack.baseUrl().resolve("/transport/api/v1/charters"))
                        .header("Authorization", "Bearer " + stack.token("district-official"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(plan))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(201);
        return UUID.fromString(JSON.readTree(answer.body()).path("charterId").asText());
    }

    /** Workers and their codes as the consumers of registry's and healthcode's events would write them. */
    private static Map<UUID, List<UUID>> people() throws SQLException {
        Map<UUID, List<UUID>> people = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("transport"));
                PreparedStatement known = connection.prepareStatement(
                        "INSERT INTO known_worker (worker_id, version, enterprise_id, town, origin)"
                                + " SELECT w, 1, ?, '330110001', '341022' FROM unnest(?) AS w");
                PreparedStatement codes = connection.prepareStatement(
                        "INSERT INTO known_health_code (person_id, version, colour, issued_at)"
                                + " SELECT w, 1, 'GREEN', clock_timestamp() FROM unnest(?) AS w")) {
            for (int e = 0; e < ENTERPRISES; e++) {
                UUID enterprise = UUID.randomUUID();
                List<UUID> workers = IntStream.range(0, WORKERS_OF_EACH)
                        .mapToObj(i -> UUID.randomUUID())
                        .toList();
                people.put(enterprise, workers);
                known.setObject(1, enterprise);
                known.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
                known.executeUpdate();
                codes.setArray(1, connection.createArrayOf("uuid", workers.toArray()));
                codes.executeUpdate();
            }
        }
        return people;
    }

    private static List<Row> rows(UUID charter) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("transport"));
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id, worker_id, number, status, nominated_at FROM nomination"
                                + " WHERE charter_id = ? ORDER BY number")) {
            statement.setObject(1, charter);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getInt(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant()));
                }
            }
            return rows;
        }
    }

    private static int one(String sql, UUID charter) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("transport"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, charter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
