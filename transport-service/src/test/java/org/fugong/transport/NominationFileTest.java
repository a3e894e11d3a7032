package org.fugong.transport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.journey.application.Tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Nominations by file, and the pages and answers that tell each their place. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NominationFileTest {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    DataSource database;

    @Inject
    Pseudonym pseudonym;

    @Inject
    Tickets tickets;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void a_worker_is_told_by_document_and_the_document_is_not_kept() {
        // Given
        UUID charter = announce(2);
        String document =
                "339999" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        UUID worker = documented(document);

        // When
        send(charter, "证件类型,证件号码,姓名\n护照," + document + ",张三\n", CSV, "")
                .statusCode(201)
                .body("seated", equalTo(1))
                .body("kept", equalTo(true));

        // Then
        get(enterprise(factory), "/charters/" + charter + "/nominations")
                .body("items.workerId", contains(worker.toString()));
        assertThat(night.text(
                        "SELECT row_to_json(f)::text FROM nomination_file f WHERE charter_id = '" + charter + "'"))
                .doesNotContain(document);
    }

    @Test
    void refused_rows_come_back_with_their_reasons_in_the_readers_language_and_can_be_sent_again() {
        // Given
        UUID charter = announce(5);
        List<UUID> w = night.manyWorkers(factory, TOWN, 3);
        String file = "workerId,group,restMayTravel,stop\n" + w.get(0) + ",,,\n" + UUID.randomUUID() + ",,,\n"
                + w.get(1) + ",A,maybe,\n" + w.get(2) + ",A,,\n,,,\n" + w.get(0) + ",,,7\n";

        // When
        String id = send(charter, file, CSV, "?dryRun=true")
                .statusCode(201)
                .body("rows", equalTo(5))
                .body("seated", equalTo(1))
                .body("refused", equalTo(4))
                .body("kept", equalTo(false))
                .extract()
                .path("fileId");

        // Then
        String english = as(enterprise(factory))
                .get("/api/v1/nomination-files/" + id + "/refused?lang=en")
                .asString();
        assertThat(english)
                .contains("worker-unknown", "not-yes-or-no", "another-of-the-group", "named-twice", "Say yes or no.");
        String chinese = as(enterprise(factory))
                .get("/api/v1/nomination-files/" + id + "/refused?lang=zh")
                .asString();
        assertThat(chinese).contains("员工编号", "行号", "请填“是”或“否”。");
        String mended = chinese.replace("maybe", "是");
        send(charter, mended, CSV, "")
                .statusCode(201)
                .body("seated", equalTo(2))
                .body("refused", equalTo(2));
        send(charter, file, CSV, "?mode=all").statusCode(201).body("kept", equalTo(false));
    }

    @Test
    void a_file_can_be_sent_twice_and_whoever_is_on_the_charter_already_is_passed_over() {
        // Given
        UUID charter = announce(3);
        List<UUID> w = night.manyWorkers(factory, TOWN, 4);
        String file = "workerId,group\n" + w.get(0) + ",\n" + w.get(1) + ",A\n" + w.get(2) + ",A\n";
        send(charter, file, CSV, "?mode=all")
                .statusCode(201)
                .body("seated", equalTo(3))
                .body("kept", equalTo(true));

        // Then
        send(charter, file + w.get(3) + ",\n", CSV, "?mode=all")
                .statusCode(201)
                .body("kept", equalTo(true))
                .body("already", equalTo(3))
                .body("waiting", equalTo(1))
                .body("refused", equalTo(0));
        send(charter, "workerId,group\n" + w.get(0) + ",B\n" + w.get(1) + ",B\n", CSV, "")
                .body("already", equalTo(0))
                .body("refused", equalTo(2));
        get(enterprise(factory), "/charters/" + charter + "/nominations").body("items", hasSize(4));
    }

    @Test
    void the_same_key_answers_the_same_and_another_file_under_it_is_refused() {
        // Given
        UUID charter = announce(3);
        List<UUID> w = night.manyWorkers(factory, TOWN, 2);
        String key = UUID.randomUUID().toString();
        byte[] file = ("workerId\n" + w.get(0) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] other = ("workerId\n" + w.get(1) + "\n").getBytes(StandardCharsets.UTF_8);
        String first =
                sendBytes(charter, file, CSV, "", key).statusCode(201).extract().path("fileId");

        // Then
        sendBytes(charter, file, CSV, "", key).statusCode(201).body("fileId", equalTo(first));
        sendBytes(charter, other, CSV, "", key).statusCode(422).body("type", endsWith("idempotency-key-reused"));
    }

    @Test
    void a_worker_is_nominated_by_document_one_by_one_as_well() {
        // Given
        UUID charter = announce(3);
        String number = "339999" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        UUID worker = documented(number);
        String path = "/charters/" + charter + "/nominations";

        // Then
        post(enterprise(factory), path, Map.of("idType", "PASSPORT", "idNumber", number.toLowerCase(Locale.ROOT)))
                .statusCode(201)
                .body("workerId", equalTo(worker.toString()));
        post(enterprise(factory), path, Map.of("idNumber", "339999199001010008"))
                .statusCode(404)
                .body("type", endsWith("worker-unknown"));
        post(enterprise(factory), path, Map.of("idType", "LIBRARY_CARD", "idNumber", "1"))
                .statusCode(422)
                .body("errors.code", contains("id-type-unknown"));
        post(enterprise(factory), path, Map.of()).statusCode(422).body("errors.code", contains("worker-not-told"));
    }

    @Test
    void the_template_is_taken_as_it_comes_in_both_forms_and_old_character_sets_are_read() {
        // Given
        UUID charter = announce(5);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);

        // Then
        for (String format : List.of("csv", "xlsx")) {
            byte[] template = as(enterprise(factory))
                    .get("/api/v1/nomination-files/template?lang=zh&format=" + format)
                    .asByteArray();
            sendBytes(charter, template, format.equals("csv") ? CSV : XLSX, "")
                    .statusCode(422)
                    .body("type", endsWith("table-empty"));
        }
        byte[] old = ("员工编号,姓名,同行组\n" + worker + ",李四,\n").getBytes(Charset.forName("GB18030"));
        sendBytes(charter, old, "text/csv", "").statusCode(201).body("seated", equalTo(1));
        byte[] wrong = ("员工编号,姓名\n" + UUID.randomUUID() + ",李四\n").getBytes(Charset.forName("GB18030"));
        String id = sendBytes(charter, wrong, "text/csv", "").extract().path("fileId");
        Response refused = as(enterprise(factory)).get("/api/v1/nomination-files/" + id + "/refused?lang=zh");
        assertThat(refused.contentType()).isEqualToIgnoringCase("text/csv;charset=GB18030");
        assertThat(new String(refused.asByteArray(), Charset.forName("GB18030")))
                .contains("李四", "原因", "登记");
        send(charter, "姓名\n李四\n", CSV, "").statusCode(422).body("type", endsWith("table-header"));
        send(charter, "workerId,phone\n" + worker + ",1\n", CSV, "")
                .statusCode(422)
                .body("unknownColumns", contains(2));
        night.deadlinePasses(charter);
        send(charter, "workerId\n" + worker + "\n", CSV, "").statusCode(409).body("type", endsWith("charter-closed"));
    }

    @Test
    void a_worker_sees_their_own_place_once_registry_has_told_who_they_are() {
        // Given
        UUID charter = announce(1);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        workers.forEach(w -> nominate(charter, factory, w).statusCode(201));
        String subject = "worker-" + workers.get(1);
        String token = Tokens.of(subject, Role.WORKER);
        get(token, "/my-nominations").statusCode(404).body("type", endsWith("not-bound"));
        assertThat(page(token, "/my-tickets")).contains("It is not known yet which worker you are");

        // When
        UUID login = pseudonym.of("login", PersonalData.of(subject));
        Topics.send(
                "worker-login-bound",
                workers.get(1).toString(),
                "{\"workerId\": \"%s\", \"loginId\": \"%s\", \"boundAt\": \"2020-02-17T20:10:00Z\"}"
                        .formatted(workers.get(1), login));
        await().until(() -> night.count("SELECT count(*) FROM known_login WHERE login_id = ?", login) == 1);

        // Then
        get(token, "/my-nominations")
                .statusCode(200)
                .body("status", contains("WAITING"))
                .body("waitingPlace", contains(1));
        assertThat(page(token, "/my-tickets"))
                .contains("You are number 1 on the waiting list.", "In the order of arrival");
        // And when a seat comes free and the roster is frozen
        String first = "/charters/" + charter + "/nominations/" + nomination(workers.get(0));
        post(enterprise(factory), first + "/withdrawal", "").statusCode(200);
        assertThat(page(token, "/my-tickets")).contains("You have a seat").doesNotContain("on the waiting list.");
        night.clear(workers.get(1));
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        String code = tickets.of(charter, workers.get(1));
        assertThat(page(token, "/my-tickets")).contains(code.substring(0, 4), "On the roster: you travel");
        as(enterprise(factory)).get("/my-tickets").then().statusCode(403);
    }

    @Test
    void the_pages_show_the_rule_the_places_and_the_outcome_of_a_file() {
        // Given
        UUID charter = announce(1);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 3);
        workers.subList(0, 2).forEach(w -> nominate(charter, factory, w).statusCode(201));
        String token = enterprise(factory);

        // Then
        String waiting = page(token, "/charters/" + charter + "/waiting-list");
        assertThat(waiting)
                .contains("In the order of arrival", brief(workers.get(1)), "Take back", "黄山市休宁县")
                .doesNotContain(brief(workers.get(0)));
        String mine = page(token, "/charters/" + charter + "/nominations");
        assertThat(mine).contains(brief(workers.get(0)), brief(workers.get(1)), "place 1", "/withdrawal");
        assertThat(page(token, "/charters/" + charter + "/nominations?status=WAITING"))
                .contains(brief(workers.get(1)))
                .doesNotContain(brief(workers.get(0)));
        String nominate = page(token, "/charters/" + charter + "/nominate?county=341022&free=true");
        assertThat(nominate)
                .contains("黄山市休宁县 (3)", "value=\"" + workers.get(2) + "\"", "They travel together or not at all")
                .doesNotContain("value=\"" + workers.get(0) + "\"");
        assertThat(page(token, "/charters/" + charter + "/nominate/file")).contains("Check only", "Template");
        String id = send(charter, "workerId\n" + UUID.randomUUID() + "\n", CSV, "")
                .extract()
                .path("fileId");
        String result = "/charters/" + charter + "/nominate/files/" + id;
        assertThat(page(token, result)).contains("/nomination-files/" + id + "/refused");
        assertThat(page(token, "/charters/" + charter + "/nominate/file")).contains(result);
        as(enterprise(UUID.randomUUID())).get(result).then().statusCode(404);
    }

    @Test
    void officials_see_the_nominations_of_all_whom_they_see_and_narrow_them_down() {
        // Given
        UUID charter = announce(1);
        UUID hotel = UUID.randomUUID();
        UUID mine = night.manyWorkers(factory, TOWN, 1).get(0);
        UUID theirs = night.manyWorkers(hotel, OTHER_TOWN, 1).get(0);
        nominate(charter, factory, mine).statusCode(201);
        nominate(charter, hotel, theirs).statusCode(201);
        String list = "/charters/" + charter + "/nominations";

        // Then
        assertThat(page(district(), list)).contains(brief(mine), brief(theirs), "Linping", "Nanyuan", "/withdrawal");
        assertThat(page(district(), list + "?town=" + OTHER_TOWN))
                .contains(">2. " + brief(theirs))
                .doesNotContain(">1. " + brief(mine));
        assertThat(page(town(TOWN), list)).contains(brief(mine)).doesNotContain(brief(theirs), "/withdrawal");
        get(district(), list + "?status=WAITING").body("items.workerId", contains(theirs.toString()));
        get(district(), list + "?enterprise=" + hotel + "&status=SEATED").body("items", hasSize(0));
        as(Tokens.of("w", Role.WORKER)).get(list).then().statusCode(403);
    }

    private UUID nomination(UUID worker) {
        return night.query("SELECT id FROM nomination WHERE worker_id = ?", worker)
                .get(0);
    }

    /** A worker of the factory who was registered with a passport of this number. */
    private UUID documented(String number) {
        UUID worker = pseudonym.of("person", PersonalData.of("PASSPORT:" + number));
        night.execute(
                "INSERT INTO known_worker (worker_id, version, enterprise_id, town, origin) VALUES (?, 1, ?, '" + TOWN
                        + "', '341022')",
                worker,
                factory);
        return worker;
    }

    private ValidatableResponse send(UUID charter, String file, String type, String query) {
        return sendBytes(charter, file.getBytes(StandardCharsets.UTF_8), type, query);
    }

    private ValidatableResponse sendBytes(UUID charter, byte[] file, String type, String query) {
        return sendBytes(charter, file, type, query, UUID.randomUUID().toString());
    }

    private ValidatableResponse sendBytes(UUID charter, byte[] file, String type, String query, String key) {
        return as(enterprise(factory))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", key)
                .contentType(type)
                .body(file)
                .post("/api/v1/charters/" + charter + "/nominations/files" + query)
                .then();
    }

    private static String brief(UUID id) {
        return id.toString().substring(28);
    }

    private static String page(String token, String path) {
        return as(token)
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
