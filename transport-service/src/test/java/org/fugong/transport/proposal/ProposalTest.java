package org.fugong.transport.proposal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.CharterNight;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.proposal.messaging.EnterpriseReported;
import org.fugong.transport.proposal.messaging.GateScanned;
import org.fugong.transport.proposal.messaging.ResumptionDecided;
import org.fugong.transport.proposal.messaging.ResumptionReinstated;
import org.fugong.transport.proposal.messaging.ResumptionSuspended;
import org.fugong.transport.proposal.messaging.WorkerLeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.equalTo;

/** What is heard of workers and enterprises becomes a proposal, and one tap makes it a draft. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ProposalTest {

    @Inject
    DataSource database;

    @Test
    void what_others_tell_is_read() {
        Contracts.assertConsumes(TransportTopics.GATE_SCANNED, GateScanned.class);
        Contracts.assertConsumes(TransportTopics.WORKER_LEFT, WorkerLeft.class);
        Contracts.assertConsumes(TransportTopics.RESUMPTION_DECIDED, ResumptionDecided.class);
        Contracts.assertConsumes(TransportTopics.RESUMPTION_SUSPENDED, ResumptionSuspended.class);
        Contracts.assertConsumes(TransportTopics.RESUMPTION_REINSTATED, ResumptionReinstated.class);
        assertThat(Contracts.assertConsumes(TransportTopics.ENTERPRISE_REPORTED, EnterpriseReported.class)
                        .missing())
                .contains("WORKERS");
    }

    @Test
    void missing_workers_become_a_proposal_and_one_tap_makes_it_a_draft() {
        // Given: 24 workers in Kunming, of whom one was seen at a gate and one left
        CharterNight night = new CharterNight(database);
        UUID factory = UUID.randomUUID();
        List<UUID> workers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            UUID worker = UUID.randomUUID();
            workers.add(worker);
            night.execute(
                    "INSERT INTO known_worker (worker_id, version, enterprise_id, town, origin) VALUES (?, 1, ?, '"
                            + TOWN + "', '530102')",
                    worker,
                    factory);
            night.execute(
                    "INSERT INTO known_health_code (person_id, version, colour, issued_at) VALUES (?, 1, '"
                            + (i == 23 ? "RED" : "GREEN") + "', now())",
                    worker);
        }
        assertThat(area(all(), "5301")).isNull();

        // When
        Topics.send(
                "resumption-decided",
                factory.toString(),
                """
                {"applicationId": "%s", "enterpriseId": "%s", "version": 2, "outcome": "APPROVED", "reasons": [],
                 "decidedAt": "2020-02-17T08:00:00Z"}"""
                        .formatted(UUID.randomUUID(), factory));
        Topics.send(
                "enterprise-reported",
                factory.toString(),
                """
                {"enterpriseId": "%s", "day": "2020-02-18", "version": 1, "town": "330110001", "onDuty": 3,
                 "headcount": 30, "outputPercent": 10, "missing": ["WORKERS"], "byOfficial": false,
                 "reportedAt": "2020-02-18T08:31:00Z"}"""
                        .formatted(factory));
        Topics.send(
                "gate-scanned",
                workers.get(0).toString(),
                """
                {"scanId": "%s", "gateId": "north", "enterpriseId": "%s", "personId": "%s", "direction": "ENTRY",
                 "outcome": "PASSED", "reason": "ADMITTED", "fever": false, "scannedAt": "2020-02-20T00:01:30Z"}"""
                        .formatted(UUID.randomUUID(), factory, workers.get(0)));
        Topics.send(
                "worker-left",
                workers.get(1).toString(),
                """
                {"workerId": "%s", "version": 2, "enterpriseId": "%s", "town": "330110001", "leftOn": "2020-02-17",
                 "reason": "RESIGNED", "leftAt": "2020-02-18T02:00:00Z"}"""
                        .formatted(workers.get(1), factory));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Map<String, Object> found = area(all(), "5301");
            return found != null && found.get("missing").equals(22);
        });

        // Then
        Map<String, Object> proposal = area(all(), "5301");
        assertThat(proposal)
                .containsEntry("couldCome", 21)
                .containsEntry("seats", 30)
                .containsEntry("mode", "BUS")
                .containsEntry("originDivision", "530102")
                .containsEntry("areaName", "昆明市");
        String page = page("zh");
        assertThat(page).contains("昆明市", "21 人为绿码，1 人为黄码或红码", "生成草案");
        assertThat(page("en")).contains("21 have a green code", "Make a draft");
        as(enterprise(factory)).get("/charter-proposals").then().statusCode(403);

        // When
        post(district(), "/charter-proposals/9999/charter", Map.of()).statusCode(404);
        post(district(), "/charter-proposals/5301/charter", Map.of("deadline", "2020-02-20T01:00:00Z"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("in-the-past")));
        String charter = post(district(), "/charter-proposals/5301/charter", Map.of())
                .statusCode(201)
                .extract()
                .path("charterId");

        // Then
        get(district(), "/charters/" + charter)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("mode", equalTo("BUS"))
                .body("seats", equalTo(30))
                .body("origin", equalTo("昆明市五华区"));
        get(enterprise(factory), "/charters/" + charter).statusCode(404);
    }

    private static JsonPath all() {
        return get(district(), "/charter-proposals").statusCode(200).extract().jsonPath();
    }

    private static @Nullable Map<String, Object> area(JsonPath all, String area) {
        return all.getMap("proposals.find { it.area == '" + area + "' }");
    }

    private static String page(String language) {
        return as(district())
                .accept("text/html")
                .cookie("lang", language)
                .get("/charter-proposals")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
