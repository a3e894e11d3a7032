package org.fugong.registry.assistance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.fugong.registry.assistance.HelpApi;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.matter.application.Matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.assistance.HelpApi.filed;
import static org.fugong.registry.assistance.HelpApi.meals;
import static org.fugong.registry.assistance.HelpApi.official;
import static org.fugong.registry.assistance.HelpApi.park;
import static org.fugong.registry.assistance.SchemeApi.canteen;
import static org.fugong.registry.assistance.SchemeApi.get;
import static org.fugong.registry.assistance.SchemeApi.move;
import static org.fugong.registry.assistance.SchemeApi.offered;
import static org.fugong.registry.assistance.SchemeApi.proposed;
import static org.fugong.registry.assistance.SchemeApi.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SchemeResourceTest {

    @Inject
    DueClocks clocks;

    @Inject
    Matters matters;

    /** Enterprises of a park, each with a request for meals. */
    private record Neighbours(String park, List<String> enterprises, List<String> requests) {}

    private static Neighbours neighbours(int from, int... quantities) {
        String park = park(ZHONGTAI);
        List<String> enterprises = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < quantities.length; i++) {
            String enterprise = registered(from + i, ZHONGTAI, 80);
            enterprises.add(enterprise);
            requests.add(filed(contact(enterprise), enterprise, meals(quantities[i], park)));
        }
        return new Neighbours(park, enterprises, requests);
    }

    /** The scheme that has been found for a park. */
    private String found(Neighbours neighbours) {
        clocks.runDue();
        return as(district())
                .get("/api/v1/assistance-schemes?park=" + neighbours.park())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].schemeId");
    }

    @Test
    void three_noodle_eaters_of_a_park_are_found_and_served_by_one_canteen() throws Exception {
        // Given
        Neighbours all = neighbours(51_001, 120, 80, 40);
        String provider = registered(51_009, ZHONGTAI, 30);
        String commerce = official("COMMERCE");

        // Then it is proposed, and members do not hear of it before there is an offer
        String scheme = found(all);
        get(commerce, scheme)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("nearness", equalTo("PARK"))
                .body("department", equalTo("COMMERCE"))
                .body("units", equalTo(240))
                .body("groundsZh", containsString("3 家企业"))
                .body("dueAt", notNullValue());
        get(contact(all.enterprises().get(0)), scheme).then().statusCode(404);
        as(commerce).get("/api/v1/notices").then().body("items.text", hasItem(containsString("合计 240 份/天")));

        // When it is offered
        move(official("TAX"), scheme, "offer", canteen(2, 100)).then().statusCode(403);
        Map<String, Object> dear = canteen(2, 48);
        move(commerce, scheme, "offer", dear).then().statusCode(422).body("errors.code", hasItem("not-cheaper"));
        Map<String, Object> offer = canteen(2, 100);
        offer.remove("provider");
        offer.put("providerId", provider);
        offered(commerce, scheme, offer);

        // Then each sees its share and nobody else's
        String first = contact(all.enterprises().get(0));
        get(first, scheme)
                .then()
                .body("terms.provider", equalTo("合成企业 51009"))
                .body("members", hasSize(1))
                .body("members[0].aloneFen", equalTo(240_000))
                .body("members[0].shareFen", equalTo(192_000))
                .body("members[0].mostFen", equalTo(204_000));
        as(first).get("/api/v1/notices").then().body("items.text", hasItem(containsString("最多 2040.00 元")));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> matters.open(
                                List.of(UUID.fromString(all.enterprises().get(0))))))
                .anySatisfy(matter -> assertThat(matter.stateZh()).isEqualTo("请答复是否参加"));

        // When
        say(first, scheme, "consent").then().statusCode(200);
        say(first, scheme, "refusal").then().statusCode(409).body("reasonZh", containsString("约束力"));
        say(contact(all.enterprises().get(1)), scheme, "consent")
                .then()
                .statusCode(200)
                .body("members.name", hasItem("合成企业 51001"))
                .body("members.quantity", hasItem(nullValue()));
        move(commerce, scheme, "start", Map.of()).then().statusCode(409);
        say(contact(all.enterprises().get(2)), scheme, "refusal").then().statusCode(200);
        move(commerce, scheme, "start", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("totalFen", equalTo(324_000))
                .body("savedFen", equalTo(76_000));

        // Then
        HelpApi.get(all.requests().get(0))
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("schemeId", equalTo(scheme))
                .body("answer", containsString("合成企业 51009"));
        HelpApi.get(all.requests().get(2)).then().body("state", equalTo("OPEN"));
        as(contact(provider)).get("/api/v1/notices").then().body("items", hasSize(2));
        as(first)
                .get("/api/v1/assistance-schemes/" + scheme + "/steps")
                .then()
                .body("move", contains("PROPOSE", "OFFER", "CONSENT", "START"));
        Topics.await("assistance-scheme-started", scheme, 1);
        Topics.await("assistance-scheme-consented", scheme, 2);

        // When one leaves, so that one is left
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        write(first)
                .body(Map.of("on", today.toString()))
                .post("/api/v1/assistance-schemes/" + scheme + "/leave")
                .then()
                .statusCode(422);
        write(first)
                .body(Map.of("note", "自有食堂恢复"))
                .post("/api/v1/assistance-schemes/" + scheme + "/leave")
                .then()
                .statusCode(200);
        runOut(scheme);
        state(scheme, "ENDED");
        get(district(), scheme).then().body("ending", equalTo("TOO_FEW"));
        Topics.await("assistance-scheme-ended", scheme, 1);
    }

    /** The service looks at its clocks by itself as well, and may be about it when the test does. */
    private static void state(String scheme, String expected) {
        await().untilAsserted(() -> get(district(), scheme).then().body("state", equalTo(expected)));
    }

    @Test
    void a_neighbour_comes_in_until_it_closes_and_too_few_let_it_lapse() throws Exception {
        // Given
        Neighbours all = neighbours(51_021, 60, 70, 80);
        String scheme = found(all);
        offered(town(ZHONGTAI), scheme, canteen(3, 100));

        // When
        String late = registered(51_029, ZHONGTAI, 40);
        filed(contact(late), late, meals(30, all.park()));
        clocks.runDue();

        // Then
        get(contact(late), scheme).then().statusCode(200).body("members[0].quantity", equalTo(30));
        say(contact(late), scheme, "consent").then().statusCode(200);
        runOut(scheme);
        state(scheme, "LAPSED");
        Topics.await("assistance-scheme-lapsed", scheme, 1);
        HelpApi.get(all.requests().get(0)).then().body("state", equalTo("OPEN")).body("schemeId", nullValue());
        // The same is not proposed anew at once.
        String again = registered(51_030, ZHONGTAI, 40);
        filed(contact(again), again, meals(30, all.park()));
        found(all);
    }

    @Test
    void a_request_taken_back_is_out_and_enough_at_the_deadline_start_it() throws Exception {
        Neighbours all = neighbours(51_041, 60, 70, 80);
        String scheme = found(all);
        offered(district(), scheme, canteen(2, 100));
        say(contact(all.enterprises().get(0)), scheme, "consent").then().statusCode(200);
        say(contact(all.enterprises().get(1)), scheme, "consent").then().statusCode(200);
        HelpApi.move(contact(all.enterprises().get(2)), all.requests().get(2), "withdrawal", Map.of())
                .then()
                .statusCode(200);
        clocks.runDue();
        get(district(), scheme).then().body("members.answer", hasItem("GONE")).body("taking", equalTo(2));
        runOut(scheme);
        state(scheme, "RUNNING");
        // When one of them closes, it is served from tomorrow on no more.
        write(district())
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "on",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                        "why",
                        "DEREGISTERED",
                        "reason",
                        "工商注销"))
                .post("/api/v1/enterprises/" + all.enterprises().get(0) + "/closing")
                .then()
                .statusCode(200);
        get(district(), scheme).then().body("members.leavesOn", hasItem(notNullValue()));
        move(district(), scheme, "dismissal", Map.of("note", "x")).then().statusCode(409);
        move(district(), scheme, "end", Map.of("note", "食堂均已恢复"))
                .then()
                .statusCode(200)
                .body("ending", equalTo("STOPPED"));
    }

    @Test
    void an_official_puts_two_together_by_hand_and_takes_them_off_again() throws Exception {
        Neighbours all = neighbours(51_061, 60, 70);
        String scheme = proposed(town(ZHONGTAI), all.requests().toArray(String[]::new));
        get(town(LINPING), scheme).then().statusCode(404);
        write(district())
                .body(Map.of("requestIds", all.requests()))
                .post("/api/v1/assistance-schemes")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("in-a-scheme"));
        move(district(), scheme, "dismissal", Map.of("note", "食堂明日恢复"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        Topics.await("assistance-scheme-dismissed", scheme, 1);
        as(contact(all.enterprises().get(0)))
                .get("/api/v1/assistance-schemes")
                .then()
                .statusCode(200)
                .body("items.schemeId", not(hasItem(scheme)));
    }

    @Test
    void a_scheme_that_runs_is_prolonged_by_its_members_and_another_provider_sought_when_its_own_closes()
            throws Exception {
        // Given
        // Two, since a third would be found before they are put together.
        Neighbours all = neighbours(51_121, 60, 70);
        String provider = registered(51_129, ZHONGTAI, 30);
        String scheme = proposed(district(), all.requests().toArray(String[]::new));
        Map<String, Object> offer = canteen(2, 100);
        offer.remove("provider");
        offer.put("providerId", provider);
        offered(district(), scheme, offer);
        for (String member : all.enterprises()) {
            say(contact(member), scheme, "consent").then().statusCode(200);
        }
        move(district(), scheme, "start", Map.of()).then().statusCode(200);
        String endsOn = get(district(), scheme).path("terms.endsOn");

        // When
        move(district(), scheme, "prolongation", Map.of("endsOn", endsOn))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("term"));
        move(district(), scheme, "prolongation", Map.of())
                .then()
                .statusCode(200)
                .body("longer.offer", equalTo(2));
        for (String member : all.enterprises()) {
            assertThat(page(contact(member), scheme)).contains("是否延期至", "同意延期");
            write(contact(member))
                    .body(Map.of("offer", 2))
                    .post("/api/v1/assistance-schemes/" + scheme + "/consent")
                    .then()
                    .statusCode(200);
        }

        // Then all have answered, so it is settled at once
        get(district(), scheme)
                .then()
                .body("longer", nullValue())
                .body(
                        "terms.endsOn",
                        equalTo(LocalDate.parse(endsOn).plusDays(30).toString()));
        Topics.await("assistance-scheme-prolonged", scheme, 1);

        // When the canteen closes
        write(town(ZHONGTAI))
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "on",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                        "why",
                        "DEREGISTERED",
                        "reason",
                        "注销"))
                .post("/api/v1/enterprises/" + provider + "/closing")
                .then()
                .statusCode(200);

        // Then the requests are open again, and a follow-up waits for another provider
        get(district(), scheme).then().body("state", equalTo("ENDED")).body("ending", equalTo("PROVIDER_GONE"));
        for (String request : all.requests()) {
            HelpApi.get(request).then().body("state", equalTo("REOPENED"));
        }
        String next = as(district())
                .get("/api/v1/assistance-schemes?state=PROPOSED&park=" + all.park())
                .then()
                .body("items", hasSize(1))
                .body("items[0].groundsZh", containsString("服务方已关闭"))
                .extract()
                .path("items[0].schemeId");
        assertThat(page(district(), next)).contains("提出方案");
        as(contact(all.enterprises().get(0)))
                .get("/api/v1/notices")
                .then()
                .body("items.text", hasItem(containsString("正在另寻服务方")));
        as(district()).get("/api/v1/notices").then().body("items.text", hasItem(containsString("正在另寻服务方")));
    }

    private static String page(String token, String scheme) {
        return as(token)
                .accept("text/html")
                .cookie("lang", "zh")
                .get("/help/schemes/" + scheme)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_proposal_that_is_not_seen_to_goes_up() throws Exception {
        String scheme = found(neighbours(51_081, 60, 70, 80));
        runOut(scheme);
        await().untilAsserted(() ->
                get(district(), scheme).then().body("level", equalTo(1)).body("state", equalTo("PROPOSED")));
        Topics.await("assistance-scheme-escalated", scheme, 1);
    }

    @Test
    void what_an_enterprise_of_a_park_asks_for_is_needed_in_that_park() {
        // Given
        String park = park(ZHONGTAI);
        String enterprise = registered(51_101, ZHONGTAI, 80);
        String path = "/api/v1/enterprises/" + enterprise + "/park";
        as(contact(enterprise))
                .get(path)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("parkId", nullValue());
        write(contact(enterprise))
                .header("If-Match", "\"0\"")
                .body(Map.of("parkId", park(LINPING)))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("park-unknown"));

        // When
        write(contact(enterprise))
                .header("If-Match", "\"0\"")
                .body(Map.of("parkId", park))
                .put(path)
                .then()
                .statusCode(200);

        // Then
        write(contact(enterprise))
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .put(path)
                .then()
                .statusCode(412);
        Map<String, Object> noodles = Map.of("category", "MEALS", "quantity", 20, "text", "员工只能吃方便面");
        HelpApi.get(filed(contact(enterprise), enterprise, noodles)).then().body("parkId", equalTo(park));
        as(contact(enterprise))
                .accept("text/html")
                .get("/enterprises/" + enterprise + "/park")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + park + "\" selected"));
    }

    private void runOut(String scheme) {
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "assistance-scheme",
                        UUID.fromString(scheme),
                        Instant.now().minusSeconds(5)));
        clocks.runDue();
    }
}
