package org.fugong.transport;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.charter.application.ChangeCharter;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.charter.domain.CharterChange;
import org.fugong.transport.charter.domain.NominationRules;
import org.fugong.transport.roster.application.FreezeRoster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** The two promises: exactly the seats are given, and the deadline is sharp. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DeadlineTest {

    @Inject
    DataSource database;

    @Inject
    NominateWorker nominating;

    @Inject
    FreezeRoster freezing;

    @Inject
    ChangeCharter changing;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void ofManyRacingNominationsExactlyTheSeatsAreGiven() throws Exception {
        // Given
        int seats = 25;
        UUID charter = announce(seats);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 60);

        // When
        List<NominateWorker.Result> results = race(workers.stream()
                .map(w -> (Callable<NominateWorker.Result>) () -> nominating.alone(ask(charter, w)))
                .toList());

        // Then
        assertThat(results).allMatch(r -> r instanceof NominateWorker.Placed);
        assertThat(statuses(charter, "SEATED")).isEqualTo(seats);
        assertThat(statuses(charter, "WAITING")).isEqualTo(35);
        assertThat(night.count("SELECT max(number) FROM nomination WHERE charter_id = ?", charter))
                .isEqualTo(60);
        List<Integer> waitingPlaces = results.stream()
                .map(NominateWorker.Placed.class::cast)
                .filter(p -> p.nomination().number() > seats)
                .map(NominateWorker.Placed::place)
                .sorted()
                .toList();
        assertThat(waitingPlaces).hasSize(35).doesNotHaveDuplicates().contains(1, 35);
    }

    @Test
    void while_seats_come_and_go_nobody_waits_beside_a_free_seat_and_no_seat_is_given_twice() throws Exception {
        // Given
        UUID charter = announce(12);
        List<Callable<Object>> all = new ArrayList<>();
        night.manyWorkers(factory, TOWN, 40).forEach(w -> all.add(() -> nominating.alone(ask(charter, w))));
        for (int seats : new int[] {15, 9, 20, 14, 25, 18}) {
            all.add(all.size() / 2, () -> changing.change(charter, version -> {}, seats(seats), "test"));
        }

        // When
        race(all);

        // Then
        int seats = night.count("SELECT seats FROM charter WHERE id = ?", charter);
        assertThat(statuses(charter, "SEATED")).isEqualTo(seats);
        assertThat(statuses(charter, "WAITING")).isEqualTo(40 - seats);
        assertThat(night.count(
                        "SELECT count(*) FROM nomination s JOIN nomination w USING (charter_id) WHERE s.charter_id = ?"
                                + " AND s.status = 'SEATED' AND w.status = 'WAITING' AND s.number > w.number",
                        charter))
                .as("seated before somebody who came earlier")
                .isZero();
    }

    private static CharterChange seats(int seats) {
        return new CharterChange(
                Optional.empty(),
                OptionalInt.of(seats),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "made up");
    }

    @Test
    void oneWorkerRacedOntoManyChartersGetsOne() throws Exception {
        // Given
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        List<UUID> charters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            charters.add(announce(5));
        }

        // When
        List<NominateWorker.Result> results = race(charters.stream()
                .map(c -> (Callable<NominateWorker.Result>) () -> nominating.alone(ask(c, worker)))
                .toList());

        // Then
        assertThat(results).filteredOn(r -> r instanceof NominateWorker.Placed).hasSize(1);
        assertThat(results)
                .filteredOn(r -> r instanceof NominateWorker.Refused)
                .allMatch(r -> ((NominateWorker.Refused) r).refusal() == NominationRules.Refusal.WORKER_ON_A_CHARTER)
                .hasSize(7);
    }

    @Test
    void whileTheDeadlinePassesEveryNominationFallsClearlyBeforeOrAfter() throws Exception {
        // Given
        List<UUID> workers = night.manyWorkers(factory, TOWN, 400);
        UUID charter = announce(3000);
        Instant deadline = night.deadlineComes(charter, 4);

        // When: eight threads nominate one after the other across the deadline
        List<NominateWorker.Result> results = Collections.synchronizedList(new ArrayList<>());
        List<Callable<NominateWorker.Result>> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            List<UUID> share = workers.subList(t * 50, t * 50 + 50);
            threads.add(() -> {
                NominateWorker.Result last = null;
                for (UUID worker : share.subList(0, 49)) {
                    last = nominating.alone(ask(charter, worker));
                    results.add(last);
                    if (last instanceof NominateWorker.Refused) {
                        return last;
                    }
                    pace(deadline);
                }
                // Whoever is through early comes once more, just after.
                Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> !Instant.now()
                        .isBefore(deadline));
                last = nominating.alone(ask(charter, share.get(49)));
                results.add(last);
                return last;
            });
        }
        race(threads);
        night.awaitState(charter, "CLOSED");

        // Then
        long placed =
                results.stream().filter(r -> r instanceof NominateWorker.Placed).count();
        assertThat(placed).isPositive();
        assertThat(results)
                .filteredOn(r -> r instanceof NominateWorker.Placed)
                .allMatch(r ->
                        ((NominateWorker.Placed) r).nomination().nominatedAt().isBefore(deadline));
        assertThat(results)
                .filteredOn(r -> r instanceof NominateWorker.Refused)
                .isNotEmpty()
                .allMatch(r -> !((NominateWorker.Refused) r).at().isBefore(deadline));
        // None lost before, none slipped in later: whoever was told yes is settled by the freeze, nobody else is there.
        assertThat(statuses(charter, "LEFT_OUT")).isEqualTo((int) placed);
        assertThat(night.count("SELECT count(*) FROM nomination WHERE charter_id = ?", charter))
                .isEqualTo((int) placed);
    }

    @Test
    void aNominationThatWaitsForTheLockPastTheDeadlineIsLate() throws Exception {
        // Given
        UUID charter = announce(5);
        UUID another = announce(5);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        Future<ValidatableResponse> nomination;
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT FROM charter WHERE id = '" + charter + "' FOR UPDATE");

            // When: it waits for the row before the deadline, and gets it after
            nomination = threads.submit(() -> nominate(charter, factory, workers.get(0)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> night.count("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
            // Nobody waits for a charter that others hold but those who ask for it.
            nominate(another, factory, workers.get(1)).statusCode(201);
            statement.execute("UPDATE charter SET announced_at = announced_at - interval '9 hours',"
                    + " deadline = clock_timestamp() + interval '200 milliseconds' WHERE id = '" + charter + "'");
            statement.execute("SELECT pg_sleep(0.3)");
            holder.commit();
        }

        // Then: it was sent in time, but the order at the row is what counts, and the database's clock
        ExtractableResponse<?> late = nomination
                .get()
                .statusCode(409)
                .body("type", endsWith("charter-closed"))
                .extract();
        threads.shutdown();
        assertThat(Instant.parse(late.path("receivedAt"))).isAfterOrEqualTo(Instant.parse(late.path("deadline")));
        assertThat(statuses(charter, "SEATED")).isZero();
    }

    @Test
    void aLateNominationIsToldTheDeadline() {
        // Given
        UUID charter = announce(5);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        night.deadlinePasses(charter);

        // Then
        nominate(charter, factory, worker)
                .statusCode(409)
                .body("type", endsWith("charter-closed"))
                .body("deadline", notNullValue());
        get(district(), "/charters/" + charter).body("counts.nominated", equalTo(0));
    }

    @Test
    void ofManyReplicasOneFreezesTheRosterOnce() throws Exception {
        // Given
        UUID charter = announce(5);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(charter, factory, worker).statusCode(201);
        night.clear(worker);
        night.deadlinePasses(charter);

        // When: eight at once, besides the service's own clock
        race(Collections.nCopies(8, () -> freezing.freeze(charter)));

        // Then
        night.awaitState(charter, "CLOSED");
        assertThat(night.count("SELECT count(*) FROM roster WHERE charter_id = ?", charter))
                .isEqualTo(1);
        assertThat(night.count("SELECT count(*) FROM roster_traveller WHERE charter_id = ?", charter))
                .isEqualTo(1);
        assertThat(Topics.await("roster-frozen", charter.toString(), 1)).hasSize(1);
    }

    private NominateWorker.Ask ask(UUID charter, UUID worker) {
        return new NominateWorker.Ask(charter, worker, 1, factory, "test");
    }

    private int statuses(UUID charter, String status) {
        return night.count(
                "SELECT count(*) FROM nomination WHERE charter_id = ? AND status = '" + status + "'", charter);
    }

    private static <T> List<T> race(List<? extends Callable<? extends T>> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<? extends T>> running = new ArrayList<>();
            for (Callable<? extends T> one : all) {
                running.add(threads.submit(one));
            }
            List<T> results = new ArrayList<>();
            for (Future<? extends T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Spreads the nominations so that the deadline falls among them, without sleeping once it is near. */
    private static void pace(Instant deadline) {
        Duration left = Duration.between(Instant.now(), deadline);
        if (left.toMillis() > 400) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(10))
                    .pollDelay(Duration.ofMillis(60))
                    .until(() -> true);
        }
    }
}
