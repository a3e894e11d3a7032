package org.fugong.registry.assistance.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.assistance.HelpApi.filed;
import static org.fugong.registry.assistance.HelpApi.meals;
import static org.fugong.registry.assistance.HelpApi.official;
import static org.fugong.registry.assistance.HelpApi.park;
import static org.fugong.registry.assistance.SchemeApi.canteen;
import static org.fugong.registry.assistance.SchemeApi.move;
import static org.fugong.registry.assistance.SchemeApi.offered;
import static org.fugong.registry.assistance.SchemeApi.proposed;
import static org.fugong.registry.assistance.SchemeApi.say;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SchemePagesTest {

    private static final String TOWN = "330110113";

    @Test
    void an_official_puts_requests_together_and_offers_and_members_say_yes_or_no() {
        // Given
        String park = park(TOWN);
        String first = registered(53_001, TOWN, 80);
        String second = registered(53_002, TOWN, 80);
        String one = filed(contact(first), first, meals(120, park));
        String two = filed(contact(second), second, meals(80, park));
        assertThat(page(contact(first), "/help/schemes", "zh")).contains("没有联合方案", "更便宜");
        assertThat(page(district(), "/help/schemes/new?category=MEALS&town=" + TOWN, "zh"))
                .contains("合成企业 53001", "120 份/天", one, two);

        // When
        String id = proposed(district(), one, two);

        // Then what officials only weigh is not the members' to see
        html(contact(first), "/help/schemes/" + id, "en").then().statusCode(404);
        assertThat(page(contact(first), "/help/schemes", "zh")).doesNotContain(id);
        assertThat(page(town(TOWN), "/help/schemes", "en")).contains(id, "Meals · 200 meals a day", "0 of 2 said yes");
        assertThat(page(town(TOWN), "/help/schemes/" + id, "en"))
                .contains(
                        "Offer it to the members",
                        "data-yuan=\"aloneFen\"",
                        "value=\"160\"",
                        "合成企业 53002",
                        "Take it off")
                .doesNotContain("/start\"");
        assertThat(page(official("TAX"), "/help/schemes/" + id, "zh"))
                .contains("该方案由其他部门办理。")
                .doesNotContain("data-yuan");

        // When
        offered(official("COMMERCE"), id, canteen(2, 150));

        // Then
        assertThat(page(contact(first), "/help/schemes/" + id, "en"))
                .contains("合成园区食堂", "2,400.00", "1,944.00", "Yes, we take part", "Nobody else has said yes yet.")
                .doesNotContain("合成企业 53002", "data-yuan");
        assertThat(page(contact(first), "/help/" + one, "zh")).contains("/registry/help/schemes/" + id);
        assertThat(page(contact(first), "/enterprises/" + first, "zh")).contains("/registry/help/schemes/" + id);
        assertThat(page(district(), "/help/schemes/" + id, "zh")).contains("更改条件", "原有答复全部作废", "未答复", "同意参加的企业不足。");

        String third = registered(53_003, TOWN, 80);
        String three = filed(contact(third), third, meals(50, park(TOWN)));
        assertThat(page(contact(third), "/help/" + three, "en"))
                .contains("at most 830.00 yuan each day instead of 1,000.00", id + "/members");

        // When
        say(contact(second), id, "consent").then().statusCode(200);

        // Then
        assertThat(page(contact(first), "/help/schemes/" + id, "zh")).contains("合成企业 53002", "2 家中 1 家同意");
        assertThat(page(contact(second), "/help/schemes/" + id, "zh")).contains("您已同意参加，足够企业同意后启动。");

        // When
        say(contact(first), id, "consent").then().statusCode(200);
        assertThat(page(district(), "/help/schemes/" + id, "zh")).contains("/start\"", "立即启动");
        move(district(), id, "start", Map.of()).then().statusCode(200);

        // Then
        assertThat(page(contact(first), "/help/schemes/" + id, "zh")).contains("正在为贵企业服务", "/leave\"", "最早");
        assertThat(page(contact(first), "/help/" + one, "en")).contains("Served by a joint scheme");
    }

    @Test
    void neighbours_and_other_roles_see_no_scheme() {
        // Given
        String first = registered(53_011, TOWN, 80);
        String second = registered(53_012, TOWN, 80);
        String neighbour = registered(53_013, LINPING, 80);
        String id = proposed(
                district(),
                filed(contact(first), first, meals(120, park(TOWN))),
                filed(contact(second), second, meals(80, park(TOWN))));
        offered(district(), id, canteen(2, 150));

        // Then
        html(contact(neighbour), "/help/schemes/" + id, "en").then().statusCode(404);
        html(town(LINPING), "/help/schemes/" + id, "en").then().statusCode(404);
        html(town(LINPING), "/help/schemes/new?town=" + TOWN, "en").then().statusCode(404);
        html(contact(first), "/help/schemes/new", "en").then().statusCode(403);
        for (String path : List.of("/help/schemes", "/help/schemes/" + id)) {
            html(Tokens.of("a-worker", Role.WORKER), path, "en").then().statusCode(403);
        }
        assertThat(page(Tokens.of("scheme-auditor", Role.AUDITOR), "/help/schemes/" + id, "en"))
                .contains("合成企业 53011")
                .doesNotContain("<form data-api");
        assertThat(page(Tokens.of("newcomer", Role.ENTERPRISE), "/help/schemes", "en"))
                .contains("No joint scheme");
        html(district(), "/help/schemes?state=NEVER", "en").then().statusCode(422);
    }

    private static String page(String token, String path, String lang) {
        return html(token, path, lang).then().statusCode(200).extract().asString();
    }

    private static Response html(String token, String path, String lang) {
        return as(token).accept("text/html").cookie("lang", lang).get(path);
    }
}
