package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.answer;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RosterAndJourneyTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void atTheDeadlineThoseSeatedAndClearedAreFrozenByTheServiceItself() {
        // Given: one cleared, one with a ticket only, one waiting though cleared
        Instant deadline = Instant.now().plus(Duration.ofHours(8)).truncatedTo(ChronoUnit.MILLIS);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 3);
        UUID charter = announce(2, deadline);
        workers.forEach(w -> nominate(charter, factory, w).statusCode(201));
        night.clear(workers.get(0));
        night.clear(workers.get(2));
        post(
                        district(),
                        "/clearances/" + night.clearance(workers.get(1), "TICKET") + "/answers",
                        Map.of("outcome", "GRANTED"))
                .statusCode(200);
        get(district(), "/charters/" + charter + "/roster")
                .statusCode(404)
                .body("type", endsWith("roster-not-frozen"))
                .body("deadline", equalTo(deadline.toString()));

        // When
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");

        // Then
        String checksum = get(district(), "/charters/" + charter + "/roster")
                .statusCode(200)
                .body("version", equalTo(1))
                .body("travellers.workerId", equalTo(List.of(workers.get(0).toString())))
                .body("travellers.seat", equalTo(List.of(1)))
                .extract()
                .path("checksum");
        assertThat(Topics.await("roster-frozen", charter.toString(), 1).get(0).json())
                .contains(checksum);
        get(district(), "/charters/" + charter)
                .body("counts.seated", equalTo(1))
                .body("counts.leftOut", equalTo(2))
                .body("state", equalTo("CLOSED"));

        // And an answer that comes now is kept as late and changes nothing
        UUID exit = night.clearance(workers.get(1), "VILLAGE_EXIT");
        answer("village-exit-answered", exit, "GRANTED");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM clearance_answer WHERE clearance_id = ?", exit) == 1);
        get(district(), "/clearances/" + exit)
                .body("state", equalTo("LAPSED"))
                .body("history.effect", equalTo(List.of("LATE")));
        get(district(), "/charters/" + charter + "/roster")
                .body("checksum", equalTo(checksum))
                .body("travellers", hasSize(1));
    }

    @Test
    void nothingChangesAFrozenRoster() {
        // Given
        UUID charter = frozen(night.manyWorkers(factory, TOWN, 1));
        String of = " WHERE charter_id = ?";

        // Then
        for (String change : List.of(
                "UPDATE roster SET checksum = checksum" + of,
                "DELETE FROM roster" + of,
                "UPDATE roster_traveller SET seat = 9" + of,
                "DELETE FROM roster_traveller" + of,
                "INSERT INTO roster_traveller SELECT charter_id, version, 2, charter_id, charter_id FROM roster"
                        + of)) {
            assertThatThrownBy(() -> night.execute(change, charter)).as(change).hasMessageContaining("roster");
        }
        assertThatThrownBy(() -> night.execute("TRUNCATE roster, roster_traveller CASCADE"))
                .hasMessageContaining("refused");
    }

    @Test
    void theRosterComesAsCsv() {
        // Given
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        UUID charter = frozen(workers);

        // When
        var csv = as(enterprise(factory)).get("/api/v1/charters/" + charter + "/roster.csv");

        // Then
        csv.then().statusCode(200).contentType(containsString("text/csv"));
        assertThat(csv.asString().replace("\ufeff", "").lines())
                .containsExactly(
                        "seat,workerId,enterpriseId,enterpriseName",
                        "1," + workers.get(0) + "," + factory + ",",
                        "2," + workers.get(1) + "," + factory + ",");
        assertThat(csv.header("Fugong-Roster-Checksum")).hasSize(64);
    }

    @Test
    void aTravellerIsNotFreeForAnotherCharterBeforeArrival() {
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        UUID charter = frozen(List.of(worker));
        nominate(announce(3), factory, worker)
                .statusCode(409)
                .body("type", endsWith("worker-on-a-charter"))
                .body("charterId", equalTo(charter.toString()));
    }

    @Test
    void eachSeesItsOwnTravellersAndOnlyTheDistrictRecords() {
        // Given
        UUID charter = announce(4);
        UUID mine = night.manyWorkers(factory, TOWN, 1).get(0);
        UUID theirs = night.manyWorkers(neighbour, OTHER_TOWN, 1).get(0);
        nominate(charter, factory, mine).statusCode(201);
        nominate(charter, neighbour, theirs).statusCode(201);
        night.clear(mine);
        night.clear(theirs);
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        String roster = "/charters/" + charter + "/roster";

        // Then
        get(enterprise(factory), roster)
                .body("travellers.workerId", equalTo(List.of(mine.toString())))
                .body("size", equalTo(2));
        get(town(OTHER_TOWN), roster).body("travellers.workerId", equalTo(List.of(theirs.toString())));
        get(district(), roster).body("travellers", hasSize(2));
        get(Tokens.of("a", Role.AGENCY), roster).statusCode(403);
        as(Tokens.of("w", Role.WORKER)).get("/api/v1" + roster + ".csv").then().statusCode(403);
        get(enterprise(factory), "/charters/" + charter + "/reconciliation").body("roster", equalTo(1));
        for (String token : List.of(enterprise(factory), town(TOWN), Tokens.of("a", Role.AUDITOR))) {
            post(token, "/charters/" + charter + "/boardings", list(mine)).statusCode(403);
            post(token, "/charters/" + charter + "/arrivals", list(mine)).statusCode(403);
        }
    }

    private UUID frozen(List<UUID> workers) {
        UUID charter = announce(workers.size());
        workers.forEach(w -> {
            nominate(charter, factory, w).statusCode(201);
            night.clear(w);
        });
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        return charter;
    }

    private static Map<String, Object> list(UUID... workers) {
        return Map.of("workerIds", List.of(workers).stream().map(UUID::toString).toList());
    }
}
