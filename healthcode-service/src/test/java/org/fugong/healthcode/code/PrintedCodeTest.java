package org.fugong.healthcode.code;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;
import org.fugong.healthcode.printed.application.PrintedCodes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Codes on paper: printed, scanned again and again, suspended, revoked. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PrintedCodeTest {

    private static final String PRINTED = "/api/v1/printed-codes";

    @Inject
    PrintedCodes codes;

    @Test
    void a_paper_is_good_at_each_scan_until_it_is_revoked() throws Exception {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        JsonPath sheet = Api.as(person.token())
                .body(Map.of())
                .post(PRINTED)
                .then()
                .statusCode(201)
                .body("codes[0].state", equalTo("ACTIVE"))
                .extract()
                .jsonPath();
        String printedId = sheet.getString("codes[0].printedId");
        String text = text(sheet.getString("sheetId"));
        String gate = Api.gate(UUID.randomUUID());
        // When it is scanned in and out, and at another enterprise
        Api.post(gate, Api.scan(text, 36.5)).body("outcome", equalTo("PASSED"));
        Awaitility.await().untilAsserted(() -> {
            Map<String, Object> out = Api.scan(text, null);
            out.put("direction", "EXIT");
            Api.post(gate, out).body("reason", equalTo("LEFT"));
        });
        Awaitility.await().untilAsserted(() -> Api.post(Api.gate(UUID.randomUUID()), Api.scan(text, 36.5))
                .body("outcome", equalTo("PASSED")));
        // Then it is revoked, by its number
        Api.as(person.token())
                .body(Map.of("reason", "LOST"))
                .post(PRINTED + "/" + printedId + "/revocation")
                .then()
                .statusCode(428);
        Api.as(person.token())
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "LOST"))
                .post(PRINTED + "/" + printedId + "/revocation")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        Awaitility.await().untilAsserted(() -> Api.post(Api.gate(UUID.randomUUID()), Api.scan(text, 36.5))
                .body("reason", equalTo("REVOKED")));
        assertThat(Topics.await("printed-code-revoked", id, 1)).hasSize(1);
        Api.as(person.token())
                .get(PRINTED + "/sheets/" + sheet.getString("sheetId") + "/pdf")
                .then()
                .statusCode(409);
    }

    @Test
    void a_paper_is_suspended_while_its_holder_is_not_green() {
        // Given
        Person person = Api.someone();
        Api.healthy(person);
        Api.as(person.token()).body(Map.of()).post(PRINTED).then().statusCode(201);
        // When
        Api.declare(person, List.of("FEVER"), false).statusCode(200);
        // Then
        Awaitility.await()
                .untilAsserted(
                        () -> Api.as(person.token()).get(PRINTED).then().body("codes[0].state", equalTo("SUSPENDED")));
        Api.as(person.token())
                .body(Map.of())
                .post(PRINTED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:nobody-to-print"));
        // And good again once green, which gates without network are told too
        Api.declare(person, List.of(), false).body("code.colour", equalTo("GREEN"));
        Awaitility.await()
                .untilAsserted(
                        () -> Api.as(person.token()).get(PRINTED).then().body("codes[0].state", equalTo("ACTIVE")));
        given().queryParam("since", 1)
                .get("/api/v1/codes/revocations")
                .then()
                .body("revocations.refused", hasItem(false));
    }

    @Test
    void an_employer_prints_a_sheet_for_its_own_workers_only() throws Exception {
        // Given
        UUID enterprise = UUID.randomUUID();
        List<String> workers =
                List.of(Api.healthy(Api.someone()), Api.healthy(Api.someone()), Api.healthy(Api.someone()));
        workers.forEach(w -> employ(w, enterprise));
        String stranger = Api.healthy(Api.someone());
        String token = Tokens.of("printer", Map.of("roles", List.of("enterprise"), "enterprise_id", enterprise));
        Awaitility.await()
                .untilAsserted(() -> Api.as(token).get("/api/v1/workers").then().body("items.size()", equalTo(3)));
        // When
        String sheet = Api.as(token)
                .body(Map.of("personIds", workers))
                .post(PRINTED)
                .then()
                .statusCode(201)
                .body("codes.size()", equalTo(3))
                .extract()
                .path("sheetId");
        byte[] pdf = Api.as(token)
                .header("Accept-Language", "zh")
                .get(PRINTED + "/sheets/" + sheet + "/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        // Then
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Synthetic Zhang", "纸质码", "证件末四位");
        }
        Api.as(token)
                .body(Map.of("personIds", List.of(stranger)))
                .post(PRINTED)
                .then()
                .statusCode(404);
        String neighbour =
                Tokens.of("neighbour", Map.of("roles", List.of("enterprise"), "enterprise_id", UUID.randomUUID()));
        Api.as(neighbour).get(PRINTED + "/sheets/" + sheet + "/pdf").then().statusCode(404);
        Api.as(token).queryParam("personId", stranger).get(PRINTED).then().statusCode(404);
        Api.as(token).header("Accept", "text/html").get("/printed-codes").then().statusCode(200);
        atTheCounter("330110001", workers.get(0)).statusCode(200).body(containsString(sheet));
        atTheCounter("330110002", workers.get(0)).statusCode(404);
    }

    private static ValidatableResponse atTheCounter(String town, String person) {
        return Api.as(Tokens.of("office-" + town, Map.of("roles", List.of("town-official"), "town", town)))
                .header("Accept", "text/html")
                .get("/printed-codes?person=" + person)
                .then();
    }

    private String text(String sheet) {
        return codes.cards(UUID.fromString(sheet)).get(0).text();
    }

    private static void employ(String worker, UUID enterprise) {
        Topics.send(
                "worker-registered",
                worker,
                """
                {"workerId":"%s","version":1,"enterpriseId":"%s","town":"330110001","origin":"341002","skills":[],\
                "registeredAt":"2020-02-10T00:00:00Z"}"""
                        .formatted(worker, enterprise));
    }
}
