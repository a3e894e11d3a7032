package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.charter.application.EndNominations;
import org.fugong.transport.charter.application.NominateList;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.domain.Party;
import org.fugong.transport.charter.domain.Rider;
import org.fugong.transport.charter.domain.Seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.charter;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

/** Groups, lists, quotas, withdrawals and the waiting list. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class GroupsTest {

    @Inject
    DataSource database;

    @Inject
    NominateList list;

    @Inject
    EndNominations ending;

    @Inject
    Nominations nominations;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();
    private final UUID hotel = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @AfterEach
    void how_things_stand_is_kept_as_they_are() {
        assertThat(night.wrongStandings()).isZero();
    }

    @Test
    void aGroupIsSeatedWholeOrWaitsWhole() {
        // Given
        UUID charter = announce(4);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 7);

        // When
        group(charter, workers.subList(0, 3), false)
                .statusCode(201)
                .body("items.outcome", everyItem(equalTo("SEATED")));
        group(charter, workers.subList(3, 5), false)
                .statusCode(201)
                .body("items.outcome", everyItem(equalTo("WAITING")))
                .body("items.place", contains(1, 2));
        nominate(charter, factory, workers.get(5)).statusCode(201);

        // Then: the free seat is kept for the couple, who came first
        assertThat(statuses(charter)).isEqualTo("SEATED,SEATED,SEATED,WAITING,WAITING,WAITING");
        assertThat(Topics.await("worker-nominated", workers.get(4).toString(), 1)
                        .get(0)
                        .json())
                .contains("groupId", "\"place\":2");
    }

    @Test
    void aGroupIsRefusedWholeAndEachIsToldWhy() {
        // Given
        UUID charter = announce(4);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 3);
        nominate(charter, factory, workers.get(0)).statusCode(201);

        // Then
        group(charter, List.of(workers.get(1), workers.get(0), UUID.randomUUID()), false)
                .statusCode(409)
                .body("type", endsWith("group-refused"))
                .body("items.code", contains("another-of-the-group", "worker-on-a-charter", "worker-unknown"));
        assertThat(statuses(charter)).isEqualTo("SEATED");
        group(announce(1), workers.subList(1, 3), false)
                .statusCode(409)
                .body("items.code", everyItem(equalTo("group-too-large")));
    }

    @Test
    void aRefusedClearanceTakesTheGroupAlongUnlessTheRestMayTravel() {
        // Given
        UUID charter = announce(4);
        List<UUID> strict = night.manyWorkers(factory, TOWN, 2);
        List<UUID> loose = night.manyWorkers(factory, TOWN, 2);
        List<UUID> waiting = night.manyWorkers(factory, TOWN, 3);
        group(charter, strict, false).statusCode(201);
        group(charter, loose, true).statusCode(201);
        waiting.forEach(w -> nominate(charter, factory, w).statusCode(201));

        // When
        refuse(loose.get(0));
        refuse(strict.get(0));

        // Then
        assertThat(statuses(charter)).isEqualTo("REFUSED,WITHDRAWN,REFUSED,SEATED,SEATED,SEATED,SEATED");
        assertThat(Topics.await("nomination-withdrawn", strict.get(1).toString(), 1)
                        .get(0)
                        .json())
                .contains("\"GROUP\"", "\"hadSeat\":true");
        assertThat(Topics.await("worker-nominated", waiting.get(2).toString(), 2)
                        .get(1)
                        .json())
                .contains("\"SEATED\"", "\"place\":4");
        nominate(announce(2), factory, strict.get(1)).statusCode(201);
    }

    @Test
    void aNominationIsTakenBackAndTheFirstWhoWaitsGetsTheSeat() {
        // Given
        UUID charter = announce(1);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 3);
        workers.forEach(w -> nominate(charter, factory, w).statusCode(201));
        String first = nomination(workers.get(0));

        // When
        post(enterprise(hotel), "/charters/" + charter + "/nominations/" + first + "/withdrawal", Map.of())
                .statusCode(404);
        post(enterprise(factory), "/charters/" + charter + "/nominations/" + first + "/withdrawal", Map.of())
                .statusCode(200)
                .body("withdrawn", contains(first))
                .body("movedUp", equalTo(1));

        // Then
        post(enterprise(factory), "/charters/" + charter + "/nominations/" + first + "/withdrawal", Map.of())
                .statusCode(409)
                .body("type", endsWith("nomination-ended"));
        get(enterprise(factory), "/charters/" + charter + "/nominations")
                .body("items.status", contains("WITHDRAWN", "SEATED", "WAITING"))
                .body("items.waitingPlace", contains(0, 0, 1))
                .body("items[0].clearances.TICKET", equalTo("LAPSED"));
        night.deadlinePasses(charter);
        post(
                        district(),
                        "/charters/" + charter + "/nominations/" + nomination(workers.get(1)) + "/withdrawal",
                        Map.of())
                .statusCode(409)
                .body("type", endsWith("charter-closed"));
    }

    @Test
    void quotasHoldAndWhoeverFitsIsNotHeldUpByThem() {
        // Given
        Map<String, Object> plan = new HashMap<>(charter(5, Instant.now().plus(Duration.ofHours(8))));
        plan.put("quotas", List.of(Map.of("kind", "ENTERPRISE", "code", factory.toString(), "seats", 2)));
        plan.put("allowed", List.of(Map.of("kind", "TOWN", "code", TOWN)));
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
        List<UUID> theirs = night.manyWorkers(factory, TOWN, 4);
        List<UUID> others = night.manyWorkers(hotel, TOWN, 2);
        UUID stranger =
                night.manyWorkers(UUID.randomUUID(), CharterNight.OTHER_TOWN, 1).get(0);

        // When
        theirs.forEach(w -> nominate(charter, factory, w).statusCode(201));
        others.forEach(w -> nominate(charter, hotel, w).statusCode(201));

        // Then
        assertThat(statuses(charter)).isEqualTo("SEATED,SEATED,WAITING,WAITING,SEATED,SEATED");
        refuse(theirs.get(0));
        assertThat(statuses(charter)).isEqualTo("REFUSED,SEATED,SEATED,WAITING,SEATED,SEATED");
        post(
                        district(),
                        "/charters/" + charter + "/nominations/groups",
                        Map.of("workerIds", List.of(stranger, theirs.get(0))))
                .statusCode(409)
                .body("items.code", contains("not-allowed", "another-of-the-group"));
    }

    @Test
    void aListIsAnsweredWorkerByWorkerOrTakenAsAWhole() {
        // Given
        UUID charter = announce(3);
        List<UUID> w = night.manyWorkers(factory, TOWN, 5);
        List<Map<String, Object>> list = new ArrayList<>();
        list.add(Map.of("workerId", w.get(0)));
        list.add(Map.of("workerId", w.get(1), "group", "A"));
        list.add(Map.of("workerId", UUID.randomUUID()));
        list.add(Map.of("workerId", w.get(2), "group", "A"));
        list.add(Map.of("workerId", w.get(0)));
        list.add(Map.of("workerId", w.get(3), "stop", 9));
        list.add(Map.of("workerId", w.get(4)));
        String path = "/charters/" + charter + "/nominations/lists";

        // When
        post(enterprise(factory), path, Map.of("workers", list, "asAWhole", true))
                .statusCode(200)
                .body("kept", equalTo(false))
                .body("refused", equalTo(7))
                .body("items[0].code", equalTo("another-of-the-list"));
        post(enterprise(factory), path, Map.of("workers", list, "dryRun", true))
                .statusCode(200)
                .body("kept", equalTo(false))
                .body("seated", equalTo(3));
        assertThat(statuses(charter)).isEmpty();
        post(enterprise(factory), path, Map.of("workers", list))
                .statusCode(200)
                .body("kept", equalTo(true))
                .body(
                        "items.outcome",
                        contains("SEATED", "SEATED", "REFUSED", "SEATED", "REFUSED", "REFUSED", "WAITING"))
                .body("items[4].code", equalTo("named-twice"))
                .body("items[5].code", equalTo("no-such-stop"))
                .body("items[6].place", equalTo(1));

        // Then
        get(enterprise(factory), "/charters/" + charter + "/waiting-list")
                .statusCode(200)
                .body("waiting", equalTo(1))
                .body("items.place", contains(1));
        post(enterprise(factory), path, Map.of("workers", List.of())).statusCode(422);
    }

    @Test
    void atTheDeadlineAGroupThatIsNotCompleteStaysWhole() {
        // Given
        UUID charter = announce(6);
        List<UUID> strict = night.manyWorkers(factory, TOWN, 2);
        List<UUID> loose = night.manyWorkers(factory, TOWN, 2);
        List<UUID> complete = night.manyWorkers(factory, TOWN, 2);
        group(charter, strict, false).statusCode(201);
        group(charter, loose, true).statusCode(201);
        group(charter, complete, false).statusCode(201);
        List.of(strict.get(0), loose.get(0), complete.get(0), complete.get(1)).forEach(night::clear);

        // When
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");

        // Then
        assertThat(statuses(charter)).isEqualTo("LEFT_OUT,LEFT_OUT,TRAVELS,LEFT_OUT,TRAVELS,TRAVELS");
    }

    @Test
    void shortlyBeforeTheDeadlineASeatThatWasKeptGoesToWhoeverFits() {
        // Given
        UUID charter = announce(4);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 6);
        group(charter, workers.subList(0, 3), false).statusCode(201);
        group(charter, workers.subList(3, 5), false).statusCode(201);
        nominate(charter, factory, workers.get(5)).statusCode(201);
        assertThat(statuses(charter)).endsWith("WAITING");

        // When
        night.deadlineComes(charter, 1800);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> statuses(charter)
                .equals("SEATED,SEATED,SEATED,WAITING,WAITING,SEATED"));
    }

    @Test
    void whateverHappensAtOnceSeatsQuotasGroupsAndOrderHold() throws Exception {
        // Given: nine seats, four of them at most for the factory; 48 workers of two enterprises
        Map<String, Object> plan = new HashMap<>(charter(9, Instant.now().plus(Duration.ofHours(8))));
        plan.put("quotas", List.of(Map.of("kind", "ENTERPRISE", "code", factory.toString(), "seats", 4)));
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
        List<UUID> theirs = night.manyWorkers(factory, TOWN, 24);
        List<UUID> others = night.manyWorkers(hotel, TOWN, 24);

        // When: four at once nominate alone and in pairs, and take back every third of what they nominated
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            UUID enterprise = t % 2 == 0 ? factory : hotel;
            List<UUID> share = (t % 2 == 0 ? theirs : others).subList(t / 2 * 12, t / 2 * 12 + 12);
            running.add(threads.submit(() -> {
                for (int i = 0; i < 12; i += 3) {
                    list.nominate(order(charter, enterprise, List.of(share.get(i)), false));
                    list.nominate(order(charter, enterprise, share.subList(i + 1, i + 3), i % 2 == 0));
                    UUID back = UUID.fromString(nomination(share.get(i + (i / 3) % 3)));
                    ending.withdraw(charter, back, Optional.of(enterprise));
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();

        // Then
        String of = " FROM nomination WHERE charter_id = '" + charter + "'";
        assertThat(night.text("SELECT count(*)" + of)).as("none lost").isEqualTo("48");
        assertThat(night.text("SELECT count(*) <= 9" + of + " AND status = 'SEATED'"))
                .isEqualTo("t");
        assertThat(night.text(
                        "SELECT count(*) <= 4" + of + " AND status = 'SEATED' AND enterprise_id = '" + factory + "'"))
                .isEqualTo("t");
        assertThat(
                        night.text(
                                "SELECT count(*) FROM (SELECT group_id" + of + " AND group_id IS NOT NULL"
                                        + " AND status IN ('SEATED', 'WAITING') GROUP BY group_id HAVING count(DISTINCT status) > 1) s"))
                .as("groups are whole")
                .isEqualTo("0");
        assertThat(night.text("SELECT max(number) = count(DISTINCT number)" + of))
                .isEqualTo("t");
        Nominations.Terms terms = nominations.terms(charter);
        Seating now =
                new Seating(9, terms.quotas(), nominations.standing(charter).seated(), terms.seatedIn());
        Map<UUID, List<Rider>> parties = new LinkedHashMap<>();
        nominations.waiting(charter).forEach(n -> parties.computeIfAbsent(n.partyId(), id -> new ArrayList<>())
                .add(n.rider()));
        assertThat(now.give(
                        parties.entrySet().stream()
                                .map(e -> new Party(e.getKey(), e.getValue()))
                                .toList(),
                        true))
                .as("nobody who fits waits")
                .isEmpty();
    }

    private static NominateList.Order order(UUID charter, UUID enterprise, List<UUID> workers, boolean restMayTravel) {
        List<NominateList.One> ones = new ArrayList<>();
        workers.forEach(w -> ones.add(new NominateList.One(w, 1, ones.size())));
        return new NominateList.Order(
                charter,
                Optional.of(enterprise),
                List.of(new NominateList.Wish(ones, ones.size() > 1, restMayTravel)),
                false,
                NominateList.How.EACH,
                "test");
    }

    private ValidatableResponse group(UUID charter, List<UUID> workers, boolean restMayTravel) {
        return post(
                enterprise(factory),
                "/charters/" + charter + "/nominations/groups",
                Map.of("workerIds", workers, "restMayTravel", restMayTravel));
    }

    private void refuse(UUID worker) {
        post(district(), "/clearances/" + night.clearance(worker, "TICKET") + "/answers", Map.of("outcome", "REFUSED"))
                .statusCode(200);
    }

    private String nomination(UUID worker) {
        return night.query("SELECT id FROM nomination WHERE worker_id = ? ORDER BY nominated_at DESC", worker)
                .get(0)
                .toString();
    }

    private String statuses(UUID charter) {
        return night.text("SELECT coalesce(string_agg(status, ',' ORDER BY number), '') FROM nomination"
                + " WHERE charter_id = '" + charter + "'");
    }
}
