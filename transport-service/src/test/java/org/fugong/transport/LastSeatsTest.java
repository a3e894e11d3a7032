package org.fugong.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.enterprise;

/** A thousand nominations race for the last seats in the last second before the deadline, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@Tag("proof")
class LastSeatsTest {

    // Fewer than ask at once, so that some wait on however slow a machine.
    private static final int SEATS = 20;
    private static final int ENTERPRISES = 10;
    private static final int RACING = 1000;
    private static final int THREADS = 32;

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/charters")
    URI charters;

    private CharterNight night;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    private record Answer(UUID worker, int status, JsonPath body) {}

    @Test
    void of_a_thousand_exactly_the_seats_are_given_in_the_order_of_arrival_and_the_rest_told_their_place()
            throws Exception {
        // Given: the service is warm, and a charter has few seats and little time
        race(nominations(announce(3000), 200), Instant.now());
        UUID charter = announce(SEATS);
        List<Callable<Answer>> racing = nominations(charter, RACING);

        // When: they begin a second before the end
        Instant deadline = night.deadlineComes(charter, 4);
        List<Answer> answers = race(racing, deadline.minusSeconds(1));
        night.awaitState(charter, "CLOSED");

        // Then: whoever was told yes holds a number of their own, from one on without a gap
        List<Answer> placed =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        List<Answer> late =
                answers.stream().filter(answer -> answer.status() == 409).toList();
        System.out.println("· Of " + RACING + " in the last second, " + placed.size() + " were in time.");
        assertThat(placed.size() + late.size()).isEqualTo(RACING);
        assertThat(placed).as("more than there are seats").hasSizeGreaterThan(SEATS);
        Set<Integer> numbers = new HashSet<>();
        for (Answer answer : placed) {
            int number = answer.body().getInt("number");
            assertThat(number).isBetween(1, placed.size());
            assertThat(numbers.add(number)).as("number " + number + " once").isTrue();
            // The first by arrival have the seats; everybody else is told their place in the queue.
            assertThat(answer.body().getString("status")).isEqualTo(number <= SEATS ? "SEATED" : "WAITING");
            assertThat(answer.body().getInt("waitingPlace")).isEqualTo(Math.max(0, number - SEATS));
            assertThat(Instant.parse(answer.body().getString("nominatedAt"))).isBefore(deadline);
        }
        for (Answer answer : late) {
            assertThat(answer.body().getString("type")).endsWith("charter-closed");
            assertThat(Instant.parse(answer.body().getString("receivedAt"))).isAfterOrEqualTo(deadline);
        }
        // The order of arrival is the order of the numbers: the clock read under the lock rises with them.
        assertThat(night.count(
                        "SELECT count(*) FROM (SELECT nominated_at < lag(nominated_at) OVER (ORDER BY number) AS back"
                                + " FROM nomination WHERE charter_id = ?) n WHERE back",
                        charter))
                .isZero();
        assertThat(night.count("SELECT count(*) FROM nomination WHERE charter_id = ?", charter))
                .isEqualTo(placed.size());
        assertThat(night.count(
                        "SELECT count(*) FROM nomination WHERE charter_id = ? AND nominated_at >= '" + deadline + "'",
                        charter))
                .as("slipped in later")
                .isZero();
    }

    private List<Callable<Answer>> nominations(UUID charter, int many) {
        List<Callable<Answer>> all = new ArrayList<>();
        for (int e = 0; e < ENTERPRISES; e++) {
            UUID factory = UUID.randomUUID();
            String token = enterprise(factory);
            for (UUID worker : night.manyWorkers(factory, TOWN, many / ENTERPRISES)) {
                all.add(() -> nominate(charter, worker, token));
            }
        }
        Collections.shuffle(all, new Random(1));
        return all;
    }

    private static List<Answer> race(List<Callable<Answer>> all, Instant from) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !Instant.now().isBefore(from));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer nominate(UUID charter, UUID worker, String token) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(charters + "/" + charter + "/nominations"))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", worker.toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"workerId\":\"" + worker + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(worker, answer.statusCode(), JsonPath.from(answer.body()));
    }
}
