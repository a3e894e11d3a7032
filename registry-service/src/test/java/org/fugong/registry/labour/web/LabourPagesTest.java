package org.fugong.registry.labour.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.labour.LabourApi.act;
import static org.fugong.registry.labour.LabourApi.boundWorker;
import static org.fugong.registry.labour.LabourApi.consent;
import static org.fugong.registry.labour.LabourApi.draft;
import static org.fugong.registry.labour.LabourApi.entry;
import static org.fugong.registry.labour.LabourApi.post;
import static org.fugong.registry.labour.LabourApi.sign;
import static org.fugong.registry.labour.LabourApi.worker;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LabourPagesTest {

    @Test
    void every_page_opens_in_both_languages_and_for_those_it_is_for() {
        String factory = registered(60_101, LINPING, 200);
        String hotel = registered(60_102, "330110113", 70);
        String need = post(factory, entry("NEED", "6-29", 3));
        String surplus = post(hotel, entry("SURPLUS", "6-29", 5));
        String id = draft(contact(factory), need, surplus, 2);

        assertThat(page(contact(factory), "/labour", "zh")).contains("发布用工需求", "建筑施工人员", "草案");
        assertThat(page(district(), "/labour?side=NEED", "en")).contains("Construction workers", "Proposals");
        assertThat(page(contact(factory), "/labour/new?side=NEED", "en")).contains("We train people on site");
        assertThat(page(contact(hotel), "/labour/new?side=SURPLUS", "zh")).contains("愿意转岗并接受培训");
        assertThat(page(contact(factory), "/labour/entries/" + need, "en")).contains("Open", "Take back");
        assertThat(page(contact(factory), "/labour/entries/" + need + "/edit", "en"))
                .contains("data-etag='\"1\"'", "value=\"3\"");
        assertThat(page(contact(hotel), "/labour/agreements/new?need=" + need + "&surplus=" + surplus, "en"))
                .contains("Work injury insurance paid by");
        assertThat(page(contact(hotel), "/labour/agreements/" + id, "en")).contains("Sign for my enterprise");
        html(as(contact(registered(60_103, LINPING, 9))), "/labour/agreements/" + id, "en")
                .then()
                .statusCode(404);

        sign(hotel, id);
        sign(factory, id);
        String first = worker(hotel, 60_104);
        assertThat(page(contact(hotel), "/labour/agreements/" + id + "/workers", "zh"))
                .contains(first, "李**")
                .doesNotContain("李四光");
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", List.of(first)))
                .then()
                .statusCode(200);
        assertThat(page(Tokens.of("labour-new-login", Role.WORKER), "/labour/mine", "zh"))
                .contains("请先核对身份");
        String own = boundWorker(60_104);
        assertThat(page(own, "/labour/mine", "zh")).contains("我同意", "合成企业 60101", "180", "您在单位名单上的编号");
        consent(own, id, true).then().statusCode(200);
        assertThat(page(own, "/labour/mine", "en")).contains("Consents", "I decline");
        act(contact(factory), "POST", id, "conclusion", Map.of()).then().statusCode(200);
        assertThat(page(contact(factory), "/labour/agreements/" + id, "en")).contains("Lent", "All are back");
        String twice = draft(contact(factory), need, surplus, 1);
        sign(hotel, twice);
        assertThat(page(contact(hotel), "/labour/agreements/" + twice + "/workers", "en"))
                .contains("value=\"" + first + "\" data-type=\"list\" disabled", "In another agreement for these days");
        assertThat(page(contact(hotel), "/labour/agreements/" + id + "/workers", "en"))
                .doesNotContain("In another agreement for these days");
        act(contact(factory), "POST", twice, "cancellation", Map.of()).then().statusCode(200);
        assertThat(page(contact(factory), "/enterprises/" + factory, "en")).contains("Agreement to borrow 2 workers");
        assertThat(page(town(LINPING), "/labour", "zh")).contains("建筑施工人员");
        act(contact(factory), "POST", id, "return", Map.of()).then().statusCode(200);
        assertThat(page(contact(hotel), "/labour/agreements/" + id, "zh")).contains("已返回", "合作情况如何");
    }

    @Test
    void the_board_needs_no_log_in() {
        String factory = registered(60_111, LINPING, 200);
        String need = post(factory, entry("NEED", "6-22", 7));
        assertThat(html(given(), "/labour/board?occupation=6-22", "zh")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("合成企业 60111", "汽车制造人员")
                .doesNotContain("张三", "10000060111");
        assertThat(html(given(), "/labour/board/" + need, "en")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Leave a message", "Motor vehicle workers");
        html(given(), "/labour/board?shift=NEVER", "en").then().statusCode(422);
        html(given(), "/labour/board/" + post(factory, entry("SURPLUS", "6-22", 7)), "en")
                .then()
                .statusCode(404);
    }

    private static String page(String token, String path, String lang) {
        return html(as(token), path, lang).then().statusCode(200).extract().asString();
    }

    private static io.restassured.response.Response html(RequestSpecification request, String path, String lang) {
        return request.accept("text/html").cookie("lang", lang).get(path);
    }
}
