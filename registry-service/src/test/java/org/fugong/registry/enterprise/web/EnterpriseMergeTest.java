package org.fugong.registry.enterprise.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.assistance.HelpApi;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.labour.LabourApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.decide;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.enterprise;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.register;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.worker;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EnterpriseMergeTest {

    private static final String TOWN = "330110005";

    @Test
    void what_the_one_has_goes_on_under_the_other_and_comes_back_when_they_part() {
        // Given
        String survivor = registered(12_201, TOWN, 40);
        Map<String, Object> old = enterprise(12_202, TOWN, 40);
        String right = Codes.uscc(12_202);
        old.put("uscc", right.substring(0, 17) + (right.endsWith("0") ? '1' : '0'));
        old.put("usccOverrideReason", "Old registration number");
        old.put("name", " 合成企业  12201");
        String merged =
                register(district(), old).then().statusCode(201).extract().path("enterpriseId");
        String hand = registerWorker(contact(merged), merged, worker(12_202)).path("workerId");
        String application = apply(contact(merged), merged, plan(20)).path("applicationId");
        decide(town(TOWN), application, 1, "APPROVED").then().statusCode(200);
        report(merged).then().statusCode(201);
        String help =
                HelpApi.filed(contact(merged), merged, Map.of("category", "LOAN", "urgency", "NORMAL", "text", "周转贷款"));

        String surplus = LabourApi.post(merged, LabourApi.entry("SURPLUS", "4-03", 2));
        String borrower = registered(12_204, TOWN, 40);
        String agreement = lent(merged, surplus, borrower);

        // When
        write(district()).post("/api/v1/enterprise-duplicates/look").then().statusCode(200);
        String pair = as(town(TOWN))
                .get("/api/v1/enterprise-duplicates")
                .jsonPath()
                .getString("find { it.first.enterpriseId == '" + merged + "' || it.second.enterpriseId == '" + merged
                        + "' }.pairId");
        as(town(TOWN))
                .get("/api/v1/enterprise-duplicates/" + pair)
                .then()
                .body("why", equalTo("SAME_NAME_OLD_CODE"))
                .body("state", equalTo("OPEN"));
        assertThat(page("/enterprise-duplicates")).contains("名称相同，其一为旧代码", "五常街道", "保留第一条");
        write(town(TOWN))
                .header("If-Match", "\"1\"")
                .body(Map.of("survivingId", survivor, "reason", "旧注册号与新代码为同一执照"))
                .post("/api/v1/enterprise-duplicates/" + pair + "/merge")
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"));

        // Then
        as(district()).get("/api/v1/workers/" + hand).then().body("enterpriseId", equalTo(survivor));
        as(district())
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("enterpriseId", equalTo(survivor))
                .body("state", equalTo("APPROVED"));
        as(district()).get("/api/v1/assistance-requests/" + help).then().body("enterpriseId", equalTo(survivor));
        assertThat(days(survivor)).isEqualTo(1);
        as(district()).get("/api/v1/labour-entries/" + surplus).then().body("state", equalTo("WITHDRAWN"));
        as(district())
                .get("/api/v1/labour-agreements/" + agreement)
                .then()
                .body("state", equalTo("ENDED_EARLY"), "endReason", equalTo("ENTERPRISE_MERGED"));
        as(district()).get("/api/v1/enterprises/" + merged).then().body("closedWhy", equalTo("MERGED"));
        assertThat(page("/enterprises/" + merged)).contains("已关闭", "与另一登记合并");
        assertThat(page("/relocations")).contains("企业跨镇街迁移");
        assertThat(page("/enterprises/" + survivor + "/move")).contains("迁移到其他镇街");
        assertThat(page("/enterprises/" + survivor + "/edit")).contains("关闭企业");
        assertThat(Topics.await("enterprises-merged", merged, 1).get(0).json())
                .contains(survivor, merged)
                .doesNotContain("旧注册号");
        assertThat(Topics.await("enterprise-closed", merged, 1).get(0).json()).contains("MERGED");
        write(town(TOWN))
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "x"))
                .post("/api/v1/enterprises/" + merged + "/reopening")
                .then()
                .statusCode(409);

        // When
        write(town(TOWN))
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "两张执照"))
                .post("/api/v1/enterprise-duplicates/" + pair + "/undoing")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDONE"));

        // Then
        as(district()).get("/api/v1/workers/" + hand).then().body("enterpriseId", equalTo(merged));
        as(district())
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("enterpriseId", equalTo(merged))
                .body("state", equalTo("APPROVED"));
        as(district()).get("/api/v1/assistance-requests/" + help).then().body("enterpriseId", equalTo(merged));
        assertThat(days(survivor)).isZero();
        as(district()).get("/api/v1/labour-entries/" + surplus).then().body("state", equalTo("POSTED"));
        as(contact(merged)).get("/api/v1/notices").then().body("items.text", hasItem(containsString("1 条已恢复")));
        for (String party : List.of(merged, borrower)) {
            as(contact(party)).get("/api/v1/notices").then().body("items.text", hasItem(containsString("协议不再恢复")));
        }
        as(district()).get("/api/v1/labour-agreements/" + agreement).then().body("state", equalTo("ENDED_EARLY"));
        assertThat(days(merged)).isEqualTo(1);
        assertThat(Topics.await("enterprises-merge-undone", merged, 1)).hasSize(1);
        assertThat(Topics.await("worker-registered", hand, 3)).hasSize(3);
    }

    /** An agreement by which one worker is away. */
    private static String lent(String lender, String surplus, String borrower) {
        String need = LabourApi.post(borrower, LabourApi.entry("NEED", "4-03", 1));
        String id = LabourApi.draft(contact(lender), need, surplus, 1);
        LabourApi.sign(lender, id);
        LabourApi.sign(borrower, id);
        Map<String, Object> named = Map.of("workerIds", List.of(LabourApi.worker(lender, 12_203)));
        LabourApi.act(contact(lender), "PUT", id, "workers", named).then().statusCode(200);
        LabourApi.consent(LabourApi.boundWorker(12_203), id, true).then().statusCode(200);
        LabourApi.act(contact(lender), "POST", id, "conclusion", Map.of())
                .then()
                .statusCode(200);
        return id;
    }

    private static io.restassured.response.Response report(String id) {
        return write(contact(id))
                .body(Map.of("onDuty", 10, "outputPercent", 50, "missing", List.of()))
                .put("/api/v1/enterprises/" + id + "/daily-reports/" + LabourApi.today());
    }

    private static String page(String path) {
        return as(town(TOWN))
                .accept("text/html")
                .cookie("lang", "zh")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static int days(String id) {
        return as(district())
                .get("/api/v1/enterprises/" + id + "/daily-reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }
}
