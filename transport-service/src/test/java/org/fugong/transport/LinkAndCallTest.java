package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Links for origins' bureaus, and the coordinator's calls. The workers of these tests come from county 341022. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LinkAndCallTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void a_bureau_without_account_sees_its_county_and_answers_many_at_once() {
        // Given
        UUID charter = announced(3);
        UUID first = nominated(charter);
        UUID second = nominated(charter);
        Link link = link(charter, "341022");

        // When
        ExtractableResponse<Response> session =
                exchange(link.token()).statusCode(200).extract();

        // Then: the secret stands in a cookie that no script reads and no other site sends
        String cookie = session.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/transport");
        Map<String, String> cookies = session.cookies();
        List<String> ids = given().cookies(cookies)
                .get("/api/v1/origin-links/" + link.id() + "/clearances")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.kind.unique().sort()", equalTo(List.of("ORIGIN_BUREAU", "VILLAGE_EXIT")))
                .extract()
                .path("items.clearanceId");
        given().cookies(cookies)
                .header("Accept-Language", "en")
                .get("/origin-link/" + link.id())
                .then()
                .statusCode(200)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(containsString("People of county 黄山市休宁县"), not(containsString(link.token())));

        // When
        UUID ticket = night.clearance(first, "TICKET");
        answerBy(link, cookies, List.of(ids.get(0), ids.get(1), ids.get(2), ids.get(3), ticket.toString()), "GRANTED")
                .statusCode(200)
                .body("effect.findAll { it == 'DECIDED' }", hasSize(4))
                // The railway's ticket is not the bureau's to answer.
                .body("find { it.clearanceId == '" + ticket + "' }.effect", nullValue());

        // Then
        get(district(), "/clearances/" + night.clearance(second, "VILLAGE_EXIT"))
                .body("state", equalTo("GRANTED"))
                .body("answeredBy", equalTo("/links/341022"));
        get(district(), "/charters/" + charter + "/origin-links")
                .body("[0].uses", equalTo(4))
                .body("[0].answers", equalTo(4))
                .body("[0].path", nullValue());
        assertThat(night.text("SELECT count(*) FROM origin_link l WHERE l::text LIKE '%" + link.token() + "%'"))
                .isEqualTo("0");
    }

    @Test
    void altered_expired_and_revoked_links_are_refused_with_what_to_do() {
        // Given
        UUID charter = announced(1);
        Link altered = link(charter, "341022");
        Link expired = link(charter, "341022");
        Link revoked = link(charter, "341023");
        Map<String, String> open = exchange(revoked.token()).extract().cookies();

        // When
        night.execute("UPDATE origin_link SET expires_at = clock_timestamp() WHERE id = ?", expired.id());
        post(district(), "/origin-links/" + revoked.id() + "/revocation", "").statusCode(204);

        // Then
        String token = altered.token();
        char last = token.charAt(20);
        String other = token.substring(0, 20) + (last == 'A' ? 'B' : 'A') + token.substring(21);
        exchange(other).statusCode(403).body("type", endsWith("link-altered"));
        exchange(token.substring(0, 40)).statusCode(403).body("type", endsWith("link-altered"));
        exchange("no link at all").statusCode(403).body("type", endsWith("link-altered"));
        exchange(expired.token()).statusCode(403).body("type", endsWith("link-expired"));
        exchange(revoked.token()).statusCode(403).body("type", endsWith("link-revoked"));
        given().cookies(open)
                .header("Accept-Language", "en")
                .get("/origin-link/" + revoked.id())
                .then()
                .statusCode(403)
                .body(containsString("This link was taken back"), containsString("Call them"));
        answerBy(revoked, open, List.of(UUID.randomUUID().toString()), "GRANTED")
                .statusCode(403)
                .body("type", endsWith("link-revoked"));
        // One link's cookie opens no other link, and without a cookie there is nothing.
        given().cookies(open)
                .get("/api/v1/origin-links/" + altered.id() + "/clearances")
                .then()
                .statusCode(403);
        given().get("/api/v1/origin-links/" + altered.id() + "/clearances")
                .then()
                .statusCode(403)
                .body("type", endsWith("link-altered"));
        given().header("Accept-Language", "en")
                .get("/origin-link/refused?why=EXPIRED")
                .then()
                .statusCode(200)
                .body(containsString("ask for a new link"));
        get(district(), "/charters/" + charter + "/origin-links")
                .body("find { it.linkId == '" + expired.id() + "' }.refusals", equalTo(1))
                .body("find { it.linkId == '" + revoked.id() + "' }.refusals", equalTo(3));
    }

    @Test
    void a_link_used_by_a_program_has_to_wait() {
        UUID charter = announced(1);
        Link link = link(charter, "341022");
        night.execute(
                "INSERT INTO origin_link_use (link_id, at, deed, answers) SELECT ?, clock_timestamp(), 'LOOKED', 0"
                        + " FROM generate_series(1, 60)",
                link.id());
        exchange(link.token()).statusCode(429).body("type", endsWith("too-many-uses"));
    }

    @Test
    void only_the_district_makes_links_and_none_once_the_deadline_has_passed() {
        UUID charter = announced(1);
        Map<String, Object> request = Map.of("division", "341022", "hours", 8);
        post(town(TOWN), "/charters/" + charter + "/origin-links", request).statusCode(403);
        post(district(), "/charters/" + charter + "/origin-links", Map.of("division", "3410", "hours", 8))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("division")));
        night.deadlinePasses(charter);
        post(district(), "/charters/" + charter + "/origin-links", request)
                .statusCode(409)
                .body("type", endsWith("charter-closed"));
    }

    @Test
    void the_coordinator_sees_whom_to_call_next_and_notes_what_came_of_it() {
        // Given
        Topics.send(
                "enterprise-registered",
                factory.toString(),
                CharterNight.enterpriseRegistered(factory, "Bamboo Works", TOWN, 1));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        night.count("SELECT count(*) FROM known_enterprise WHERE enterprise_id = ?", factory) == 1);
        UUID charter = announced(2);
        nominated(charter);
        nominated(charter);
        nominated(charter);
        String list = "/charters/" + charter + "/calls/next";

        // Then: the bureau's calls are due before the railway's and the employer's
        get(district(), list)
                .statusCode(200)
                .body("owner", equalTo(List.of("ORIGIN_BUREAU", "RAILWAY", "EMPLOYER")))
                .body("open", equalTo(List.of(6, 3, 3)))
                .body("seated", equalTo(List.of(4, 2, 2)))
                .body("[2].name", equalTo("Bamboo Works"))
                .body("[0].phone", nullValue());

        // When
        as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("office", "祁门县人社局", "phone", "0559-0000000"))
                .put("/api/v1/phone-book/RAILWAY/341000")
                .then()
                .statusCode(200);
        String called = post(
                        district(),
                        "/charters/" + charter + "/calls",
                        Map.of(
                                "owner",
                                "ORIGIN_BUREAU",
                                "code",
                                "341022",
                                "outcome",
                                "PROMISED",
                                "note",
                                "王主任答应",
                                "againAt",
                                Instant.now().plus(Duration.ofHours(1)).toString()))
                .statusCode(201)
                .body("noted", equalTo(true))
                .body("note", nullValue())
                .extract()
                .path("callId");

        // Then
        get(district(), list)
                .body("owner", equalTo(List.of("RAILWAY", "EMPLOYER", "ORIGIN_BUREAU")))
                .body("[0].phone", equalTo("0559-0000000"))
                .body("[2].turn", equalTo("LATER"))
                .body("[2].lastOutcome", equalTo("PROMISED"));
        get(town(OTHER_TOWN), list).body("$", hasSize(0));
        assertThat(night.text("SELECT encode(note, 'escape') FROM clearance_call WHERE id = '" + called + "'"))
                .doesNotContain("王主任");
        post(town(TOWN), "/calls/" + called + "/note", Map.of("purpose", "to call again"))
                .statusCode(404);
        post(district(), "/calls/" + called + "/note", Map.of("purpose", "to call again"))
                .statusCode(200)
                .body("note", equalTo("王主任答应"));
        post(
                        town(OTHER_TOWN),
                        "/charters/" + charter + "/calls",
                        Map.of("owner", "EMPLOYER", "code", factory.toString(), "outcome", "REACHED"))
                .statusCode(404);
    }

    @Test
    void a_number_is_changed_only_by_who_has_seen_it() {
        Map<String, String> number = Map.of("office", "Bureau", "phone", "0559-0000001");
        keep("341099", number, null).statusCode(200).header("ETag", equalTo("\"1\""));
        keep("341099", number, null).statusCode(428);
        keep("341099", Map.of("office", "Bureau", "phone", "0559-0000002"), "\"1\"")
                .statusCode(200)
                .body("version", equalTo(2));
        keep("341099", number, "\"1\"").statusCode(412);
        keep("341099", Map.of("office", "Bureau", "phone", "call Li"), "\"2\"").statusCode(422);
    }

    @Test
    void what_came_otherwise_is_listed_with_who_decided_and_overdue_ones_are_told_once() {
        // Given
        UUID charter = announced(2);
        UUID worker = nominated(charter);
        UUID exit = night.clearance(worker, "VILLAGE_EXIT");
        answer("village-exit-answered", exit, "GRANTED");
        answer("village-exit-answered", exit, "REFUSED");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM clearance_answer WHERE clearance_id = ?", exit) == 2);
        get(district(), "/charters/" + charter + "/board?contradicted=true").body("items", hasSize(1));

        // When
        post(district(), "/clearances/" + exit + "/answers", Map.of("outcome", "GRANTED"))
                .statusCode(200);
        night.execute(
                "UPDATE clearance SET due_at = clock_timestamp() WHERE charter_id = ? AND kind = 'ORIGIN_BUREAU'",
                charter);

        // Then
        get(enterprise(factory), "/charters/" + charter + "/board/answers")
                .statusCode(200)
                .body("items.answer.effect", equalTo(List.of("CONFIRMED", "CONTRADICTED")))
                .body("items[0].answer.answeredBy", equalTo("district-official"));
        get(enterprise(UUID.randomUUID()), "/charters/" + charter + "/board/answers")
                .body("items", hasSize(0));
        get(district(), "/charters/" + charter + "/board?contradicted=true").body("items", hasSize(0));
        var told = Topics.await("clearances-overdue", charter.toString(), 1);
        assertThat(told.get(0).json()).contains("\"ORIGIN_BUREAU\"", "\"341022\"", "\"open\":1");
        // Most urgent first.
        get(district(), "/charters/" + charter + "/board?state=OPEN")
                .body("items.kind", equalTo(List.of("ORIGIN_BUREAU", "HEALTH_CODE", "TICKET")));
        for (String page : List.of("/board", "/board?contradicted=true", "/board/answers", "/links")) {
            for (String lang : List.of("zh", "en")) {
                as(district())
                        .header("Accept-Language", lang)
                        .get("/charters/" + charter + page)
                        .then()
                        .statusCode(200);
            }
        }
        as(district())
                .header("Accept-Language", "en")
                .get("/charters/" + charter + "/board")
                .then()
                .body(containsString("Whom to call next"), containsString("1 overdue"));
        as(district())
                .get("/charters/" + charter + "/calls/ORIGIN_BUREAU/341022")
                .then()
                .statusCode(200);
        as(district()).get("/phone-book").then().statusCode(200);
    }

    private record Link(UUID id, String token) {}

    private static Link link(UUID charter, String division) {
        ExtractableResponse<Response> made = post(
                        district(), "/charters/" + charter + "/origin-links", Map.of("division", division, "hours", 8))
                .statusCode(201)
                .body("path", notNullValue())
                .extract();
        String path = made.path("path");
        return new Link(UUID.fromString(made.path("linkId")), path.substring(path.indexOf('#') + 1));
    }

    private static ValidatableResponse exchange(String token) {
        return given().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/origin-links/sessions")
                .then();
    }

    private static ValidatableResponse answerBy(
            Link link, Map<String, String> cookies, List<String> ids, String outcome) {
        return given().cookies(cookies)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("clearanceIds", ids, "outcome", outcome))
                .post("/api/v1/origin-links/" + link.id() + "/answers")
                .then();
    }

    private static ValidatableResponse keep(String code, Map<String, String> number, @Nullable String etag) {
        var request = as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(number);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.put("/api/v1/phone-book/ORIGIN_BUREAU/" + code).then();
    }

    private static UUID announced(int seats) {
        Map<String, Object> plan = new HashMap<>(CharterNight.charter(
                seats, Instant.now().plus(Duration.ofHours(8)).truncatedTo(ChronoUnit.MICROS)));
        plan.put("clearances", List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE"));
        return UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
    }

    private UUID nominated(UUID charter) {
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(charter, factory, worker).statusCode(201);
        return worker;
    }
}
