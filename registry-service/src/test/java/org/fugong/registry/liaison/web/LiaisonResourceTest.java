package org.fugong.registry.liaison.web;

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
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.due.application.DueClocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Each test has a town of its own, so that what is shared out by town is its own. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LiaisonResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    DueClocks clocks;

    @Test
    void an_enterprise_has_one_officer_who_is_handed_over_and_told() {
        // Given
        String town = "330110002";
        String enterprise = registered(8001, town, 40);
        officer("li-a", town);
        officer("li-b", town);
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/liaison")
                .then()
                .statusCode(404);

        // When
        assign(town(town), enterprise, "li-a", "").then().statusCode(200).header("ETag", "\"1\"");

        // Then
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/liaison")
                .then()
                .statusCode(200)
                .body("today.name", equalTo("官 li-a"))
                .body("today.phone", equalTo("0571-86200001"));
        assertThat(page(contact(enterprise), "/enterprises/" + enterprise, "zh"))
                .contains("您的驻企联络员", "官 li-a", "tel:057186200001");
        assign(town(town), enterprise, "li-b", "").then().statusCode(428);
        assign(town(town), enterprise, "nobody", "\"1\"").then().statusCode(422);

        // When
        assign(town(town), enterprise, "li-b", "\"1\"").then().statusCode(200).header("ETag", "\"2\"");

        // Then
        assertThat(Topics.await("liaison-officer-assigned", enterprise, 2))
                .allSatisfy(fact -> assertThat(fact.json()).doesNotContain("li-a", "li-b"));
        as(liaison("li-b"))
                .header("Accept-Language", "zh")
                .get("/api/v1/notices")
                .then()
                .body("items.text", hasItem("您新增 1 家联系企业。"));
    }

    @Test
    void enterprises_are_shared_out_evenly_and_the_policy_fills_gaps() {
        // Given
        String town = "330110003";
        List<String> all = java.util.stream.IntStream.range(8010, 8014)
                .mapToObj(n -> registered(n, town, 40))
                .toList();
        as(town(town)).get("/api/v1/liaison-gaps").then().body("items.enterpriseId", hasItems(all.toArray()));
        officer("li-c", town);
        officer("li-d", town);

        // When
        write(town(town))
                .body(Map.of("enterpriseIds", all))
                .post("/api/v1/liaison-assignments")
                .then()
                .statusCode(200);

        // Then
        as(town(town)).get("/api/v1/liaison-officers").then().body("items.enterprises", equalTo(List.of(2, 2)));
        assertThat(page(town(town), "/liaison/officers", "en")).contains("Every enterprise has a liaison officer.");

        // When
        String late = registered(8014, town, 40);
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "liaison-gaps", new UUID(0, 0), Instant.now().minusSeconds(1)));

        // Then
        Awaitility.await().untilAsserted(() -> as(town(town))
                .get("/api/v1/enterprises/" + late + "/liaison")
                .then()
                .statusCode(200));

        // When
        write(district())
                .body(Map.of())
                .post("/api/v1/liaison-officers/li-c/hand-over")
                .then()
                .statusCode(200);

        // Then
        as(town(town)).get("/api/v1/liaison-officers").then().body("items.enterprises", equalTo(List.of(0, 5)));
    }

    @Test
    void a_deputy_sees_the_enterprises_of_the_one_who_is_away_and_only_on_those_days() {
        // Given
        String town = "330110004";
        String enterprise = registered(8020, town, 80);
        officer("li-e", town);
        officer("li-f", town);
        assign(district(), enterprise, "li-e", "").then().statusCode(200);
        as(liaison("li-f"))
                .accept("text/html")
                .get("/enterprises/" + enterprise)
                .then()
                .statusCode(404);

        // When
        String cover = cover(liaison("li-e"), "li-e", "li-f", TODAY, TODAY.plusDays(3))
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        // Then
        as(liaison("li-f"))
                .get("/api/v1/liaison-enterprises")
                .then()
                .body("items.enterpriseId", equalTo(List.of(enterprise)))
                .body("items[0].standsInFor", equalTo("官 li-e"));
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/liaison")
                .then()
                .body("today.name", equalTo("官 li-f"))
                .body("today.standsInFor", equalTo("官 li-e"));
        assertThat(page(liaison("li-f"), "/enterprises/" + enterprise, "zh")).contains("合成企业 8020");
        assertThat(page(liaison("li-e"), "/liaison", "zh")).contains("我的联系企业", "合成企业 8020");

        // Then: the days are held
        cover(liaison("li-e"), "li-e", "li-f", TODAY.plusDays(3), TODAY.plusDays(5))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:cover-overlaps"));
        officer("li-g", town);
        cover(district(), "li-g", "li-e", TODAY, TODAY).then().body("type", equalTo("urn:fugong:problem:deputy-away"));
        cover(district(), "li-f", "li-g", TODAY, TODAY)
                .then()
                .body("type", equalTo("urn:fugong:problem:stands-in-then"));
        cover(district(), "li-e", "li-g", TODAY.minusDays(9), TODAY.minusDays(8))
                .then()
                .statusCode(422);
        cover(liaison("li-f"), "li-e", "li-g", TODAY.plusDays(9), TODAY.plusDays(9))
                .then()
                .statusCode(404);

        // When
        write(liaison("li-e"))
                .post("/api/v1/liaison-covers/" + cover + "/end")
                .then()
                .statusCode(200);

        // Then
        as(liaison("li-f"))
                .get("/api/v1/liaison-enterprises")
                .then()
                .body("items.enterpriseId", not(hasItem(enterprise)));
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/liaison")
                .then()
                .body("today.standsInFor", nullValue());
    }

    private static void officer(String subject, String town) {
        write(district())
                .body(Map.of("name", "官 " + subject, "phone", "0571-86200001", "town", town))
                .put("/api/v1/officers/" + subject)
                .then()
                .statusCode(200);
        write(district())
                .body(Map.of())
                .put("/api/v1/liaison-officers/" + subject)
                .then()
                .statusCode(200);
    }

    private static Response assign(String token, String enterprise, String officer, String ifMatch) {
        var request = write(token).body(Map.of("officer", officer));
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/enterprises/" + enterprise + "/liaison");
    }

    private static Response cover(String token, String officer, String deputy, LocalDate from, LocalDate to) {
        return write(token)
                .body(Map.of("deputy", deputy, "from", from.toString(), "to", to.toString()))
                .post("/api/v1/liaison-officers/" + officer + "/covers");
    }

    private static String liaison(String subject) {
        return Tokens.of(subject, Role.LIAISON);
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
