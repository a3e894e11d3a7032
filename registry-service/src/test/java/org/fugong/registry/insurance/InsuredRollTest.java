package org.fugong.registry.insurance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.insurance.application.Rolls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.worker;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Employers and people 70,000 to 70,999. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class InsuredRollTest {

    @Inject
    Rolls rolls;

    @Test
    void every_line_is_linked_or_kept_with_its_reason() {
        // Given
        String id = registered(70_001, ZHONGTAI, 80);
        String other = registered(70_002, LINPING, 80);
        registerWorker(district(), id, worker(70_001)).then().statusCode(201);
        registerWorker(district(), id, worker(70_002)).then().statusCode(201);
        registerWorker(district(), other, worker(70_003)).then().statusCode(201);
        String full = Codes.residentNumber(70_002);

        // When
        post(
                "2019-11",
                70_001,
                1,
                1,
                Instant.now(),
                Codes.residentNumber(70_001),
                full.substring(0, 6) + full.substring(8, 17),
                Codes.residentNumber(70_003),
                Codes.residentNumber(70_004),
                mistyped(Codes.residentNumber(70_005)),
                full);

        // Then
        figures(id, "2019-11", 6, 2);
        roll(district(), "2019-11", id)
                .then()
                .body("byKind.exact", equalTo(1))
                .body("byKind.old-number", equalTo(1))
                .body("byKind.other-employer", equalTo(1))
                .body("byKind.worker-not-registered", equalTo(1))
                .body("byKind.id-check-digit", equalTo(1))
                .body("byKind.duplicate-in-roll", equalTo(1))
                .body("rule", equalTo("insured-2020-02.1"))
                .body("pagesTaken", equalTo(1));
        assertThat(published(id, 6).stream().map(event -> event.getString("kind")))
                .containsExactlyInAnyOrder(
                        "exact",
                        "old-number",
                        "other-employer",
                        "worker-not-registered",
                        "id-check-digit",
                        "duplicate-in-roll");
    }

    @Test
    void a_roll_under_a_code_that_was_merged_is_linked_with_workers_of_the_one_that_goes_on() {
        // Given
        String survivor = registered(70_100, "330110004", 80);
        Map<String, Object> twin = RegistryApi.enterprise(70_101, "330110004", 80);
        twin.put("name", "合成企业 70100");
        String merged = RegistryApi.register(district(), twin).path("enterpriseId");
        registerWorker(contact(merged), merged, worker(70_101)).then().statusCode(201);
        post("2019-02", 70_101, 1, 1, Instant.now(), Codes.residentNumber(70_101));
        figures(merged, "2019-02", 1, 1);

        // When
        write(district()).post("/api/v1/enterprise-duplicates/look").then().statusCode(200);
        String pair = as(town("330110004"))
                .get("/api/v1/enterprise-duplicates")
                .jsonPath()
                .getString("find { it.first.enterpriseId == '" + merged + "' || it.second.enterpriseId == '" + merged
                        + "' }.pairId");
        write(district())
                .header("If-Match", "\"1\"")
                .body(Map.of("survivingId", survivor, "reason", "同一企业"))
                .post("/api/v1/enterprise-duplicates/" + pair + "/merge")
                .then()
                .statusCode(200);
        relink();

        // Then: the line, and one that is posted after
        figures(merged, "2019-02", 1, 1);
        post("2019-02", 70_101, 1, 1, Instant.now(), Codes.residentNumber(70_101));
        relink();
        figures(merged, "2019-02", 1, 1);
    }

    @Test
    void an_enterprise_sees_its_counts_and_officials_see_who_masked_until_a_purpose_is_told() {
        // Given
        String id = registered(70_010, ZHONGTAI, 80);
        String wrong = mistyped(Codes.residentNumber(70_010));
        post("2019-10", 70_010, 1, 1, Instant.now(), wrong);
        figures(id, "2019-10", 1, 0);
        String unmatched = "/api/v1/insured-rolls/2019-10/enterprises/" + id + "/unmatched";

        // Then
        roll(contact(id), "2019-10", id).then().statusCode(200).body("unmatched", equalTo(1));
        as(contact(id)).get(unmatched).then().statusCode(403);
        as(town(LINPING)).get(unmatched).then().statusCode(404);
        Response line = as(town(ZHONGTAI)).get(unmatched + "?kind=id-check-digit");
        line.then().statusCode(200).body("items.name", contains("合**"));
        assertThat(line.asString()).doesNotContain(wrong);
        as(town(ZHONGTAI)).get(unmatched + "?kind=other-employer").then().body("items", hasSize(0));

        // When
        String person = line.path("items[0].personId");
        write(town(ZHONGTAI))
                .body(Map.of("purpose", ""))
                .post(unmatched + "/" + person + "/reveal")
                .then()
                .statusCode(422);
        write(town(ZHONGTAI))
                .body(Map.of("purpose", "Ask the agency"))
                .post(unmatched + "/" + person + "/reveal")
                .then()
                .statusCode(200)
                .body("number", equalTo(wrong));

        // Then
        as(Tokens.of("an-auditor", Role.AUDITOR))
                .get("/api/v1/audit?subject=" + person)
                .then()
                .body("items[0].detail", equalTo("Ask the agency"));
    }

    @Test
    void whoever_registers_later_is_linked_then_in_whichever_order_things_become_known() {
        // Given a roll of an employer and of a worker whom nobody knows yet
        post("2019-09", 70_020, 1, 1, Instant.now(), Codes.residentNumber(70_020));
        String id = Enterprises.idOf(Codes.uscc(70_020)).toString();
        figures(id, "2019-09", 1, 0);
        roll(district(), "2019-09", id).then().body("byKind.enterprise-unknown", equalTo(1));
        as(town(ZHONGTAI))
                .get("/api/v1/insured-rolls/2019-09/enterprises/" + id)
                .then()
                .statusCode(404);

        // When
        assertThat(registered(70_020, ZHONGTAI, 80)).isEqualTo(id);
        relink();

        // Then
        roll(town(ZHONGTAI), "2019-09", id).then().body("byKind.worker-not-registered", equalTo(1));

        // When
        registerWorker(district(), id, worker(70_020)).then().statusCode(201);
        relink();

        // Then
        roll(district(), "2019-09", id).then().body("byKind.exact", equalTo(1)).body("unmatched", equalTo(0));
        List<JsonPath> told = published(id, 3);
        assertThat(told.stream().map(event -> event.getString("kind")))
                .containsExactly("enterprise-unknown", "worker-not-registered", "exact");
        assertThat(told.stream().map(event -> event.getLong("version")))
                .isSorted()
                .doesNotHaveDuplicates();
        as(district())
                .get("/api/v1/insured-rolls/2019-09/enterprises/" + id + "/unmatched")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_page_posted_again_replaces_what_it_said_and_an_older_one_changes_nothing() {
        // Given
        String id = registered(70_030, ZHONGTAI, 80);
        Instant first = Instant.parse("2020-02-17T01:00:00Z");
        post("2019-08", 70_030, 1, 2, first, Codes.residentNumber(70_030), Codes.residentNumber(70_031));
        // The second page repeats a person of the first, and arrives with the same id a second time.
        String page = page("2019-08", 70_030, 2, 2, first, Codes.residentNumber(70_031), Codes.residentNumber(70_032));
        String eventId = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Topics.send("insured-roll-posted", Codes.uscc(70_030), "/agencies/social-insurance", eventId, page);
        }
        figures(id, "2019-08", 4, 0);
        roll(district(), "2019-08", id).then().body("byKind.duplicate-in-roll", equalTo(1));

        // When
        post("2019-08", 70_030, 1, 2, first.plusSeconds(60), Codes.residentNumber(70_033));
        post("2019-08", 70_030, 1, 2, first.plusSeconds(30), Codes.residentNumber(70_034));

        // Then
        figures(id, "2019-08", 3, 0);
        roll(district(), "2019-08", id)
                .then()
                .body("byKind.duplicate-in-roll", equalTo(null))
                .body("byKind.worker-not-registered", equalTo(3));
        assertThat(published(id, 7).stream()
                        .filter(event -> event.getString("outcome").equals("REMOVED")))
                .hasSize(2);
    }

    @Test
    void a_record_that_breaks_the_contract_is_a_dead_letter_and_the_rest_goes_on() {
        // Given
        String id = registered(70_040, ZHONGTAI, 80);
        String good = page("2019-07", 70_040, 1, 1, Instant.now(), Codes.residentNumber(70_040));

        // When
        String key = Codes.uscc(70_040);
        Topics.send("insured-roll-posted", key, good.replace("\"people\"", "\"persons\""));
        Topics.send("insured-roll-posted", key, good.replace("\"page\":1", "\"page\":7"));
        Topics.send("insured-roll-posted", key, "{truncated");
        Topics.send("insured-roll-posted", key, good);

        // Then
        figures(id, "2019-07", 1, 0);
        List<String> reasons = as(Tokens.of("an-operator", Role.OPERATOR))
                .get("/api/v1/dead-letters?topic=insured-roll-posted")
                .path("items.reason");
        assertThat(reasons).contains("schema-violation", "page-out-of-range", "malformed-json");
    }

    @Test
    void the_months_figures_are_of_the_district_or_of_one_town_and_add_up() {
        // Given
        String id = registered(70_050, ZHONGTAI, 80);
        String other = registered(70_051, LINPING, 80);
        registerWorker(district(), id, worker(70_050)).then().statusCode(201);
        post("2019-06", 70_050, 1, 1, Instant.now(), Codes.residentNumber(70_050), Codes.residentNumber(70_051));
        post("2019-06", 70_051, 1, 1, Instant.now(), Codes.residentNumber(70_052));
        figures(id, "2019-06", 2, 1);
        figures(other, "2019-06", 1, 0);

        // Then
        as(district())
                .get("/api/v1/insured-rolls/2019-06")
                .then()
                .body("enterprises", equalTo(2))
                .body("insured", equalTo(3))
                .body("linked", equalTo(1))
                .body("unmatched", equalTo(2));
        as(town(LINPING))
                .get("/api/v1/insured-rolls/2019-06")
                .then()
                .body("enterprises", equalTo(1))
                .body("insured", equalTo(1));
        as(town(LINPING))
                .get("/api/v1/insured-rolls/2019-06?town=" + ZHONGTAI)
                .then()
                .statusCode(404);
        Response first = as(district()).get("/api/v1/insured-rolls/2019-06/enterprises?limit=1");
        String next = first.path("next");
        String second = as(district())
                .get("/api/v1/insured-rolls/2019-06/enterprises?limit=1&cursor=" + next)
                .path("items[0].enterpriseId");
        assertThat(List.of(first.<String>path("items[0].enterpriseId"), second)).containsExactlyInAnyOrder(id, other);
        as(town(LINPING))
                .get("/api/v1/insured-rolls/2019-06/enterprises")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_file_adds_to_rolls_is_safe_to_send_twice_and_gives_way_to_what_is_posted() {
        // Given
        String id = registered(70_060, ZHONGTAI, 80);
        registerWorker(district(), id, worker(70_060)).then().statusCode(201);
        String agency = Tokens.of("social-insurance", Role.AGENCY);
        String uscc = Codes.uscc(70_060);
        String csv = "month,uscc,idType,idNumber,name,insuredSince\n"
                + "2019-05," + uscc + ",RESIDENT," + Codes.residentNumber(70_060) + ",合成人,2018-03-01\n"
                + "2019-05," + uscc + ",," + mistyped(Codes.residentNumber(70_061)) + ",,\n"
                + "2019-05," + uscc + ",OTHER,A-1,,\n"
                + "May," + uscc + ",,1,,\n"
                + "2019-05,12,,,,yesterday\n";

        // When
        String job = load(agency, csv, false);

        // Then
        as(agency)
                .get(job)
                .then()
                .body("added", equalTo(3))
                .body("rejected", equalTo(2))
                .body("unchanged", equalTo(0));
        assertThat(as(agency).get(job + "/rejected").asString()).contains("month-form", "uscc-format", "day-form");
        as(Tokens.of("the-railway", Role.AGENCY)).get(job).then().statusCode(404);
        figures(id, "2019-05", 3, 1);
        roll(district(), "2019-05", id)
                .then()
                .body("byKind.exact", equalTo(1))
                .body("byKind.id-check-digit", equalTo(1))
                .body("byKind.document-type-unknown", equalTo(1));
        as(agency)
                .get(load(agency, csv, false))
                .then()
                .body("added", equalTo(0))
                .body("unchanged", equalTo(3));
        as(district())
                .get(load(district(), csv.replace("2019-05", "2019-04"), true))
                .then()
                .body("added", equalTo(3));
        roll(district(), "2019-04", id).then().statusCode(404);

        // When the agency posts a page with one of them
        post("2019-05", 70_060, 1, 1, Instant.now(), Codes.residentNumber(70_060), Codes.residentNumber(70_062));

        // Then
        figures(id, "2019-05", 4, 1);
        roll(district(), "2019-05", id).then().body("byKind.duplicate-in-roll", equalTo(null));
    }

    @Test
    void pages_tell_the_figures_and_who_is_not_linked_to_those_who_may_see_it() {
        // Given
        String id = registered(70_070, ZHONGTAI, 80);
        registerWorker(district(), id, worker(70_070)).then().statusCode(201);
        String wrong = mistyped(Codes.residentNumber(70_071));
        post("2031-03", 70_070, 1, 1, Instant.now(), Codes.residentNumber(70_070), wrong);
        figures(id, "2031-03", 2, 1);

        // Then
        assertThat(html(district(), "/insured-rolls?month=2031-03", "zh"))
                .contains("参保职工", "合成企业 70070", "校验位不符", "insured-2020-02.1", "导入文件");
        assertThat(html(town(LINPING), "/insured-rolls?month=2031-03", "en")).contains("No roll yet");
        assertThat(html(town(ZHONGTAI), "/insured-rolls/2031-03/" + id, "en"))
                .contains("mistyped", "合**", "/reveal")
                .doesNotContain(wrong);
        assertThat(html(contact(id), "/insured-rolls", "zh"))
                .contains("2031-03", "未关联人员名单可向所在镇街查询")
                .doesNotContain("/reveal", "合**");
    }

    private static String html(String token, String path, String lang) {
        return as(token)
                .accept("text/html")
                .cookie("lang", lang)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String load(String token, String csv, boolean dryRun) {
        String job = "/api/v1/insured-rolls/imports/"
                + write(token)
                        .contentType("text/csv")
                        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post("/api/v1/insured-rolls/imports?dryRun=" + dryRun)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("jobId");
        Awaitility.await().until(() -> as(token).get(job).path("state").equals("COMPLETED"));
        return job;
    }

    private void relink() {
        QuarkusTransaction.requiringNew().run(() -> {
            while (rolls.relink(1_000) == 1_000) {
                assertThat(rolls).isNotNull();
            }
        });
    }

    private static void figures(String id, String month, int insured, int linked) {
        Awaitility.await().untilAsserted(() -> roll(district(), month, id)
                .then()
                .statusCode(200)
                .body("insured", equalTo(insured))
                .body("linked", equalTo(linked))
                .body("unmatched", equalTo(insured - linked)));
    }

    private static Response roll(String token, String month, String id) {
        return as(token).get("/api/v1/insured-rolls/" + month + "/enterprises/" + id);
    }

    private static List<JsonPath> published(String enterprise, int count) {
        return Topics.await("insured-worker-linked", event -> event.json().contains(enterprise), count).stream()
                .map(event -> JsonPath.from(event.json()))
                .toList();
    }

    private static void post(String month, int employer, int page, int pages, Instant at, String... numbers) {
        Topics.send("insured-roll-posted", Codes.uscc(employer), page(month, employer, page, pages, at, numbers));
    }

    private static String page(String month, int employer, int page, int pages, Instant at, String... numbers) {
        List<String> people = new ArrayList<>();
        for (String number : numbers) {
            people.add("{\"documentType\":\"RESIDENT\",\"number\":\"%s\",\"name\":\"合成人\"}".formatted(number));
        }
        return "{\"uscc\":\"%s\",\"month\":\"%s\",\"page\":%d,\"pages\":%d,\"postedAt\":\"%s\",\"people\":[%s]}"
                .formatted(Codes.uscc(employer), month, page, pages, at, String.join(",", people));
    }

    /** The same with a check digit that does not fit. */
    private static String mistyped(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '0' ? '1' : '0');
    }
}
