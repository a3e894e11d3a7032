package org.fugong.registry.assistance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.matter.application.Matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.assistance.HelpApi.file;
import static org.fugong.registry.assistance.HelpApi.filed;
import static org.fugong.registry.assistance.HelpApi.get;
import static org.fugong.registry.assistance.HelpApi.meals;
import static org.fugong.registry.assistance.HelpApi.move;
import static org.fugong.registry.assistance.HelpApi.official;
import static org.fugong.registry.assistance.HelpApi.park;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HelpResourceTest {

    @Inject
    DueClocks clocks;

    @Inject
    Matters matters;

    @Test
    void a_request_goes_from_its_department_to_an_answer_a_rating_and_back() throws Exception {
        // Given
        String enterprise = registered(50_001, ZHONGTAI, 80);
        String commerce = official("COMMERCE");

        // When
        String id = filed(contact(enterprise), enterprise, meals(120, park(ZHONGTAI)));

        // Then
        get(id).then()
                .body("department", equalTo("COMMERCE"))
                .body("state", equalTo("OPEN"))
                .body("policy", equalTo("2020-02-10"));
        move(official("TAX"), id, "acceptance", Map.of())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:not-your-department"));
        move(commerce, id, "resolution", Map.of("note", "too early"))
                .then()
                .statusCode(409)
                .body("detailZh", equalTo("请先受理该诉求。"));
        move(commerce, id, "acceptance", Map.of()).then().statusCode(200);
        move(commerce, id, "question", Map.of("note", "几个班次？")).then().statusCode(200);
        as(contact(enterprise)).get("/api/v1/notices").then().body("items.href", hasItem("/registry/help/" + id));
        move(contact(enterprise), id, "reply", Map.of("note", "两班")).then().statusCode(200);
        move(commerce, id, "resolution", Map.of("note", "园区食堂明日起送餐"))
                .then()
                .statusCode(200)
                .body("answer", equalTo("园区食堂明日起送餐"));
        move(contact(enterprise), id, "rating", Map.of("stars", 2, "note", "没送到"))
                .then()
                .statusCode(200)
                .body("stars", equalTo(2));
        move(contact(enterprise), id, "reopening", Map.of("note", "第二天没有送"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REOPENED"))
                .body("stars", nullValue());
        assertThat(get(id).jsonPath().getString("dueAt")).isNotNull();
        assertThat(as(contact(enterprise))
                        .get("/api/v1/assistance-requests/" + id + "/steps")
                        .jsonPath()
                        .getList("move", String.class))
                .containsExactly("FILE", "ACCEPT", "ASK", "REPLY", "RESOLVE", "RATE", "REOPEN");
        for (String topic : List.of("requested", "resolved", "rated", "reopened")) {
            Topics.await("assistance-" + topic, enterprise, 1);
        }
    }

    @Test
    void without_a_category_the_triage_desk_sorts_it() {
        // Given
        String enterprise = registered(50_002, ZHONGTAI, 80);

        // When
        String id = filed(contact(enterprise), enterprise, new HashMap<>(Map.of("text", "不知道找谁")));

        // Then
        get(id).then().body("department", equalTo("RESUMPTION_DESK")).body("category", nullValue());
        as(district())
                .get("/api/v1/assistance-requests?unsorted=true&limit=500")
                .then()
                .body("items.requestId", hasItem(id));
        move(district(), id, "acceptance", Map.of()).then().statusCode(409);
        move(official("RESUMPTION_DESK"), id, "sorting", Map.of("category", "TAX"))
                .then()
                .statusCode(200)
                .body("department", equalTo("TAX"));
        move(district(), id, "sorting", Map.of("category", "LOAN")).then().statusCode(409);
    }

    @Test
    void the_third_hand_over_goes_to_those_who_coordinate() {
        String enterprise = registered(50_003, ZHONGTAI, 80);
        String id = filed(contact(enterprise), enterprise, meals(60, park(ZHONGTAI)));
        for (String department : List.of("TRANSPORT", "COMMERCE")) {
            move(district(), id, "hand-over", Map.of("department", department, "note", "不归我们"))
                    .then()
                    .statusCode(200)
                    .body("department", equalTo(department));
        }
        move(district(), id, "hand-over", Map.of("department", "TAX", "note", "不归我们"))
                .then()
                .statusCode(200)
                .body("department", equalTo("RESUMPTION_DESK"));
        move(district(), id, "hand-over", Map.of("department", "TAX", "note", "不归我们"))
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_not_seen_to_goes_up_and_is_told() throws Exception {
        // Given
        String enterprise = registered(50_004, ZHONGTAI, 80);
        String commerce = official("COMMERCE");
        String id = filed(contact(enterprise), enterprise, meals(60, park(ZHONGTAI)));

        // When
        overdue(id);

        // Then
        get(id).then().body("level", equalTo(1)).body("state", equalTo("OPEN"));
        Topics.await("assistance-escalated", enterprise, 1);
        as(commerce).get("/api/v1/notices").then().body("items.href", hasItem("/registry/help/" + id));
        overdue(id);
        overdue(id);
        get(id).then().body("level", equalTo(3));
        as(district()).get("/api/v1/notices").then().body("items.href", hasItem("/registry/help/" + id));
        assertThat(QuarkusTransaction.requiringNew().call(() -> matters.open(List.of(UUID.fromString(enterprise)))))
                .anySatisfy(matter -> assertThat(matter.href()).isEqualTo("/registry/help/" + id));
    }

    @Test
    void faults_are_told_at_their_field() {
        String enterprise = registered(50_005, ZHONGTAI, 80);
        String elsewhere = park(LINPING);
        faulty(enterprise, Map.of("category", "MEALS"), "text", "missing");
        faulty(enterprise, Map.of("category", "MEALS", "text", "找 13800138000"), "text", "number-of-a-person");
        faulty(enterprise, Map.of("category", "MEALS", "text", "x", "quantity", 0), "quantity", "out-of-range");
        faulty(enterprise, Map.of("category", "TAX", "text", "x", "quantity", 5), "quantity", "not-counted");
        faulty(enterprise, Map.of("category", "MEALS", "text", "x", "parkId", elsewhere), "parkId", "park-unknown");
        String id = filed(contact(enterprise), enterprise, new HashMap<>(Map.of("category", "TAX", "text", "x")));
        move(district(), id, "hand-over", Map.of("department", "LOAN")).then().statusCode(422);
        move(contact(enterprise), id, "withdrawal", Map.of()).then().statusCode(200);
        move(contact(enterprise), id, "rating", Map.of("stars", 6)).then().statusCode(422);
        move(contact(enterprise), id, "withdrawal", Map.of()).then().statusCode(409);
    }

    @Test
    void a_town_files_for_its_enterprises_and_sees_only_them() {
        String enterprise = registered(50_006, ZHONGTAI, 80);
        String id = filed(town(ZHONGTAI), enterprise, meals(30, park(ZHONGTAI)));
        as(town(LINPING)).get("/api/v1/assistance-requests/" + id).then().statusCode(404);
        move(town(ZHONGTAI), id, "acceptance", Map.of()).then().statusCode(403);
        file(town(LINPING), enterprise, Map.of("text", "x")).then().statusCode(404);
    }

    private void faulty(String enterprise, Map<String, Object> help, String field, String code) {
        file(contact(enterprise), enterprise, help)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(field))
                .body("errors.code", hasItem(code));
    }

    private void overdue(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "assistance",
                        UUID.fromString(id),
                        java.time.Instant.now().minusSeconds(5)));
        clocks.runDue();
    }
}
