package org.fugong.transport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.charter.application.NominateWorker.Ask;
import org.fugong.transport.charter.application.NominateWorker.Placed;
import org.fugong.transport.charter.application.NominateWorker.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.charter;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.post;

/** Nominations that come together are judged as if one came after the other. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NominationsTogetherTest {

    private static final int ASKED = 90;

    @Inject
    DataSource database;

    @Inject
    NominateWorker nominating;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();
    private final UUID mill = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void together_they_get_what_they_would_get_one_after_the_other() {
        // Given: a train with quotas, one with a cap where a group keeps seats, one that is full soon, one that nobody
        // knows
        Night alone = new Night();
        Night together = new Night();
        // When
        List<String> oneByOne = alone.asks.stream()
                .map(ask -> told(nominating.alone(ask), alone))
                .toList();
        List<String> atOnce = QuarkusTransaction.requiringNew().call(() -> nominating.together(together.asks)).stream()
                .map(result -> told(result.orElseThrow(), together))
                .toList();

        // Then
        assertThat(atOnce).isEqualTo(oneByOne);
        assertThat(atOnce)
                .anyMatch(told -> told.contains("SEATED"))
                .anyMatch(told -> told.contains("WAITING"))
                .anyMatch(told -> told.contains("CAP_REACHED"))
                .anyMatch(told -> told.contains("WORKER_ON_A_CHARTER"))
                .anyMatch(told -> told.contains("WORKER_UNKNOWN"))
                .anyMatch(told -> told.contains("NO_SUCH_STOP"))
                .anyMatch(told -> told.contains("NoSuchCharter"));
        assertThat(night.wrongStandings()).isZero();
    }

    /** Four charters, and who is nominated for them. */
    private final class Night {
        private final List<UUID> charters = List.of(
                announced(
                        12, Map.of("quotas", List.of(quota("ENTERPRISE", mill.toString(), 3), quota("TOWN", TOWN, 6)))),
                announced(14, Map.of("perEnterpriseCap", 9)),
                announce(4),
                UUID.randomUUID());
        private final List<Ask> asks = new ArrayList<>();

        Night() {
            List<UUID> ofFactory = night.manyWorkers(factory, TOWN, 50);
            List<UUID> ofMill = night.manyWorkers(mill, OTHER_TOWN, 40);
            // A group for which one seat is missing keeps two of the second charter's from everybody behind it.
            List<UUID> seated = night.manyWorkers(mill, OTHER_TOWN, 6);
            List<UUID> before = night.manyWorkers(factory, TOWN, 6);
            List<UUID> group = night.manyWorkers(UUID.randomUUID(), TOWN, 3);
            seated.forEach(w -> nominating.alone(new Ask(charters.get(1), w, 1, mill, "test")));
            before.forEach(w -> nominating.alone(new Ask(charters.get(1), w, 1, factory, "test")));
            post(
                            district(),
                            "/charters/" + charters.get(1) + "/nominations/groups",
                            Map.of("workerIds", group, "restMayTravel", false))
                    .statusCode(201);
            Random random = new Random(3);
            for (int i = 0; i < ASKED; i++) {
                boolean mills = i % 9 > 4;
                // Some are named twice, for one charter or for two, some by an enterprise that they don't belong to.
                UUID worker = mills ? ofMill.get(random.nextInt(40)) : ofFactory.get(random.nextInt(50));
                UUID by = random.nextInt(12) == 0 ? UUID.randomUUID() : mills ? mill : factory;
                int stop = random.nextInt(15) == 0 ? 9 : 1;
                asks.add(new Ask(charters.get(random.nextInt(10) % 4), worker, stop, by, "test"));
            }
            Collections.shuffle(asks, new Random(7));
        }

        private UUID announced(int seats, Map<String, Object> terms) {
            Map<String, Object> plan =
                    new HashMap<>(charter(seats, Instant.now().plus(Duration.ofHours(8))));
            plan.putAll(terms);
            return UUID.fromString(post(district(), "/charters", plan)
                    .statusCode(201)
                    .extract()
                    .path("charterId"));
        }
    }

    private static Map<String, Object> quota(String kind, String code, int seats) {
        return Map.of("kind", kind, "code", code, "seats", seats);
    }

    private static String told(NominateWorker.Result result, Night of) {
        if (result instanceof Placed placed) {
            return of.charters.indexOf(placed.nomination().charterId()) + " "
                    + placed.nomination().number() + " " + placed.nomination().status() + " " + placed.place() + " "
                    + placed.clearances();
        }
        if (result instanceof Refused refused) {
            return of.charters.indexOf(refused.charter().id()) + " " + refused.refusal() + " "
                    + refused.holder().map(of.charters::indexOf);
        }
        return result.getClass().getSimpleName();
    }

    @Test
    void the_same_request_at_the_same_time_nominates_once_and_is_answered_alike() throws Exception {
        // Given
        UUID charter = announce(3);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        String key = UUID.randomUUID().toString();
        String token = enterprise(factory);

        // When
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Response>> all =
                threads.invokeAll(Collections.nCopies(8, (Callable<Response>) () -> send(token, key, charter, worker)));
        threads.shutdown();

        // Then
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : all) {
            answers.add(one.get());
        }
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(a -> a.header("Idempotent-Replay") == null))
                .hasSize(1);
        assertThat(Topics.await("worker-nominated", worker.toString(), 1)).hasSize(1);
        assertThat(night.count("SELECT count(*) FROM clearance WHERE worker_id = ?", worker))
                .isEqualTo(2);
        // A key stays free where a request was refused, and is taken where it was not.
        UUID stranger = UUID.randomUUID();
        String another = UUID.randomUUID().toString();
        assertThat(send(token, another, charter, stranger).statusCode()).isEqualTo(404);
        assertThat(send(token, key, charter, stranger).statusCode()).isEqualTo(422);
        UUID second = night.manyWorkers(factory, TOWN, 1).get(0);
        assertThat(send(token, another, charter, second).statusCode()).isEqualTo(201);
    }

    @Test
    void a_request_that_waits_for_its_charter_keeps_its_key_from_nobody() throws Exception {
        // Given: a request that waits, since somebody holds its charter
        UUID held = announce(3);
        UUID free = announce(3);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        String key = UUID.randomUUID().toString();
        String token = enterprise(factory);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection holder = hold(held)) {
            Future<Response> waiting = threads.submit(() -> send(token, key, held, workers.get(0)));
            awaitWaiting(holder);

            // When the same key is used for another charter
            Future<Response> other = threads.submit(() -> send(token, key, free, workers.get(1)));

            // Then this is done while the first still waits, which is told then that the key is used
            assertThat(other.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
            assertThat(waiting).isNotDone();
            holder.rollback();
            assertThat(waiting.get().statusCode()).isEqualTo(422);
            assertThat(night.count("SELECT count(*) FROM nomination WHERE charter_id = ?", held))
                    .isZero();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_request_that_is_repeated_while_its_charter_is_held_is_done_once_and_answered_alike() throws Exception {
        // Given
        UUID charter = announce(3);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        String key = UUID.randomUUID().toString();
        String token = enterprise(factory);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Future<Response>> all = new ArrayList<>();
        try (Connection holder = hold(charter)) {
            all.add(threads.submit(() -> send(token, key, charter, worker)));
            awaitWaiting(holder);

            // When it is sent again and again, before the charter is free and after
            for (int i = 0; i < 5; i++) {
                all.add(threads.submit(() -> send(token, key, charter, worker)));
            }
            holder.rollback();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> send(token, key, charter, worker)));
            }

            // Then
            Set<String> answers = new HashSet<>();
            int first = 0;
            for (Future<Response> one : all) {
                assertThat(one.get().statusCode()).isEqualTo(201);
                answers.add(one.get().asString());
                first += one.get().header("Idempotent-Replay") == null ? 1 : 0;
            }
            assertThat(answers).hasSize(1);
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    /** Holds a charter, as the freeze and long lists do, until it is rolled back. */
    private Connection hold(UUID charter) throws SQLException {
        Connection holder = database.getConnection();
        holder.setAutoCommit(false);
        try (PreparedStatement lock =
                holder.prepareStatement("SELECT id FROM charter WHERE id = ? FOR NO KEY UPDATE")) {
            lock.setObject(1, charter);
            lock.executeQuery().close();
        }
        return holder;
    }

    private void awaitWaiting(Connection holder) throws SQLException {
        int pid;
        try (Statement ask = holder.createStatement();
                ResultSet row = ask.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            pid = row.getInt(1);
        }
        await().until(() ->
                night.count("SELECT count(*) FROM pg_stat_activity WHERE " + pid + " = ANY (pg_blocking_pids(pid))")
                        == 1);
    }

    private static Response send(String token, String key, UUID charter, UUID worker) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("workerId", worker.toString()))
                .post("/api/v1/charters/" + charter + "/nominations");
    }
}
