package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.Matters;
import org.fugong.registry.resumption.application.Resumptions;
import org.fugong.registry.resumption.domain.Course;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.decide;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.enterprise;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.register;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ResumptionCourseTest {

    private static final String LIST = "/api/v1/resumption-applications/";

    @Inject
    Resumptions resumptions;

    @Inject
    DueClocks clocks;

    @Inject
    Matters matters;

    @Test
    void an_incomplete_plan_is_returned_completed_and_approved() {
        // Given
        String enterprise = registered(251, ZHONGTAI, 80);
        Map<String, Object> poor = plan(60);
        poor.put("masksInStock", 10);
        poor.put("isolationRoom", false);

        // When
        String id = apply(contact(enterprise), enterprise, poor)
                .then()
                .statusCode(201)
                .body("state", equalTo("RETURNED"), "holder", equalTo("ENTERPRISE"), "dueAt", notNullValue())
                .body("missing.code", contains("masks-short", "isolation-room-missing"))
                .body("missing[0].needed", equalTo(300))
                .extract()
                .path("applicationId");

        // Then: it says so on the page and is not approved meanwhile, by whatever way
        assertThat(page(contact(enterprise), "/applications/" + id, "zh"))
                .contains("口罩库存至少需要 300 只", "补正后重新提交", "待补正", "系统规则");
        assertThat(page(contact(enterprise), "/applications/" + id + "/mend", "en"))
                .contains("At least 300 masks have to be in stock.", "data-etag='\"2\"'");
        refusedAlike(town(ZHONGTAI), id, 2, Move.APPROVE, State.RETURNED);

        // Then: it is completed
        put(contact(enterprise), id, 2, "plan", plan(60))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"), "holder", equalTo("TOWN"), "missing.size()", equalTo(0));
        decide(town(ZHONGTAI), id, 3, "APPROVED")
                .then()
                .statusCode(200)
                .body("holder", equalTo("NOBODY"), "dueAt", nullValue());
        as(contact(enterprise))
                .get(LIST + id + "/steps")
                .then()
                .body("move", contains("APPLY", "RETURN", "HAND_IN", "APPROVE"))
                .body("by", contains("ENTERPRISE", "RULES", "ENTERPRISE", "TOWN"))
                .body("version", contains(1, 2, 3, 4));
        assertThat(Topics.await("resumption-returned", enterprise, 1)).hasSize(1);
    }

    @Test
    void officials_return_what_they_find_missing_and_the_enterprise_can_take_it_back() {
        String enterprise = registered(252, ZHONGTAI, 80);
        String id = applied(enterprise);
        post(town(ZHONGTAI), id, 1, "return", Map.of())
                .then()
                .statusCode(422)
                .body("errors.field", contains("reasons"));
        post(town(ZHONGTAI), id, 1, "return", Map.of("reasons", "夜班如何用餐？李四 13800001111"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("number-of-a-person"));
        post(town(ZHONGTAI), id, 1, "return", Map.of("reasons", "夜班如何用餐？"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"), "reasons", contains("夜班如何用餐？"));
        post(contact(enterprise), id, 2, "withdrawal", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"), "holder", equalTo("NOBODY"));
        assertThat(Topics.await("resumption-withdrawn", enterprise, 1)).hasSize(1);
        apply(contact(enterprise), enterprise, plan(40)).then().statusCode(201).body("version", equalTo(1));
    }

    @Test
    void where_people_crowd_nothing_is_approved_before_the_inspection_is_passed() {
        // Given
        Map<String, Object> cinema = enterprise(253, ZHONGTAI, 80);
        cinema.put("industry", "R87");
        String enterprise =
                register(district(), cinema).then().statusCode(201).extract().path("enterpriseId");
        String id = apply(contact(enterprise), enterprise, plan(40))
                .then()
                .body("state", equalTo("INSPECTING"), "inspection", equalTo("ASKED"), "version", equalTo(2))
                .extract()
                .path("applicationId");
        refusedAlike(district(), id, 2, Move.APPROVE, State.INSPECTING);

        // When: not passed, mended, passed
        inspected(id, false, "No screens between the tables");
        put(contact(enterprise), id, 3, "plan", plan(40)).then().body("state", equalTo("INSPECTING"));
        inspected(id, true);

        // Then
        decide(district(), id, 6, "APPROVED").then().statusCode(200).body("inspection", equalTo("PASSED"));
        Course.Outcome refused = Course.move(State.APPROVED, Move.PASS_INSPECTION);
        assertThatThrownBy(() -> inspected(id, true))
                .isInstanceOf(Problem.class)
                .hasMessage(((Course.Outcome.Refused) refused).reason().en());
        assertThat(Topics.await("resumption-returned", enterprise, 1).get(0).json())
                .contains("INSPECTION_FAILED")
                .doesNotContain("screens");
    }

    @Test
    void what_nobody_sees_to_goes_up_tier_by_tier_and_everybody_is_told() {
        // Given
        String enterprise = registered(254, ZHONGTAI, 80);
        String id = applied(enterprise);
        assertThat(page(town(ZHONGTAI), "/applications", "en")).contains(id, "Resumption desk of Zhongtai");

        // When: the town lets its clock run out
        runOut(id);

        // Then
        as(contact(enterprise))
                .get(LIST + id)
                .then()
                .body("tier", equalTo("DISTRICT"), "holder", equalTo("DISTRICT"), "version", equalTo(2));
        decide(town(ZHONGTAI), id, 2, "APPROVED")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:not-your-tier"));
        assertThat(page(contact(enterprise), "/applications/" + id, "zh")).contains("超过时限", "区经济和信息化局");
        assertThat(page(district(), "/notices", "en")).contains("An application came to you because its time ran out.");

        // When: the district and the city do as well
        runOut(id);
        runOut(id);

        // Then
        as(district())
                .get(LIST + id)
                .then()
                .body("tier", equalTo("CITY"), "overdue", equalTo(true), "state", equalTo("APPLIED"));
        assertThat(page(district(), "/applications?tier=CITY", "en")).contains(id, "Overdue");
        assertThat(page(district(), "/notices", "en")).contains("An application is overdue at the last tier.");
        assertThat(page(contact(enterprise), "/notices", "zh")).contains("您的申请已超过时限，已报告区级。");
        assertThat(Topics.await("resumption-escalated", enterprise, 3))
                .extracting(fact -> fact.json().contains("\"overdue\":true"))
                .containsExactly(false, false, true);
        decide(district(), id, 4, "APPROVED").then().statusCode(200).body("overdue", equalTo(false));
    }

    @Test
    void a_decision_stops_the_clock() {
        String enterprise = registered(255, ZHONGTAI, 80);
        String id = applied(enterprise);
        String dueAt = as(district()).get(LIST + id).path("dueAt");
        decide(town(ZHONGTAI), id, 1, "REJECTED", "没有隔离间").then().statusCode(200);
        assertThat(clocks.isSet("resumption", UUID.fromString(id), Instant.parse(dueAt)))
                .isFalse();
    }

    @Test
    void conditions_are_tracked_reported_and_settled() {
        // Given
        String enterprise = registered(256, ZHONGTAI, 80);
        String id = applied(enterprise);
        String until = today().plusDays(3).toString();
        conditional(town(ZHONGTAI), id, 1, "REJECTED", until).then().statusCode(422);
        conditional(town(ZHONGTAI), id, 1, "APPROVED", today().minusDays(1).toString())
                .then()
                .statusCode(422)
                .body("errors.field", contains("conditions[0].until"));

        // When
        conditional(town(ZHONGTAI), id, 1, "APPROVED", until)
                .then()
                .statusCode(200)
                .body("holder", equalTo("ENTERPRISE"), "conditions[0].state", equalTo("OPEN"));

        // Then
        assertThat(page(contact(enterprise), "/applications/" + id, "zh")).contains("餐桌加隔板", "报告已落实");
        assertThat(page(town(ZHONGTAI), "/applications?state=CONDITIONS", "en")).contains(id);
        post(contact(enterprise), id, 2, "conditions/1/report", Map.of("note", "已装好"))
                .then()
                .statusCode(200)
                .body("holder", equalTo("TOWN"), "conditions[0].reportedAt", notNullValue());
        post(contact(enterprise), id, 3, "conditions/7/report", Map.of())
                .then()
                .statusCode(409)
                .body("detail", equalTo("There is no open condition of that number."));
        post(town(ZHONGTAI), id, 3, "conditions/1/outcome", Map.of("outcome", "WAIVED"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("note"));
        post(town(ZHONGTAI), id, 3, "conditions/1/outcome", Map.of("outcome", "MET"))
                .then()
                .statusCode(200)
                .body("holder", equalTo("NOBODY"), "conditions[0].state", equalTo("MET"));
        assertThat(Topics.await("resumption-conditions-met", enterprise, 1)).hasSize(1);
    }

    @Test
    void an_enterprise_is_suspended_and_resumes_again() {
        // Given
        String enterprise = registered(257, ZHONGTAI, 300);
        String id = applied(enterprise);
        decide(district(), id, 1, "APPROVED").then().statusCode(200);
        post(town(LINPING), id, 2, "suspension", Map.of("cause", "FEVER_CASE", "reasons", "停工"))
                .then()
                .statusCode(404);
        post(town(ZHONGTAI), id, 2, "suspension", Map.of("reasons", "停工"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("cause"));

        // When: the town suspends though the district decided
        post(town(ZHONGTAI), id, 2, "suspension", Map.of("cause", "FEVER_CASE", "reasons", "二车间消毒后方可恢复"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"), "holder", equalTo("DISTRICT"));

        // Then
        assertThat(Topics.await("resumption-suspended", enterprise, 1).get(0).json())
                .contains("FEVER_CASE")
                .doesNotContain("消毒");
        assertThat(page(contact(enterprise), "/applications/" + id, "zh")).contains("暂停复工", "发现发热人员", "二车间消毒后方可恢复");
        assertThat(page(district(), "/applications?state=SUSPENDED", "en")).contains(id);
        assertThat(open(enterprise)).extracting(Matter::badge).contains("stop");
        apply(contact(enterprise), enterprise, plan(50)).then().statusCode(409);
        post(town(ZHONGTAI), id, 3, "reinstatement", Map.of()).then().statusCode(403);
        post(district(), id, 3, "reinstatement", Map.of("reasons", "已消毒"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(Topics.await("resumption-reinstated", enterprise, 1)).hasSize(1);
        assertThat(open(enterprise)).isEmpty();
    }

    @Test
    void the_worklist_begins_with_what_runs_out_first() {
        String first = applied(registered(258, "330110112", 80));
        String second = applied(registered(259, "330110112", 80));
        as(town("330110112"))
                .get(LIST + "?order=due&holder=OFFICIALS&limit=1")
                .then()
                .body("items.applicationId", contains(first), "next", notNullValue());
        String next = as(town("330110112"))
                .get(LIST + "?order=due&holder=OFFICIALS&limit=1")
                .path("next");
        as(town("330110112"))
                .get(LIST + "?order=due&holder=OFFICIALS&limit=1&cursor=" + next)
                .then()
                .body("items.applicationId", contains(second));
        as(town("330110112")).get(LIST + "?order=size").then().statusCode(422);
        as(district()).get(LIST + "?holder=TOWN&limit=500").then().body("items.applicationId", hasItem(first));
    }

    /** REST and the page say the reason of the one table. */
    private static void refusedAlike(String token, String id, int version, Move move, State state) {
        Course.Outcome.Refused refused = (Course.Outcome.Refused) Course.move(state, move);
        decide(token, id, version, "APPROVED")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"))
                .body("detail", equalTo(refused.reason().en()))
                .body("detailZh", equalTo(refused.reason().zh()))
                .body("state", containsString(state.name()));
        assertThat(page(token, "/applications/" + id, "en"))
                .contains(refused.reason().en());
        assertThat(page(token, "/applications/" + id, "zh"))
                .contains(refused.reason().zh());
    }

    /** Lets the clock of an application run out now. */
    private void runOut(String id) {
        long version = ((Number) as(district()).get(LIST + id).path("version")).longValue();
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "resumption", UUID.fromString(id), Instant.now().minusSeconds(1)));
        Awaitility.await().until(() -> ((Number) as(district()).get(LIST + id).path("version")).longValue() > version);
    }

    private void inspected(String id, boolean passed, String... findings) {
        QuarkusTransaction.requiringNew()
                .run(() -> resumptions.inspected(UUID.fromString(id), passed, List.of(findings)));
    }

    private List<Matter> open(String enterprise) {
        return matters.open(List.of(UUID.fromString(enterprise))).stream()
                .filter(matter -> matter.kind().equals("resumption"))
                .toList();
    }

    private static String applied(String enterprise) {
        return apply(contact(enterprise), enterprise, plan(40))
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .extract()
                .path("applicationId");
    }

    private static Response conditional(String token, String id, int version, String outcome, String until) {
        return post(
                token,
                id,
                version,
                "decision",
                Map.of(
                        "outcome",
                        outcome,
                        "reasons",
                        List.of("见条件"),
                        "conditions",
                        List.of(Map.of("what", "餐桌加隔板", "until", until))));
    }

    private static Response post(String token, String id, int version, String move, @Nullable Object body) {
        var request = write(token).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post(LIST + id + "/" + move);
    }

    private static Response put(String token, String id, int version, String what, Object body) {
        return write(token).header("If-Match", "\"" + version + "\"").body(body).put(LIST + id + "/" + what);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
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
