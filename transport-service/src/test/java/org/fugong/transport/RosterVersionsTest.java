package org.fugong.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Versions after the deadline, and lists with names for those who are entitled to them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RosterVersionsTest {

    private static final String COLLEAGUE = "colleague-official";
    private static final List<String> NAMES = List.of("=HYPERLINK(1)", "测试甲", "测试乙", "测试丙");

    @Inject
    DataSource database;

    @ConfigProperty(name = "fugong.keys.dir")
    Path keys;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void aDropOutAndAnAdditionAreVersionsOfTheirOwn() {
        // Given
        List<UUID> workers = night.manyWorkers(factory, TOWN, 3);
        UUID spare = night.manyWorkers(neighbour, TOWN, 1).get(0);
        UUID charter = frozen(charter(3, List.of()), Map.of(factory, workers));
        String roster = "/charters/" + charter + "/roster";
        String first = checksum(charter);

        // When
        change(district(), charter, "drop-outs", workers.get(1), "STOPPED", null)
                .statusCode(428);
        change(district(), charter, "drop-outs", workers.get(1), "STOPPED", "0".repeat(64))
                .statusCode(412);
        change(district(), charter, "drop-outs", workers.get(1), "REPLACES", first)
                .statusCode(422);
        change(enterprise(factory), charter, "drop-outs", workers.get(1), "STOPPED", first)
                .statusCode(403);
        String second = change(district(), charter, "drop-outs", workers.get(1), "STOPPED", first)
                .statusCode(201)
                .body("version", equalTo(2))
                .body("size", equalTo(2))
                .extract()
                .path("checksum");
        change(district(), charter, "drop-outs", workers.get(1), "STOPPED", second)
                .statusCode(409)
                .body("type", endsWith("not-on-roster"));
        change(district(), charter, "additions", spare, "REPLACES", second)
                .statusCode(201)
                .body("version", equalTo(3))
                .body("change.seat", equalTo(2));

        // Then
        get(district(), roster + "/versions")
                .body("version", equalTo(List.of(3, 2, 1)))
                .body("[1].change.cause", equalTo("STOPPED"))
                .body("[1].change.note", equalTo("as the village said"))
                .body("[1].change.by", equalTo("district-official"))
                .body("[2].change", nullValue());
        get(enterprise(factory), roster + "/versions")
                .body("[0].change", nullValue())
                .body("[1].change.kind", equalTo("DROPPED_OUT"))
                .body("[1].change.note", nullValue());
        get(district(), roster + "/versions/1").body("checksum", equalTo(first)).body("travellers", hasSize(3));
        get(district(), roster + "/differences?from=1&to=3")
                .body("dropped.workerId", equalTo(List.of(workers.get(1).toString())))
                .body("added.workerId", equalTo(List.of(spare.toString())))
                .body("moved", hasSize(0));
        get(district(), roster + "/differences?from=1&to=9").statusCode(404);
        assertThat(Topics.await("roster-changed", charter.toString(), 2).get(1).json())
                .contains("ADDED", spare.toString())
                .doesNotContain("village");
        nominate(announce(3), factory, workers.get(1)).statusCode(201);
        nominate(announce(3), neighbour, spare).statusCode(409);
        for (String attempt : List.of(
                "UPDATE roster_change SET cause = 'OTHER' WHERE charter_id = ?",
                "DELETE FROM roster_change WHERE charter_id = ?",
                "DELETE FROM roster_traveller WHERE charter_id = ?")) {
            assertThatThrownBy(() -> night.execute(attempt, charter)).hasMessageContaining("roster");
        }
    }

    @Test
    void whoHasBoardedDoesNotDropOutAndAFullVehicleTakesNobody() {
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        UUID charter = frozen(charter(2, List.of()), Map.of(factory, workers));
        UUID spare = night.manyWorkers(neighbour, TOWN, 1).get(0);
        change(district(), charter, "additions", spare, "MISTAKE", checksum(charter))
                .statusCode(409)
                .body("type", endsWith("no-seat-free"));
        post(
                        district(),
                        "/charters/" + charter + "/boardings",
                        Map.of("workerIds", List.of(workers.get(0).toString())))
                .statusCode(200);
        change(district(), charter, "drop-outs", workers.get(0), "MISSED", checksum(charter))
                .statusCode(409)
                .body("type", endsWith("traveller-boarded"));
        change(district(), charter, "drop-outs", workers.get(1), "MISSED", checksum(charter))
                .statusCode(201);
    }

    @Test
    void listsWithNamesAreForThoseNamedAndForTheEmployersOwn() throws IOException {
        // Given a train of two carriages with people of two employers
        List<UUID> mine = night.manyWorkers(factory, TOWN, 4);
        List<UUID> theirs = night.manyWorkers(neighbour, TOWN, 3);
        Topics.send(
                "enterprise-registered",
                factory.toString(),
                CharterNight.enterpriseRegistered(factory, "杭州余杭虚构电子厂", TOWN, 1));
        Topics.send(
                "enterprise-registered",
                neighbour.toString(),
                CharterNight.enterpriseRegistered(neighbour, "临平虚构纺织有限公司", TOWN, 1));
        for (int i = 0; i < mine.size(); i++) {
            told(mine.get(i), NAMES.get(i), "1000000000" + i);
        }
        told(theirs.get(0), "欧阳测试", "10000000010");
        contact(factory, "联系人甲", "10000000020");
        UUID charter = frozen(
                charter(10, List.of(carriage("1", 2, "ABC|DF"), carriage("2", 2, "ABC|DF"))),
                new LinkedHashMap<>(Map.of(factory, mine, neighbour, theirs)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count(
                                "SELECT count(*) FROM traveller WHERE id IN (?, ?, ?, ?, ?)",
                                mine.get(0),
                                mine.get(1),
                                mine.get(2),
                                mine.get(3),
                                theirs.get(0))
                        == 5);
        get(enterprise(factory), "/charters/" + charter + "/roster")
                .body("travellers", hasSize(4))
                .body("travellers.find { it.workerId == '" + mine.get(1) + "' }.name", equalTo("测**"))
                .body("travellers[0].place", notNullValue());

        // When the employer asks for its own
        String own = asked(enterprise(factory), charter, "EMPLOYER", "CSV")
                .statusCode(201)
                .extract()
                .path("downloadId");
        String csv = fetched(enterprise(factory), charter, own).asString();

        // Then
        assertThat(csv).contains("测试甲", "10000000001", "'=HYPERLINK(1)").doesNotContain("欧阳", "339999");
        fetch(enterprise(neighbour), charter, own).then().statusCode(404);
        fetch(
                        Tokens.of(
                                "other",
                                Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", factory.toString())),
                        charter,
                        own)
                .then()
                .statusCode(404);
        asked(enterprise(factory), charter, "RAILWAY", "CSV").statusCode(403).body("type", endsWith("not-named"));
        asked(enterprise(UUID.randomUUID()), charter, "EMPLOYER", "CSV").statusCode(404);

        // When an official who is not named asks, and then is named by the one who announced
        String colleague = Tokens.of(COLLEAGUE, Role.DISTRICT);
        asked(colleague, charter, "RAILWAY", "PDF").statusCode(403).body("type", endsWith("not-named"));
        post(colleague, "/charters/" + charter + "/roster/readers", Map.of("subject", COLLEAGUE))
                .statusCode(403);
        post(district(), "/charters/" + charter + "/roster/readers", Map.of("subject", COLLEAGUE))
                .statusCode(200)
                .body("subject", equalTo(List.of(COLLEAGUE)));
        String plan = asked(colleague, charter, "RAILWAY", "PDF")
                .statusCode(201)
                .extract()
                .path("downloadId");
        byte[] pdf = fetched(colleague, charter, plan).asByteArray();

        // Then the plan can be read and searched anywhere
        Files.write(Path.of("target", "plan.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("返岗专列（包车）乘车计划", "欧阳测试", "测试甲", "339999199001010010", "联系人甲", "杭州余杭虚构电子厂");
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
        String sheet = asked(colleague, charter, "RAILWAY", "XLSX").extract().path("downloadId");
        assertThat(new String(fetched(colleague, charter, sheet).asByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        String audit = as(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/v1/audit?subject=" + charter)
                .asString();
        assertThat(audit).contains("roster-downloaded", "RAILWAY PDF version 1, 7 people: a test", COLLEAGUE);
        assertThat(as(Tokens.of("auditor", Role.AUDITOR))
                        .get("/api/v1/audit?subject=" + mine.get(1))
                        .asString())
                .contains("personal-data-revealed", "contact-" + factory);

        // And no more once it is taken back
        post(district(), "/charters/" + charter + "/roster/readers/withdrawals", Map.of("subject", COLLEAGUE))
                .statusCode(200);
        fetch(colleague, charter, plan).then().statusCode(403);
        pages(charter);
    }

    private void pages(UUID charter) {
        change(
                        district(),
                        charter,
                        "drop-outs",
                        UUID.fromString(get(district(), "/charters/" + charter + "/roster")
                                .extract()
                                .path("travellers[0].workerId")),
                        "STOPPED",
                        checksum(charter))
                .statusCode(201);
        String path = "/charters/" + charter + "/roster";
        assertThat(page("zh-CN", district(), path + "/seats")).contains("1 车厢", "seat-map", "测**");
        assertThat(page("en", district(), path + "/seats")).contains("Carriage 1", "of 20 seats are taken");
        assertThat(page("zh-CN", district(), path + "/versions")).contains("当地不放行", "as the village said", "补入一人");
        assertThat(page("en", enterprise(factory), path + "/versions"))
                .contains("Frozen at the deadline")
                .doesNotContain("as the village said", "Somebody drops out");
        assertThat(page("zh-CN", district(), path + "/compare")).contains("第 1 版与第 2 版比对", "退出");
        assertThat(page("en", district(), path + "/lists")).contains("Download a list", "a test");
        assertThat(page("zh-CN", Tokens.of(COLLEAGUE, Role.DISTRICT), path + "/lists"))
                .contains("您不在本专列的经办名单中");
    }

    private static String page(String language, String token, String path) {
        Response answer = as(token)
                .accept("text/html")
                .header("Accept-Language", language)
                .get(path);
        answer.then().statusCode(200);
        // To be looked at.
        Path file = Path.of("target", "pages", language + path.substring(path.lastIndexOf('/') + 1) + ".html");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.asString();
    }

    private UUID frozen(Map<String, Object> plan, Map<UUID, List<UUID>> workers) {
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
        workers.forEach((employer, some) -> some.forEach(w -> {
            nominate(charter, employer, w).statusCode(201);
            night.clear(w);
        }));
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        return charter;
    }

    private static Map<String, Object> charter(int seats, List<Map<String, Object>> carriages) {
        Map<String, Object> plan =
                new HashMap<>(CharterNight.charter(seats, Instant.now().plus(Duration.ofHours(8))));
        if (!carriages.isEmpty()) {
            plan.put("carriages", new ArrayList<>(carriages));
            plan.put("seats", 20);
        }
        return plan;
    }

    private static Map<String, Object> carriage(String label, int rows, String letters) {
        return Map.of("label", label, "rows", rows, "letters", letters);
    }

    private static String checksum(UUID charter) {
        return get(district(), "/charters/" + charter + "/roster").extract().path("checksum");
    }

    private static ValidatableResponse change(
            String token, UUID charter, String what, UUID worker, String cause, @Nullable String seen) {
        var request = as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("workerId", worker.toString(), "cause", cause, "note", "as the village said"));
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return request.post("/api/v1/charters/" + charter + "/roster/" + what).then();
    }

    private static ValidatableResponse asked(String token, UUID charter, String form, String format) {
        return post(
                token,
                "/charters/" + charter + "/roster/downloads",
                Map.of("form", form, "format", format, "purpose", "a test"));
    }

    private static Response fetch(String token, UUID charter, String id) {
        return as(token).get("/api/v1/charters/" + charter + "/roster/downloads/" + id);
    }

    private static Response fetched(String token, UUID charter, String id) {
        Response answer = fetch(token, charter, id);
        answer.then().statusCode(200);
        return answer;
    }

    private void told(UUID worker, String name, String phone) {
        Map<String, PersonalData> letter = new LinkedHashMap<>();
        letter.put("name", PersonalData.of(name));
        letter.put("phone", PersonalData.of(phone));
        letter.put("documentType", PersonalData.of("RESIDENT"));
        letter.put("documentNumber", PersonalData.of("339999199001010010"));
        letter.put("home", PersonalData.of("安徽省黄山市屯溪区虚构村"));
        send("worker-identity-shared", "workerId", worker, letter);
    }

    private void contact(UUID employer, String name, String phone) {
        send(
                "enterprise-contact-shared",
                "enterpriseId",
                employer,
                Map.of("name", PersonalData.of(name), "phone", PersonalData.of(phone)));
    }

    private void send(String topic, String field, UUID id, Map<String, PersonalData> letter) {
        String sealed = Mailbox.in(keys, false, "transport", List.of("transport"))
                .seal("transport", letter, topic + "/" + id + "/1");
        Topics.send(
                topic,
                id.toString(),
                """
                {"%s": "%s", "version": 1, "sealedFor": "transport", "sealed": "%s",
                 "sharedAt": "2020-02-17T21:14:06Z"}"""
                        .formatted(field, id, sealed));
    }
}
