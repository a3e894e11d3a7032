package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.worker.application.WorkerDocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.charter;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NominationTest {

    @Inject
    DataSource database;

    @Inject
    WorkerDocuments documents;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void anEnterprisesGroupByDocumentsIsOfItsOwnWorkers() {
        // Given: one of theirs, and one of another enterprise
        UUID charter = announce(3);
        for (String number : List.of("P0000001", "P0000002")) {
            night.execute(
                    "INSERT INTO known_worker (worker_id, version, enterprise_id, town, origin)"
                            + " VALUES (?, 1, ?, '330110001', '341022')",
                    documents.idOf("PASSPORT", PersonalData.of(number)),
                    number.endsWith("1") ? factory : UUID.randomUUID());
        }
        String groups = "/charters/" + charter + "/nominations/groups";
        Map<String, Object> people = Map.of("people", List.of(passport("P0000001"), passport("P0000002")));

        // Then
        post(enterprise(factory), groups, people)
                .statusCode(409)
                .body("type", endsWith("group-refused"))
                .body("errors.field", equalTo(List.of("people[1].idNumber")))
                .body("errors.code", equalTo(List.of("person-unknown")))
                .body("items.code", equalTo(List.of("another-of-the-group", "worker-unknown")));
        post(town(TOWN), groups, people).statusCode(403);
        post(district(), groups, Map.of("people", List.of(passport("P0000001"), passport(" "))))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("people[1].idNumber")));
        post(district(), groups, Map.of("restMayTravel", true)).statusCode(422);
        post(district(), groups, people)
                .statusCode(201)
                .body("items.outcome", equalTo(List.of("SEATED", "SEATED")))
                .body("items.groupId", everyItem(notNullValue()));
    }

    private static Map<String, String> passport(String number) {
        return Map.of("idType", "PASSPORT", "idNumber", number);
    }

    @Test
    void seatsAreGivenWhileThereAreAnyThenOneWaits() {
        // Given
        UUID charter = announce(2);
        List<UUID> workers = night.workers(factory, TOWN, 4);

        // When
        for (UUID worker : workers) {
            nominate(charter, factory, worker).statusCode(201);
        }

        // Then
        get(enterprise(factory), "/charters/" + charter + "/nominations")
                .statusCode(200)
                .body("items.status", equalTo(List.of("SEATED", "SEATED", "WAITING", "WAITING")))
                .body("items.waitingPlace", equalTo(List.of(0, 0, 1, 2)))
                .body("items[0].clearances.TICKET", equalTo("OPEN"))
                .body("items[3].clearances.VILLAGE_EXIT", equalTo("OPEN"));
        get(district(), "/charters/" + charter)
                .body("counts.nominated", equalTo(4))
                .body("counts.seated", equalTo(2))
                .body("counts.waiting", equalTo(2))
                .body("counts.cleared", equalTo(0));
        assertThat(Topics.await("worker-nominated", workers.get(3).toString(), 1)
                        .get(0)
                        .json())
                .contains("\"WAITING\"", "\"place\":2");
        assertThat(Topics.await("clearance-requested", charter.toString(), 8)).hasSize(8);
    }

    @Test
    void aWorkerNobodyKnowsIsToldSoAndANeighboursTheSame() {
        // Given
        UUID charter = announce(2);
        UUID neighbour = UUID.randomUUID();
        UUID neighboursWorker = night.manyWorkers(neighbour, TOWN, 1).get(0);

        // Then
        nominate(charter, factory, UUID.randomUUID()).statusCode(404).body("type", endsWith("worker-unknown"));
        nominate(charter, factory, neighboursWorker).statusCode(404).body("type", endsWith("worker-unknown"));
        get(district(), "/charters/" + charter).body("counts.nominated", equalTo(0));
    }

    @Test
    void aWorkerIsOnOneCharterAtATime() {
        // Given
        UUID first = announce(2);
        UUID second = announce(2);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(first, factory, worker).statusCode(201);

        // Then
        nominate(second, factory, worker)
                .statusCode(409)
                .body("type", endsWith("worker-on-a-charter"))
                .body("charterId", equalTo(first.toString()));
        nominate(first, factory, worker).statusCode(409).body("type", endsWith("worker-on-a-charter"));
    }

    @Test
    void theCapOfAnEnterpriseHolds() {
        // Given
        Map<String, Object> plan = new HashMap<>(charter(5, Instant.now().plus(Duration.ofHours(8))));
        plan.put("perEnterpriseCap", 1);
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        nominate(charter, factory, workers.get(0)).statusCode(201);

        // Then
        nominate(charter, factory, workers.get(1))
                .statusCode(409)
                .body("type", endsWith("cap-reached"))
                .body("cap", equalTo(1));
    }

    @Test
    void aFlawedPlanIsToldAllItsFlaws() {
        post(district(), "/charters", charter(0, Instant.parse("2020-02-18T03:00:00Z")))
                .statusCode(422)
                .body("type", endsWith("invalid-input"))
                .body("errors.field", hasItems("seats", "deadline"));
    }

    @Test
    void theSameKeyNominatesOnce() {
        // Given
        UUID charter = announce(2);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        Map<String, String> body = Map.of("workerId", worker.toString());
        String key = UUID.randomUUID().toString();

        // When
        var first = as(enterprise(factory))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/charters/" + charter + "/nominations");
        var again = as(enterprise(factory))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/charters/" + charter + "/nominations");

        // Then
        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("nominationId", equalTo(first.path("nominationId")));
        get(district(), "/charters/" + charter).body("counts.nominated", equalTo(1));
    }

    @Test
    void onlyTheDistrictAnnouncesAndOnlyAnEnterpriseNominates() {
        // Given
        UUID charter = announce(2);
        Map<String, Object> plan = charter(2, Instant.now().plus(Duration.ofHours(8)));

        // Then
        for (String token : List.of(enterprise(factory), town(TOWN), Tokens.of("w", Role.WORKER))) {
            post(token, "/charters", plan).statusCode(403);
        }
        for (String token : List.of(district(), town(TOWN), Tokens.of("a", Role.AGENCY))) {
            post(
                            token,
                            "/charters/" + charter + "/nominations",
                            Map.of("workerId", UUID.randomUUID().toString()))
                    .statusCode(403);
        }
        get(Tokens.of("w", Role.WORKER), "/charters").statusCode(403);
        as("no token").get("/api/v1/charters").then().statusCode(401);
    }

    @Test
    void nobodySeesTheNeighboursNominations() {
        // Given
        UUID charter = announce(4);
        UUID neighbour = UUID.randomUUID();
        nominate(charter, factory, night.manyWorkers(factory, TOWN, 1).get(0)).statusCode(201);
        nominate(
                        charter,
                        neighbour,
                        night.manyWorkers(neighbour, CharterNight.OTHER_TOWN, 1).get(0))
                .statusCode(201);
        String path = "/charters/" + charter + "/nominations";

        // Then
        get(enterprise(factory), path).body("items.enterpriseId", equalTo(List.of(factory.toString())));
        get(town(TOWN), path).body("items.enterpriseId", equalTo(List.of(factory.toString())));
        get(town("330110099"), path).body("items", hasSize(0));
        get(district(), path).body("items", hasSize(2));
        get(Tokens.of("nobody", Role.ENTERPRISE), path).statusCode(403).body("type", endsWith("nobody-to-see"));
    }

    @Test
    void aLongListComesInPages() {
        // Given
        UUID charter = announce(3);
        night.manyWorkers(factory, TOWN, 3)
                .forEach(w -> nominate(charter, factory, w).statusCode(201));
        String path = "/charters/" + charter + "/nominations?limit=2";

        // When
        String next = get(district(), path).body("items", hasSize(2)).extract().path("next");

        // Then
        get(district(), path + "&cursor=" + next)
                .body("items.number", equalTo(List.of(3)))
                .body("next", equalTo(null));
        get(district(), path + "&cursor=nonsense").statusCode(400).body("type", endsWith("bad-cursor"));
    }

    @Test
    void brokenInputIsAClearError() {
        UUID charter = announce(2);
        String path = "/charters/" + charter + "/nominations";
        post(enterprise(factory), path, "{\"workerId\": ").statusCode(400).body("type", endsWith("malformed-json"));
        post(enterprise(factory), path, "{\"worker\": \"x\"}").statusCode(422).body("type", endsWith("unknown-field"));
        post(enterprise(factory), path, "{}").statusCode(422).body("type", endsWith("invalid-input"));
        nominate(UUID.randomUUID(), factory, UUID.randomUUID()).statusCode(404).body("type", endsWith("not-found"));
    }
}
