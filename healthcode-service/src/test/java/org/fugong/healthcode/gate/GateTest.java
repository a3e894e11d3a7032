package org.fugong.healthcode.gate;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class GateTest {

    private UUID enterprise = UUID.randomUUID();
    private String gate = "";

    @BeforeEach
    void logIn() {
        enterprise = UUID.randomUUID();
        gate = Api.gate(enterprise);
    }

    @Test
    void aWorkerOfTheEnterpriseIsAdmittedOnceTheRegistrySaysSo() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        Api.employ(id, enterprise, 2);
        Api.employ(id, UUID.randomUUID(), 1);
        // When
        Awaitility.await().untilAsserted(() -> Api.post(gate, Api.scan(Api.code(person), 36.5))
                .statusCode(200)
                .body("outcome", equalTo("PASSED"))
                .body("reason", equalTo("ADMITTED"))
                .body("colour", equalTo("GREEN")));
        // Then
        assertThat(Topics.await("gate-scanned", id, 1).get(0).json())
                .contains("\"outcome\":\"PASSED\"", "\"enterpriseId\":\"" + enterprise);
    }

    @ParameterizedTest
    @CsvSource({
        "gate, /, /healthcode/gate/",
        "enterprise, /, /healthcode/gate/today",
        "worker, /, /healthcode/my-code",
        "worker, /my-code, /healthcode/my-code/mine"
    })
    void aBareAddressLeadsEachToTheirOwnPage(String role, String bare, String page) {
        String location = Api.as(Tokens.of("someone-at-the-door", role))
                .redirects()
                .follow(false)
                .get(bare)
                .header("Location");

        assertThat(URI.create(location).getPath()).isEqualTo(page);
    }

    @Test
    void anyoneElseIsAVisitor() {
        Person person = Api.someone();
        Api.healthy(person);
        Api.post(gate, Api.scan(Api.code(person), 36.5)).body("reason", equalTo("ADMITTED_VISITOR"));
        Api.as(gate).get("/api/v1/gates/today").then().body("scans", equalTo(1)).body("visitors", equalTo(1));
    }

    @Test
    void aFeverIsRefusedAndReported() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        // When
        Api.post(gate, Api.scan(Api.code(person), 37.3))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("FEVER"))
                .body("fever", equalTo(true));
        // Then
        assertThat(Topics.await("fever-detected", id, 1)).hasSize(1);
    }

    @Test
    void yellowIsRefusedForBeingYellow() {
        Person person = Api.someone();
        Api.register(person).statusCode(201);
        Api.declare(person, List.of("FATIGUE"), false).statusCode(200);
        Api.post(gate, Api.scan(Api.code(person), 36.5))
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("YELLOW"));
    }

    @Test
    void theSameScanPostedAgainHasTheSameAnswerAndCountsOnce() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        Map<String, Object> scan = Api.scan(Api.code(person), 36.4);
        // When
        String first = Api.post(gate, scan).statusCode(200).extract().asString();
        String second = Api.post(gate, scan).statusCode(200).extract().asString();
        // Then
        assertThat(second).isEqualTo(first);
        Api.as(gate).get("/api/v1/gates/today").then().body("scans", equalTo(1));
        assertThat(Topics.await("gate-scanned", id, 1)).hasSize(1);
    }

    @Test
    void aScanIdNamesOneScanOnly() {
        Person person = Api.someone();
        Api.healthy(person);
        Map<String, Object> scan = Api.scan(Api.code(person), 36.4);
        Api.post(gate, scan).statusCode(200);
        scan.put("temperature", 36.6);
        Api.post(gate, scan).statusCode(422).body("type", equalTo("urn:fugong:problem:idempotency-key-reused"));
    }

    @Test
    void aCodeShownAtAnotherGateIsACopy() {
        Person person = Api.someone();
        Api.healthy(person);
        String code = Api.code(person);
        Api.post(gate, Api.scan(code, 36.4)).body("reason", equalTo("ADMITTED_VISITOR"));
        Map<String, Object> elsewhere = Api.scan(code, 36.4);
        elsewhere.put("gateId", "south");
        Api.post(gate, elsewhere).body("outcome", equalTo("REFUSED")).body("reason", equalTo("COPY"));
        Api.post(Api.gate(UUID.randomUUID()), Api.scan(code, 36.4)).body("reason", equalTo("COPY"));
    }

    @Test
    void aCodeReadTwiceWithinSecondsIsOneScan() {
        Person person = Api.someone();
        Api.healthy(person);
        String code = Api.code(person);
        Map<String, Object> first = Api.scan(code, 36.4);
        Api.post(gate, first).statusCode(200);
        Api.post(gate, Api.scan(code, 36.4))
                .body("outcome", equalTo("PASSED"))
                .body("doubleReadOf", equalTo(first.get("scanId")));
        Api.as(gate).get("/api/v1/gates/today").then().body("scans", equalTo(1));
    }

    @Test
    void whatIsNoCodeIsAScanToo() {
        // When
        Api.post(gate, Api.scan("https://example.org", 36.5))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("UNREADABLE"))
                .body("colour", nullValue());
        // Then
        assertThat(Topics.await("gate-scanned", enterprise.toString(), 1).get(0).json())
                .doesNotContain("personId", "example.org");
        Api.as(gate).get("/api/v1/gates/today").then().body("refused", equalTo(1));
    }

    @Test
    void anAlteredCodeIsRefused() {
        Person person = Api.someone();
        Api.healthy(person);
        String code = Api.code(person);
        char last = code.charAt(130);
        String altered = code.substring(0, 130) + (last == 'A' ? 'B' : 'A') + code.substring(131);
        Api.post(gate, Api.scan(altered, 36.5)).body("outcome", equalTo("REFUSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45.0", "-1", "33.9", "\"hot\"", "null", "true", "[]"})
    void aTemperatureThatCannotBeIsToldAtItsField(String json) {
        String body =
                "{\"scanId\":\"%s\",\"gateId\":\"north\",\"code\":\"x\",\"temperature\":%s,\"direction\":\"ENTRY\"}";
        Api.as(gate)
                .body(body.formatted(UUID.randomUUID(), json))
                .post("/api/v1/gates/scans")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("temperature"));
    }

    @Test
    void scansThatArriveTogetherAreAnsweredEachForItself() {
        // Given a crowd, a copy and a bad text at once
        Person person = Api.someone();
        Api.healthy(person);
        List<String> codes = Api.as(person.token())
                .get("/api/v1/codes/mine")
                .then()
                .extract()
                .path("codes.text");
        int port = RestAssured.port;
        // When
        List<CompletableFuture<String>> answers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.as(gate)
                        .port(port)
                        .body(Api.scan(i % 2 == 0 ? codes.get(0) : "nonsense", 36 + i / 100.0))
                        .post("/api/v1/gates/scans")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("reason")))
                .toList();
        List<String> reasons =
                answers.stream().map(CompletableFuture::join).sorted().toList();
        // Then
        assertThat(reasons).filteredOn("ADMITTED_VISITOR"::equals).hasSize(1);
        assertThat(reasons).filteredOn("COPY"::equals).hasSize(11);
        assertThat(reasons).filteredOn("UNREADABLE"::equals).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "enterprise", "town-official", "district-official", "agency", "operator"})
    void onlyGatesScan(String role) {
        String token = Tokens.of("x", Map.of("roles", List.of(role), "enterprise_id", enterprise));
        Api.post(token, Api.scan("x", 36.5)).statusCode(403);
    }

    @Test
    void aGateThatBelongsToNobodyIsRefused() {
        Api.post(Tokens.of("lost-gate", "gate"), Api.scan("x", 36.5)).statusCode(403);
    }

    @Test
    void anEnterpriseSeesItsOwnGateAndItsOwnWorkersOnly() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        Api.employ(id, enterprise, 1);
        String own = Tokens.of("contact", Map.of("roles", List.of("enterprise"), "enterprise_id", enterprise));
        String neighbour =
                Tokens.of("neighbour", Map.of("roles", List.of("enterprise"), "enterprise_id", UUID.randomUUID()));
        Api.post(gate, Api.scan(Api.code(person), 36.5)).statusCode(200);
        // Then
        Awaitility.await().untilAsserted(() -> Api.as(own)
                .get("/api/v1/workers")
                .then()
                .statusCode(200)
                .body("items.workerId", equalTo(List.of(id)))
                .body("items.colour", equalTo(List.of("GREEN"))));
        Api.as(neighbour).get("/api/v1/workers").then().statusCode(200).body("items", equalTo(List.of()));
        Api.as(neighbour).get("/api/v1/gates/today").then().body("scans", equalTo(0));
        Api.as(own).get("/api/v1/gates/today").then().body("scans", equalTo(1));
    }
}
