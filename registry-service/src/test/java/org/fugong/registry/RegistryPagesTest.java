package org.fugong.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.domain.identity.Codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.worker;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RegistryPagesTest {

    @Test
    void an_official_finds_an_enterprise_and_sees_its_workers_masked() {
        // Given
        String id = registered(501, "330110110", 80);
        registerWorker(district(), id, worker(501)).then().statusCode(201);

        // Then
        assertThat(page(town("330110110"), "/enterprises", "zh")).contains("企业名录", "合成企业 501", "未申请", "来电查询", id);
        assertThat(page(town("330110110"), "/enterprises", "en")).contains("Enterprises", "Not applied", "Pingyao");
        assertThat(page(town("330110110"), "/enterprises?q=nobody", "en")).contains("No enterprise found");
        assertThat(page(town("330110110"), "/enterprises/" + id, "zh"))
                .contains("李**", "100****0501", "安徽省黄山市屯溪区")
                .doesNotContain("李四光", "10000000501", Codes.residentNumber(501), "合成村");
    }

    @Test
    void an_enterprise_has_its_own_page_and_forms() {
        String id = registered(502, ZHONGTAI, 80);
        assertThat(page(contact(id), "/mine", "zh")).contains("合成企业 502", "尚未提交复工申请", "申请复工");
        assertThat(page(contact(id), "/enterprises/" + id + "/edit", "en"))
                .contains("Correct the record", "data-etag='\"1\"'");
        assertThat(page(contact(id), "/enterprises/" + id + "/apply", "en")).contains("Apply to resume");
        assertThat(page(contact(id), "/enterprises/" + id + "/workers/new", "en"))
                .contains("Register a worker");
        assertThat(page(contact(id), "/imports", "en")).contains("/enterprises/" + id + "/workers/imports");
        assertThat(page(Tokens.of("newcomer", Role.ENTERPRISE), "/mine", "en")).contains("Register an enterprise");
    }

    @Test
    void the_worklist_leads_to_a_decision_only_for_those_who_decide() {
        // Given
        String id = registered(503, "330110109", 80);
        String application = apply(contact(id), id, plan(40)).then().extract().path("applicationId");

        // Then
        assertThat(page(town("330110109"), "/applications", "en")).contains("合成企业 503", application, "Town");
        assertThat(page(town("330110109"), "/applications?state=APPROVED", "en"))
                .contains("No application");
        assertThat(page(town("330110109"), "/applications/" + application, "en"))
                .contains("Approve", "data-etag");
        assertThat(page(district(), "/applications/" + application, "en"))
                .contains("The officials of the town decide this application.")
                .doesNotContain("data-etag");
        assertThat(page(contact(id), "/applications/" + application, "en"))
                .contains("Take the application back")
                .doesNotContain("/decision", "/suspension");
    }

    @Test
    void neighbours_and_other_roles_see_no_page() {
        String id = registered(504, ZHONGTAI, 80);
        String neighbour = registered(505, LINPING, 80);
        for (String path : new String[] {"", "/edit", "/apply", "/workers/new", "/workers/import"}) {
            html(contact(neighbour), "/enterprises/" + id + path, "en").then().statusCode(404);
            html(town(LINPING), "/enterprises/" + id + path, "en").then().statusCode(404);
            html(Tokens.of("a-worker", Role.WORKER), "/enterprises/" + id + path, "en")
                    .then()
                    .statusCode(403);
        }
        html(contact(id), "/enterprises", "en").then().statusCode(403);
        html(contact(id), "/applications", "en").then().statusCode(403);
        html(Tokens.of("a-gate", Role.GATE), "/imports", "en").then().statusCode(403);
    }

    private static String page(String token, String path, String lang) {
        return html(token, path, lang).then().statusCode(200).extract().asString();
    }

    private static io.restassured.response.Response html(String token, String path, String lang) {
        return as(token).accept("text/html").cookie("lang", lang).get(path);
    }
}
