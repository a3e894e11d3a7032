package org.fugong.registry.assistance.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.due.application.DueClocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.assistance.HelpApi.filed;
import static org.fugong.registry.assistance.HelpApi.meals;
import static org.fugong.registry.assistance.HelpApi.move;
import static org.fugong.registry.assistance.HelpApi.official;
import static org.fugong.registry.assistance.HelpApi.park;

/** The town of these enterprises is their own, so that lists hold what is filed here only. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HelpPagesTest {

    private static final String TOWN = "330110111";

    @Inject
    DueClocks clocks;

    @Test
    void an_enterprise_sees_who_has_its_request_and_what_it_can_do() {
        // Given
        String enterprise = registered(50_101, TOWN, 80);
        assertThat(page(contact(enterprise), "/help", "zh")).contains("目前没有办理中的诉求", "不知道找哪个部门");
        assertThat(page(contact(enterprise), "/help/new", "en"))
                .contains(
                        "POST /registry/api/v1/enterprises/" + enterprise + "/assistance-requests",
                        "The canteen is closed",
                        "Commerce answers within 24 hours",
                        "data-unit=\"meals a day\"",
                        "within 2 hours",
                        "reopen it within 7 days");
        String commerce = official("COMMERCE");

        // When
        String id = filed(contact(enterprise), enterprise, meals(1200, park(TOWN)));

        // Then
        assertThat(page(contact(enterprise), "/help", "en"))
                .contains("Meals · 1,200 meals a day", "/registry/help/" + id, "To be accepted", "Commerce", "Urgent");
        assertThat(page(contact(enterprise), "/help/" + id, "zh"))
                .contains("待受理", "商务局", "1,200 份/天", "员工只能吃方便面", "合成园区", "撤回诉求", "诉求尚未答复。", "tel:0571-1000")
                .doesNotContain("/acceptance", "/rating", "/reopening");

        // When
        move(commerce, id, "acceptance", Map.of("note", "联系附近食堂")).then().statusCode(200);
        move(commerce, id, "question", Map.of("note", "几个班次？")).then().statusCode(200);

        // Then
        assertThat(page(contact(enterprise), "/help/" + id, "en"))
                .contains("The department asks", "几个班次？", "/reply", "data-etag='\"3\"'");

        // When
        move(contact(enterprise), id, "reply", Map.of("note", "两班")).then().statusCode(200);
        move(commerce, id, "resolution", Map.of("note", "园区食堂明日送餐")).then().statusCode(200);

        // Then
        assertThat(page(contact(enterprise), "/help/" + id, "en"))
                .contains("园区食堂明日送餐", "3 stars: all right", "/rating", "Not good enough? Reopen it", "Possible until")
                .doesNotContain("Take the request back</button>");
        assertThat(page(contact(enterprise), "/help", "zh")).contains("已答复与历史", "企业评价或重新提出");
        move(contact(enterprise), id, "rating", Map.of("stars", 2)).then().statusCode(200);
        assertThat(page(contact(enterprise), "/help/" + id, "zh"))
                .contains("企业评价 2 分", "已评价过本次答复。", "<details open>")
                .doesNotContain("/rating");
    }

    @Test
    void a_department_sees_what_it_can_do_and_why_not_the_rest() {
        // Given
        String enterprise = registered(50_102, TOWN, 80);
        String id = filed(contact(enterprise), enterprise, meals(60, park(TOWN)));
        String commerce = official("COMMERCE");

        // Then
        assertThat(page(commerce, "/help?town=" + TOWN, "zh")).contains(id, "合成企业 50102", "部门受理");
        assertThat(page(official("TAX"), "/help?town=" + TOWN, "zh")).doesNotContain(id);
        assertThat(page(official("TAX"), "/help?department=ALL&town=" + TOWN, "zh"))
                .contains(id);
        assertThat(page(commerce, "/help/" + id, "en"))
                .contains(
                        "/acceptance",
                        "/hand-over",
                        "Handed over 0 of 2 times",
                        "Accept the request first, so that the enterprise sees who has it.",
                        "/registry/enterprises/" + enterprise,
                        "In the enterprise&#39;s place")
                .doesNotContain("/resolution", "/sorting");
        assertThat(page(official("TAX"), "/help/" + id, "zh"))
                .contains("该诉求由其他部门办理。")
                .doesNotContain("/acceptance", "/hand-over");
        assertThat(page(town(TOWN), "/help/" + id, "zh")).contains("该诉求由其他部门办理。");

        // When
        move(commerce, id, "hand-over", Map.of("department", "TAX", "note", "不归我们"))
                .then()
                .statusCode(200);
        move(district(), id, "hand-over", Map.of("department", "COMMERCE", "note", "也不归我们"))
                .then()
                .statusCode(200);

        // Then
        assertThat(page(commerce, "/help/" + id, "zh")).contains("已转办 2 次，最多 2 次", "一律由复工复产专班接办");
    }

    @Test
    void the_triage_desk_sorts_and_the_board_shows_what_has_escalated() {
        // Given
        String enterprise = registered(50_103, TOWN, 80);
        String id =
                filed(contact(enterprise), enterprise, new HashMap<>(Map.of("text", "不知道找谁", "urgency", "CRITICAL")));

        // Then
        assertThat(page(district(), "/help?state=TO_SORT&town=" + TOWN, "zh")).contains(id, "待分类", "特急");
        assertThat(page(district(), "/help/" + id, "zh")).contains("/sorting", "请先确定诉求类别，再受理。", "商务局在 24 小时内答复");

        // When
        overdue(id);

        // Then
        assertThat(page(town(TOWN), "/help/board", "zh")).contains("复工复产专班", "部门负责人督办", id);
        assertThat(page(district(), "/help?state=ESCALATED&department=ALL&town=" + TOWN, "en"))
                .contains(id, "With the department&#39;s head");
        assertThat(page(district(), "/help/board?town=" + LINPING, "en")).doesNotContain(id);
    }

    @Test
    void parks_are_kept_by_their_town() {
        String park = park(TOWN);
        assertThat(page(town(TOWN), "/help/parks", "zh")).contains(park, "录入园区").doesNotContain("name=\"cursor\"");
        assertThat(page(auditor(), "/help/parks?town=" + TOWN, "en"))
                .contains("合成园区 " + park.substring(0, 4))
                .doesNotContain("<form data-api");
        html(town(TOWN), "/help/parks?town=" + LINPING, "en").then().statusCode(404);
    }

    @Test
    void a_liaison_officer_reads_the_requests_of_the_own_enterprises() {
        // Given
        String enterprise = registered(50_104, TOWN, 80);
        String id = filed(contact(enterprise), enterprise, meals(60, park(TOWN)));
        String subject = "help-liaison";
        write(district())
                .body(Map.of("name", "官", "phone", "0571-8620", "town", TOWN))
                .put("/api/v1/officers/" + subject);
        write(district()).body(Map.of("active", true)).put("/api/v1/liaison-officers/" + subject);
        String liaison = Tokens.of(subject, Role.LIAISON);
        html(liaison, "/help/" + id, "en").then().statusCode(404);

        // When
        write(district())
                .body(Map.of("officer", subject))
                .put("/api/v1/enterprises/" + enterprise + "/liaison")
                .then()
                .statusCode(200);

        // Then
        assertThat(page(liaison, "/help/liaison", "en")).contains(id, "合成企业 50104");
        assertThat(page(liaison, "/help/" + id, "zh")).contains("待受理").doesNotContain("<form data-api");
    }

    @Test
    void long_lists_go_on() {
        // Given
        String town = "330110112";
        String enterprise = registered(50_105, town, 80);
        for (int i = 0; i < 51; i++) {
            filed(district(), enterprise, new HashMap<>(Map.of("category", "TAX", "text", "延期 " + i)));
        }

        // Then
        String first = page(district(), "/help?town=" + town, "en");
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*)\" data-more.*", "$1").replace("&amp;", "&");
        assertThat(next).contains("cursor=", "town=" + town);
        assertThat(page(district(), next.replaceFirst("^/registry", ""), "en")).containsOnlyOnce("延期");
    }

    @Test
    void neighbours_and_other_roles_see_no_page() {
        String enterprise = registered(50_106, TOWN, 80);
        String neighbour = registered(50_107, LINPING, 80);
        String id = filed(contact(enterprise), enterprise, meals(60, park(TOWN)));
        for (String path : List.of("/help/" + id, "/help/new?enterprise=" + enterprise)) {
            html(contact(neighbour), path, "en").then().statusCode(404);
            html(town(LINPING), path, "en").then().statusCode(404);
        }
        for (String path :
                List.of("/help", "/help/" + id, "/help/new", "/help/board", "/help/parks", "/help/liaison")) {
            html(Tokens.of("a-worker", Role.WORKER), path, "en").then().statusCode(403);
        }
        html(contact(enterprise), "/help/board", "en").then().statusCode(403);
        html(contact(enterprise), "/help/parks", "en").then().statusCode(403);
        html(district(), "/help?state=NEVER", "en").then().statusCode(422);
        assertThat(page(contact(neighbour), "/help", "en")).doesNotContain(id);
        assertThat(page(town(LINPING), "/help?state=ALL&department=ALL", "en")).doesNotContain(id);
        assertThat(page(auditor(), "/help/" + id, "en")).doesNotContain("<form data-api");
        assertThat(page(Tokens.of("newcomer", Role.ENTERPRISE), "/help", "zh")).contains("贵企业尚未登记");
    }

    private static String auditor() {
        return Tokens.of("help-auditor", Role.AUDITOR);
    }

    private void overdue(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "assistance", UUID.fromString(id), Instant.now().minusSeconds(5)));
        clocks.runDue();
    }

    private static String page(String token, String path, String lang) {
        return html(token, path, lang).then().statusCode(200).extract().asString();
    }

    private static Response html(String token, String path, String lang) {
        return as(token).accept("text/html").cookie("lang", lang).get(path);
    }
}
