package org.fugong.registry.dailyreport;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.sql.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.decide;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Enterprises 71,000 to 71,999, in a town of their own. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DailyReportTest {

    private static final String TOWN = "330110013";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    Sql sql;

    @Inject
    DueClocks clocks;

    @Test
    void an_enterprise_reports_three_figures_and_corrects_them_with_history() {
        // Given
        String id = resumed(71_001, 120);
        String day = today().toString();

        // When
        file(contact(id), id, day, report(62, 70, "WORKERS", "PROTECTION"), null)
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("headcount", equalTo(120))
                .header("ETag", "\"1\"");
        file(contact(id), id, day, report(64, 70), null).then().statusCode(428);
        file(contact(id), id, day, report(64, 70), "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        file(contact(id), id, day, report(65, 70), "\"1\"").then().statusCode(412);
        // What is known changes nothing.
        file(contact(id), id, day, report(64, 70), "\"2\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        // Then
        as(town(TOWN))
                .get(path(id, day))
                .then()
                .body("report.onDuty", equalTo(64))
                .body("versions.onDuty", contains(62, 64))
                .body("versions[0].missing", contains("WORKERS", "PROTECTION"));
        List<Topics.Received> told = Topics.await("enterprise-reported", id, 2);
        assertThat(told).hasSize(2);
        assertThat(told.get(0).json()).doesNotContain("note", "口罩");
    }

    @Test
    void an_unlikely_figure_is_asked_back_and_taken_once_it_is_confirmed() {
        // Given
        String id = resumed(71_002, 100);
        Map<String, Object> report = report(150, 110);

        // Then
        file(contact(id), id, today().toString(), report, null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("more-than-employed"));
        report.put("confirmed", true);
        file(contact(id), id, today().toString(), report, null).then().statusCode(201);
        file(contact(id), id, today().toString(), report(10, 301, "TEA"), "\"1\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("out-of-range", "unknown-value"));
    }

    @Test
    void only_who_works_reports_and_only_in_time() {
        // Given
        String closed = registered(71_003, TOWN, 50);
        String id = resumed(71_004, 50);
        approvedDaysAgo(id, 10);

        // Then
        file(contact(closed), closed, today().toString(), report(1, 1), null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"))
                .body("state", equalTo("NOT_APPLIED"));
        file(contact(id), id, today().plusDays(1).toString(), report(1, 1), null)
                .then()
                .statusCode(409);
        file(contact(id), id, today().minusDays(1).toString(), report(1, 1), null)
                .then()
                .statusCode(201);
        file(contact(id), id, today().minusDays(2).toString(), report(1, 1), null)
                .then()
                .statusCode(409);
        file(contact(id), id, today().minusDays(11).toString(), report(1, 1), null)
                .then()
                .statusCode(409);
        file(contact(id), id, "yesterday", report(1, 1), null).then().statusCode(422);

        // And an official later, who says why
        String early = today().minusDays(5).toString();
        file(town(TOWN), id, early, report(30, 40), null)
                .then()
                .statusCode(422)
                .body("errors.field", contains("reason"));
        Map<String, Object> withReason = report(30, 40);
        withReason.put("reason", "按来电补报");
        file(town(TOWN), id, early, withReason, null)
                .then()
                .statusCode(201)
                .body("byOfficial", equalTo(true))
                .body("reason", equalTo("按来电补报"));
    }

    @Test
    void who_has_not_reported_is_listed_reminded_and_told_to_officials() {
        // Given
        String missing = resumed(71_005, 80);
        String reported = resumed(71_006, 40);
        approvedDaysAgo(missing, 3);
        approvedDaysAgo(reported, 3);
        String yesterday = today().minusDays(1).toString();
        file(contact(reported), reported, yesterday, report(20, 50), null)
                .then()
                .statusCode(201);

        // Then
        Response list = as(town(TOWN)).get("/api/v1/daily-reports/missing?limit=500&day=" + yesterday);
        assertThat(list.jsonPath().getList("items.enterpriseId"))
                .contains(missing)
                .doesNotContain(reported);
        as(district())
                .get("/api/v1/daily-reports/towns?town=" + TOWN + "&day=" + yesterday)
                .then()
                .body("towns", hasSize(1))
                .body("towns[0].town", equalTo(TOWN));
        String own = html(contact(missing), "/enterprises/" + missing, "zh");
        assertThat(own).contains(yesterday + " 日报", "未提交，待企业填报");

        // Given the day before, whose clocks have run out whatever the hour is now
        String before = today().minusDays(2).toString();
        Map<String, Object> late = report(20, 50);
        late.put("reason", "按来电补报");
        file(town(TOWN), reported, before, late, null).then().statusCode(201);

        // When
        due("daily-report-remind", before + "T09:00:00Z");
        due("daily-report-tell", yesterday + "T00:30:00Z");

        // Then
        assertThat(texts(contact(missing))).anyMatch(text -> text.startsWith(before + " 的日报尚未提交"));
        assertThat(texts(contact(reported))).noneMatch(text -> text.startsWith(before));
        assertThat(texts(town(TOWN))).anyMatch(text -> text.endsWith("未提交 " + before + " 的日报。"));
        // The next clock is set.
        assertThat(sql.query(
                        "select due_at > now() from due_clock where kind like 'daily-report-%'",
                        row -> row.getBoolean(1)))
                .containsExactly(true, true);
    }

    @Test
    void the_form_is_filled_in_with_what_was_reported_last() {
        // Given
        String id = resumed(71_007, 60);
        approvedDaysAgo(id, 3);
        file(contact(id), id, today().minusDays(1).toString(), report(33, 44, "FUNDS"), null)
                .then()
                .statusCode(201);

        // Then
        String form = html(contact(id), "/daily-report", "zh");
        assertThat(form)
                .contains(
                        "value=\"33\"", "value=\"44\"", "value=\"FUNDS\" checked", "PUT /registry/api/v1/enterprises/")
                .doesNotContain("data-etag", "value=\"MEALS\" checked");

        // When
        file(contact(id), id, today().toString(), report(35, 50), null).then().statusCode(201);

        // Then
        assertThat(html(contact(id), "/daily-report", "en")).contains("data-etag='\"1\"'", "kept as a correction");
        assertThat(html(town(TOWN), "/enterprises/" + id, "en"))
                .contains("<polyline", "<td class=\"number\">44 %</td>");
        assertThat(html(town(TOWN), "/enterprises/" + id + "/daily-reports", "en"))
                .contains("<polyline", "33 / 60", "44 %", "Money");
        assertThat(html(contact(id), "/enterprises/" + id + "/daily-reports/" + today().minusDays(2), "en"))
                .contains("Later an official");
        assertThat(html(district(), "/daily-reports?town=" + TOWN, "en")).contains("enterprises have reported");
        String closed = registered(71_008, TOWN, 50);
        assertThat(html(contact(closed), "/daily-report", "zh")).contains("企业尚未复工");
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private static String resumed(int n, int headcount) {
        String id = registered(n, TOWN, headcount);
        String application = apply(contact(id), id, plan(10))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        decide(town(TOWN), application, 1, "APPROVED").then().statusCode(200);
        return id;
    }

    /** Puts the approval back, as if the enterprise had worked for days. */
    private void approvedDaysAgo(String id, int days) {
        sql.update(
                "update resumption_application set decided_at = now() - make_interval(days => ?) where enterprise_id = ?",
                days,
                UUID.fromString(id));
    }

    private void due(String kind, String at) {
        sql.update(
                "update due_clock set due_at = ?::timestamptz, next_try = ?::timestamptz where kind = ?", at, at, kind);
        Awaitility.await().until(() -> {
            clocks.runDue();
            return sql.first("select due_at > now() from due_clock where kind = ?", row -> row.getBoolean(1), kind)
                    .orElse(false);
        });
    }

    private static List<String> texts(String token) {
        return as(token).cookie("lang", "zh").get("/api/v1/notices?limit=500").path("items.text");
    }

    private static Map<String, Object> report(int onDuty, int output, String... missing) {
        return new HashMap<>(Map.of("onDuty", onDuty, "outputPercent", output, "missing", List.of(missing)));
    }

    private static Response file(
            String token, String id, String day, Map<String, Object> report, @Nullable String ifMatch) {
        var request = write(token).body(report);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path(id, day));
    }

    private static String path(String id, String day) {
        return "/api/v1/enterprises/" + id + "/daily-reports/" + day;
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
}
