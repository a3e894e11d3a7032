package org.fugong.registry.labour.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.labour.LabourApi.act;
import static org.fugong.registry.labour.LabourApi.boundWorker;
import static org.fugong.registry.labour.LabourApi.consent;
import static org.fugong.registry.labour.LabourApi.draft;
import static org.fugong.registry.labour.LabourApi.entry;
import static org.fugong.registry.labour.LabourApi.post;
import static org.fugong.registry.labour.LabourApi.sign;
import static org.fugong.registry.labour.LabourApi.worker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

/** Workers without a log-in answer on paper or by phone, and the bus comes. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HeardAnswersTest {

    private static final String NANYUAN = "330110002";
    private static final String HEARD = "/api/v1/labour-heard-answers";

    @Test
    void a_consent_by_phone_counts_when_two_people_stand_for_it_and_the_worker_can_take_it_back() {
        String factory = registered(61_001, LINPING, 200);
        String hotel = registered(61_002, NANYUAN, 70);
        String need = post(factory, entry("NEED", "6-18", 3));
        String id = draft(contact(factory), need, post(hotel, entry("SURPLUS", "6-18", 5)), 2);
        String wang = worker(hotel, 61_003);
        String zhao = worker(hotel, 61_004);
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", List.of(wang, zhao)))
                .then()
                .statusCode(200);

        // Before both have signed there is nothing to consent to.
        hear(contact(hotel), id, wang, true).statusCode(409);
        sign(hotel, id);
        sign(factory, id);

        // Who may say so, and what it takes
        hear(contact(factory), id, wang, true).statusCode(403).body("type", equalTo("urn:fugong:problem:lender-only"));
        hear(town("330110113"), id, wang, true).statusCode(404);
        hear(contact(hotel), id, UUID.randomUUID().toString(), true).statusCode(404);
        write(contact(hotel))
                .body(Map.of("agreementId", id, "workerId", wang, "way", "SELF", "heardAt", "2020-02-01T00:00:00Z"))
                .post(HEARD)
                .then()
                .statusCode(422)
                .body("errors.code", contains("missing", "missing", "missing", "heard-untimely"));

        // When: the hotel's contact enters it, it does not count yet
        String heard = hear(contact(hotel), id, wang, true)
                .statusCode(201)
                .body("state", equalTo("TO_CONFIRM"))
                .body("heardBy", equalTo("钱**"))
                .extract()
                .path("heardId");
        as(contact(hotel)).get("/api/v1/labour-agreements/" + id).then().body("consenting", equalTo(0));
        assertThat(page(contact(hotel), "/labour/agreements/" + id, "en"))
                .contains("Consents by phone; to be confirmed");
        assertThat(page(contact(hotel), "/labour/agreements/" + id + "/workers/" + wang, "en"))
                .contains("Another person than the one")
                .doesNotContain("钱守礼");
        confirm(contact(hotel), heard).statusCode(409).body("type", equalTo("urn:fugong:problem:needs-another-person"));
        confirm(
                        Tokens.of(
                                "second-of-the-hotel",
                                Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", hotel)),
                        heard)
                .statusCode(409)
                .body("detail", containsString("An official has to confirm it"));
        as(town(NANYUAN)).get("/api/v1/notices").then().body("items.text", hasItem(containsString("待第二人核实确认")));

        // Then: an official of the town makes sure, and it counts, marked as what it is
        assertThat(page(town(NANYUAN), "/labour/agreements/" + id + "/workers/" + wang, "zh"))
                .contains("核实确认", "电话");
        confirm(town(NANYUAN), heard).statusCode(200).body("state", equalTo("COUNTS"));
        confirm(town(NANYUAN), heard).statusCode(409);
        as(contact(factory))
                .get("/api/v1/labour-agreements/" + id)
                .then()
                .body("consenting", equalTo(1))
                .body("workers.find { it.workerId == '" + wang + "' }.via", equalTo("PHONE"));
        assertThat(page(contact(factory), "/labour/agreements/" + id, "zh")).contains("电话答复，由他人录入");
        as(district()).get(HEARD + "?agreementId=" + id).then().body("", hasSize(1));
        write(town(NANYUAN))
                .body(Map.of("purpose", "Ask back"))
                .post(HEARD + "/" + heard + "/reveal")
                .then()
                .statusCode(200)
                .body("heardBy", equalTo("钱守礼"));
        as(Tokens.of("heard-auditor", Role.AUDITOR))
                .get("/api/v1/audit?limit=500")
                .then()
                .body(
                        "items.findAll { it.subject == '" + wang + "' }.action",
                        hasItems("labour-answer-heard", "labour-answer-confirmed"));

        // Then: the worker gets a log-in, sees what others entered, and takes it back
        String own = boundWorker(61_003);
        assertThat(page(own, "/labour/mine", "zh")).contains("此答复由他人代您录入");
        as(own).get("/api/v1/labour-consents").then().body("via", contains("PHONE"));
        consent(own, id, false).then().statusCode(200).body("via", equalTo("SELF"));
        as(district()).get(HEARD + "?agreementId=" + id).then().body("", hasSize(0));
        hear(contact(hotel), id, wang, true)
                .statusCode(409)
                .body("detail", containsString("only one who can change that"));

        // Then: a refusal that was heard counts at once; an official enters a consent and the lender confirms it
        hear(contact(hotel), id, zhao, false).statusCode(201).body("state", equalTo("COUNTS"));
        String again =
                hear(town(NANYUAN), id, zhao, true).statusCode(201).extract().path("heardId");
        assertThat(page(contact(hotel), "/labour/agreements/" + id + "/workers/" + zhao, "en"))
                .contains("Confirm it");
        confirm(contact(hotel), again).statusCode(200);

        // When: an official concludes, as the third party
        act(town("330110113"), "POST", id, "conclusion", Map.of()).then().statusCode(404);
        act(town(LINPING), "POST", id, "conclusion", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("bus", equalTo(null))
                .body("workers.findAll { it.lent }.workerId", contains(zhao));
        hear(contact(hotel), id, zhao, false).statusCode(409);

        theBusComes(id, zhao, hotel, contact(factory));
    }

    /** Transport's events, in an order as bad as can be. */
    private void theBusComes(String id, String rider, String hotel, String reader) {
        assertThat(page(reader, "/labour/agreements/" + id, "en")).contains("bus was asked for");
        String charter = UUID.randomUUID().toString();
        rides("worker-arrived", charter, rider, hotel, "arrivedAt", "2020-02-22T00:31:00Z");
        rides("worker-boarded", charter, UUID.randomUUID().toString(), hotel, "boardedAt", "2020-02-21T23:29:00Z");
        rides("worker-boarded", charter, rider, hotel, "boardedAt", "2020-02-21T23:30:00Z");
        announced(charter, id);
        announced(charter, id);
        announced(UUID.randomUUID().toString(), UUID.randomUUID().toString());

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(reader)
                .get("/api/v1/labour-agreements/" + id)
                .then()
                .body("bus.charterId", equalTo(charter))
                .body("bus.state", equalTo("ARRIVED"))
                .body("bus.boarded", equalTo(1))
                .body("bus.arrived", equalTo(1)));
        as(reader)
                .get("/api/v1/labour-agreements?limit=500")
                .then()
                .body("items.find { it.agreementId == '" + id + "' }.bus.seats", equalTo(1));
        assertThat(page(reader, "/labour/agreements/" + id, "en"))
                .contains("1 boarded, 1 arrived", "/transport/charters/" + charter)
                .doesNotContain("bus was asked for");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(Tokens.of(
                        "heard-operator", Role.OPERATOR))
                .get("/api/v1/dead-letters?topic=charter-announced")
                .then()
                .body("items.reason", contains("unknown-agreement")));
        as(reader).get("/api/v1/notices").then().body("items.text", hasItem(containsString("2020-02-22 07:30")));
        theBusIsCancelled(id, charter, hotel, reader);
    }

    /** It rides no more, and the agreement can have another one. */
    private void theBusIsCancelled(String id, String charter, String hotel, String reader) {
        Topics.send(
                "charter-changed",
                charter,
                """
                {"charterId": "%s", "version": 2, "name": "L-1", "changed": ["DEPARTURE"], "seats": 1,
                 "deadline": "2020-02-21T22:30:00Z", "departureAt": "2020-02-22T00:30:00Z",
                 "arrivalAt": "2020-02-22T01:30:00Z", "reason": "a flat tyre", "enterpriseIds": ["%s"],
                 "changedAt": "2020-02-21T22:40:00Z"}"""
                        .formatted(charter, hotel));
        Topics.send(
                "charter-cancelled",
                charter,
                """
                {"charterId": "%s", "version": 3, "name": "L-1", "reason": "no driver to be had", "freed": 1,
                 "enterpriseIds": ["%s"], "cancelledAt": "2020-02-21T23:00:00Z"}"""
                        .formatted(charter, hotel));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(contact(hotel))
                .get("/api/v1/notices")
                .then()
                .body("items.text", hasItem(containsString("车次 L-1 已取消：no driver to be had")))
                .body("items.text", hasItem(containsString("车次 L-1 有变更：a flat tyre"))));
        as(reader).get("/api/v1/labour-agreements/" + id).then().body("bus", equalTo(null));
        overdueClearancesAreToldTheDistrict(charter);
    }

    private static void overdueClearancesAreToldTheDistrict(String charter) {
        Topics.send(
                "clearances-overdue",
                charter,
                """
                {"charterId": "%s", "name": "L-1", "kind": "TICKET", "owner": "RAILWAY", "originDivision": "341000",
                 "open": 3, "dueAt": "2020-02-21T22:30:00Z", "noticedAt": "2020-02-21T22:30:01Z"}"""
                        .formatted(charter));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(district())
                .get("/api/v1/notices")
                .then()
                .body(
                        "items.find { it.href == '/transport/charters/" + charter + "/board' }.text",
                        containsString("车次 L-1：1 个承办单位的 3 项核验已逾期")));
    }

    private static void announced(String charter, String agreement) {
        Topics.send(
                "charter-announced",
                charter,
                """
                {"charterId": "%s", "name": "L-1", "mode": "BUS", "origin": "A hotel", "originDivision": "330110",
                 "destination": "A factory", "seats": 1, "deadline": "2020-02-21T22:30:00Z",
                 "departureAt": "2020-02-21T23:30:00Z", "announcedAt": "2020-02-21T08:00:00Z", "agreementId": "%s"}"""
                        .formatted(charter, agreement));
    }

    private static void rides(String topic, String charter, String worker, String employer, String when, String at) {
        Topics.send(
                topic,
                worker,
                """
                {"charterId": "%s", "workerId": "%s", "enterpriseId": "%s", "%s": "%s"}"""
                        .formatted(charter, worker, employer, when, at));
    }

    private static ValidatableResponse hear(String token, String agreement, String worker, boolean consents) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "agreementId",
                agreement,
                "workerId",
                worker,
                "consents",
                consents,
                "way",
                "PHONE",
                "heardBy",
                " 钱守礼 ",
                "heardAt",
                Instant.now().toString()));
        return write(token).body(body).post(HEARD).then();
    }

    private static ValidatableResponse confirm(String token, String heard) {
        return write(token).post(HEARD + "/" + heard + "/confirmation").then();
    }

    private static String page(String token, String path, String lang) {
        return as(token)
                .accept("text/html")
                .cookie("lang", lang)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
