package org.fugong.registry.inspection.web;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.due.application.DueClocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.inspection.web.Inspections.inspector;
import static org.fugong.registry.inspection.web.Inspections.order;
import static org.fugong.registry.inspection.web.Inspections.team;
import static org.fugong.registry.inspection.web.Inspections.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Each test has a town of its own. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class InspectionResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    DueClocks clocks;

    @Test
    void an_application_is_inspected_mended_and_goes_on_to_its_decision() {
        // Given
        String town = "330110006";
        team("组 复工", "ins-a", town);
        String enterprise = registered(8101, town, 1200);
        String application = apply(contact(enterprise), enterprise, plan(900))
                .then()
                .statusCode(201)
                .body("state", equalTo("INSPECTING"))
                .extract()
                .path("applicationId");
        String task = as(inspector("ins-a"))
                .get("/api/v1/inspection-tasks?kind=APPLICATION")
                .then()
                .body("items.applicationId", contains(application))
                .extract()
                .path("items[0].taskId");

        // When
        write(inspector("ins-a"))
                .body(visit("FOLLOW_UP", TODAY.plusDays(2).toString(), "isolation-room"))
                .post("/api/v1/inspection-tasks/" + task + "/visits")
                .then()
                .statusCode(201);

        // Then
        as(contact(enterprise)).get("/api/v1/inspection-tasks/" + task).then().body("state", equalTo("FOLLOW_UP"));
        assertThat(page(contact(enterprise), "/enterprises/" + enterprise, "zh"))
                .contains("现场检查", "限期整改");
        assertThat(page(contact(enterprise), "/inspections/tasks/" + task, "zh"))
                .contains("隔离室", "张三丰在整改", "限期整改");

        // When
        write(inspector("ins-a"))
                .body(visit("PASSED", ""))
                .post("/api/v1/inspection-tasks/" + task + "/visits")
                .then()
                .statusCode(201);

        // Then
        as(contact(enterprise))
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("state", equalTo("APPLIED"));
        assertThat(Topics.await("enterprise-inspected", enterprise, 2))
                .allSatisfy(fact -> assertThat(fact.json()).doesNotContain("张三丰", "ins-a"));
        assertThat(Topics.await("labour-need-surveyed", enterprise, 2).get(0).json())
                .contains("缝纫工", "341000");
        write(inspector("ins-a"))
                .body(visit("PASSED", ""))
                .post("/api/v1/inspection-tasks/" + task + "/visits")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));
    }

    @Test
    void one_that_fails_returns_the_application() {
        String town = "330110007";
        team("组 退回", "ins-b", town);
        String enterprise = registered(8102, town, 1200);
        String application = apply(contact(enterprise), enterprise, plan(900)).path("applicationId");
        String task = as(inspector("ins-b")).get("/api/v1/inspection-tasks").path("items[0].taskId");

        // When
        write(inspector("ins-b"))
                .body(visit("FAILED", TODAY.plusDays(2).toString(), "masks"))
                .post("/api/v1/inspection-tasks/" + task + "/visits")
                .then()
                .statusCode(201);

        // Then
        as(contact(enterprise))
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("state", equalTo("RETURNED"));
    }

    @Test
    void tasks_wait_for_a_team_are_assigned_and_cancelled() {
        String town = "330110008";
        String enterprise = registered(8103, town, 40);
        String task = order(enterprise);
        as(town(town)).get("/api/v1/inspection-tasks/" + task).then().body("state", equalTo("OPEN"));

        // When
        String team = team("组 补位", "ins-c", town);

        // Then
        as(town(town))
                .get("/api/v1/inspection-tasks/" + task)
                .then()
                .body("state", equalTo("ASSIGNED"))
                .body("teamId", equalTo(team));
        String other = team("组 外", "ins-d");
        write(town(town))
                .header("If-Match", "\"2\"")
                .body(Map.of("team", other))
                .post("/api/v1/inspection-tasks/" + task + "/assign")
                .then()
                .statusCode(200)
                .body("teamId", equalTo(other));
        as(inspector("ins-c")).get("/api/v1/inspection-tasks/" + task).then().statusCode(404);
        write(town(town))
                .header("If-Match", "\"3\"")
                .body(Map.of("reason", "企业已搬离"))
                .post("/api/v1/inspection-tasks/" + task + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertThat(page(town(town), "/inspections?state=CANCELLED", "en")).contains("合成企业 8103", "Cancelled");
        assertThat(page(district(), "/inspections/teams", "zh")).contains("组 补位", "查 ins-c");
        String added = as(district()).get("/api/v1/inspection-teams").path("items.find { it.name == '组 补位' }.id");
        assertThat(page(district(), "/inspections/teams/" + added, "zh")).contains("组 补位", "ins-c", "负责镇街");
        assertThat(page(district(), "/inspections/teams/new", "en")).contains("Add a team", "wherever nobody else");
    }

    @Test
    void a_survey_is_spread_over_all_enterprises_and_an_inspector_draws_a_day() {
        String town = "330110009";
        team("组 走访", "ins-e", town);
        List<String> all = java.util.stream.IntStream.range(8110, 8125)
                .mapToObj(n -> registered(n, town, 40))
                .toList();

        // When
        write(district())
                .body(Map.of(
                        "title",
                        "用工走访",
                        "town",
                        town,
                        "dueOn",
                        TODAY.plusDays(9).toString()))
                .post("/api/v1/inspection-surveys")
                .then()
                .statusCode(201);

        // Then
        Awaitility.await().untilAsserted(() -> as(inspector("ins-e"))
                .get("/api/v1/inspection-tasks?kind=SURVEY")
                .then()
                .body("items", hasSize(all.size())));
        as(district()).get("/api/v1/inspection-surveys").then().body("items.tasks", hasItem(15));
        assertThat(page(district(), "/inspections", "zh")).doesNotContain("NOT_FOUND");

        // When
        String urgent = order(all.get(14));
        write(inspector("ins-e"))
                .post("/api/v1/inspection-route")
                .then()
                .statusCode(200)
                .body("items", hasSize(12));

        // Then
        as(inspector("ins-e"))
                .get("/api/v1/inspection-route")
                .then()
                .body("items", hasSize(12))
                .body("items.task.taskId", hasItem(urgent));
        assertThat(page(inspector("ins-e"), "/inspection/today", "zh")).contains("今日走访", "组 走访 · 12 家", urgent);
        assertThat(page(inspector("ins-e"), "/inspection/tasks/" + urgent, "zh"))
                .contains("口罩储备", "群众反映食堂未错峰", "data-checklist=\"2020-02-10\"");
    }

    @Test
    void what_is_overdue_is_told_to_the_town_and_then_to_the_district() {
        String town = "330110112";
        String enterprise = registered(8104, town, 40);
        team("组 超期", "ins-f", town);
        UUID task = UUID.fromString(order(enterprise));
        for (int tier = 1; tier <= 2; tier++) {
            int told = tier;
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            clocks.start("inspection-task", task, Instant.now().minusSeconds(1)));
            Awaitility.await().untilAsserted(() -> as(district())
                    .get("/api/v1/inspection-tasks/" + task)
                    .then()
                    .body("escalations", equalTo(told)));
        }
        as(town(town)).get("/api/v1/notices").then().body("items.href", hasItem("/registry/inspections/tasks/" + task));
        as(district()).get("/api/v1/notices").then().body("items.href", hasItem("/registry/inspections/tasks/" + task));
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
