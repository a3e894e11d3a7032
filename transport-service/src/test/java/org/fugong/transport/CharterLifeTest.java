package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.enterpriseRegistered;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** From draft to the end: what officials do with charters, and who is told. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CharterLifeTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void a_draft_is_seen_by_district_officials_alone_until_it_is_announced() {
        // Given
        UUID draft = drafted(plan(3));
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);

        // Then
        get(district(), "/charters/" + draft)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("announcedAt", nullValue());
        get(district(), "/charters?limit=500").body("items.charterId", hasItem(draft.toString()));
        get(enterprise(factory), "/charters/" + draft).statusCode(404);
        get(enterprise(factory), "/charters?limit=500").body("items.charterId", not(hasItem(draft.toString())));
        nominate(draft, factory, worker).statusCode(404);

        // When
        write(draft, "/announcement", 1, Map.of()).statusCode(200).body("state", equalTo("ANNOUNCED"));

        // Then
        get(enterprise(factory), "/charters/" + draft).statusCode(200);
        nominate(draft, factory, worker).statusCode(201);
        assertThat(Topics.await("charter-announced", draft.toString(), 1)).hasSize(1);
        write(draft, "/announcement", 2, Map.of())
                .statusCode(409)
                .body("type", endsWith("illegal-move"))
                .body("detail", equalTo("The charter is announced already."))
                .body("detailZh", equalTo("车次已经发布。"));
    }

    @Test
    void a_draft_is_edited_by_whoever_saw_it_last() {
        // Given
        UUID draft = drafted(plan(3));
        Map<String, Object> better = plan(5);
        better.put("name", "G7316");

        // Then
        edit(draft, 1, better).statusCode(200).body("name", equalTo("G7316")).body("seats", equalTo(5));
        edit(draft, 1, plan(6)).statusCode(412);
        write(draft, "/announcement", 1, Map.of()).statusCode(412);
        write(draft, "/announcement", 2, Map.of()).statusCode(200);
        edit(draft, 3, plan(6)).statusCode(409).body("type", endsWith("illegal-move"));
    }

    @Test
    void stops_carriages_quotas_and_the_allow_list_are_told_as_they_were_given() {
        // Given
        Map<String, Object> plan = plan(100);
        Instant departure = Instant.parse(String.valueOf(plan.get("departureAt")));
        plan.put(
                "via",
                List.of(Map.of(
                        "name",
                        "Jixi North",
                        "division",
                        "341824",
                        "arriveAt",
                        departure.plusSeconds(600).toString(),
                        "departAt",
                        departure.plusSeconds(900).toString())));
        plan.put(
                "carriages",
                List.of(
                        Map.of("label", "01", "rows", 18, "letters", "ABC|DF"),
                        Map.of("label", "02", "rows", 18, "letters", "ABC|DF")));
        plan.put("quotas", List.of(Map.of("kind", "TOWN", "code", TOWN, "seats", 60)));
        plan.put("allowed", List.of(Map.of("kind", "ORIGIN", "code", "34")));

        // When
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));

        // Then
        get(enterprise(factory), "/charters/" + charter)
                .body("layout.stops.name", contains("Huangshan North", "Jixi North", "Hangzhou East"))
                .body("layout.carriages.label", contains("01", "02"))
                .body("layout.quotas.seats", contains(60))
                .body("layout.allowed.code", contains("34"));
        plan.remove("seats");
        post(district(), "/charters", plan).statusCode(201).body("seats", equalTo(180));
        plan.put("seats", 181);
        post(district(), "/charters", plan).statusCode(422).body("errors.code", contains("more-than-carriages"));
    }

    @Test
    void charters_are_found_by_state_and_by_day_of_departure() {
        // Given
        UUID draft = drafted(plan(3));

        // Then
        get(district(), "/charters?limit=500&state=DRAFT").body("items.charterId", hasItem(draft.toString()));
        get(district(), "/charters?limit=500&state=CLOSED&state=ARRIVED")
                .body("items.charterId", not(hasItem(draft.toString())));
        get(district(), "/charters?limit=500&departs=2020-02-19").body("items", equalTo(List.of()));
    }

    @Test
    void seats_added_are_given_to_those_who_wait_in_their_order() {
        // Given
        UUID charter = announce(1);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 4);
        workers.forEach(w -> nominate(charter, factory, w).statusCode(201));

        // When
        change(charter, 1, Map.of("seats", 3, "reason", "a longer train"))
                .statusCode(200)
                .body("seats", equalTo(3));

        // Then
        get(district(), "/charters/" + charter + "/nominations?limit=500")
                .body("items.status", contains("SEATED", "SEATED", "SEATED", "WAITING"));
        assertThat(Topics.await("worker-nominated", workers.get(2).toString(), 2))
                .hasSize(2);
        String told =
                Topics.await("charter-changed", charter.toString(), 1).get(0).json();
        assertThat(told).contains("a longer train", "\"SEATS\"", factory.toString());
        change(charter, 2, Map.of("seats", 2, "reason", "a shorter train"))
                .statusCode(409)
                .body("type", endsWith("seats-given"))
                .body("given", equalTo(3));
    }

    @Test
    void a_quota_holds_for_whoever_comes_after_a_change_too() {
        // Given
        Map<String, Object> plan = plan(3);
        plan.put("quotas", List.of(Map.of("kind", "ENTERPRISE", "code", factory.toString(), "seats", 1)));
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        nominate(charter, factory, workers.get(0)).statusCode(201).body("status", equalTo("SEATED"));

        // When
        change(charter, 1, Map.of("seats", 4, "reason", "a longer train")).statusCode(200);

        // Then
        nominate(charter, factory, workers.get(1)).statusCode(201).body("status", equalTo("WAITING"));
    }

    @Test
    void a_deadline_is_put_off_or_brought_forward_but_never_into_the_past() {
        // Given
        UUID charter = announce(3);
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(charter, factory, worker).statusCode(201);
        Instant sooner = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

        // Then
        change(charter, 1, Map.of("deadline", "2020-02-18T03:00:00Z", "reason", "too late"))
                .statusCode(422)
                .body("errors.code", contains("in-the-past"));
        change(charter, 1, Map.of("deadline", "2036-02-18T03:00:00Z", "reason", "after it has left"))
                .statusCode(422)
                .body("errors.field", contains("departureAt"));
        change(charter, 1, Map.of("deadline", sooner.toString(), "reason", "the railway asks for it"))
                .statusCode(200)
                .body("deadline", equalTo(sooner.toString()));
        change(charter, 2, Map.of("deadline", sooner.toString(), "reason", "again"))
                .statusCode(422)
                .body("errors.code", contains("nothing-to-change"));
        change(charter, 2, Map.of("seats", 9, "reason", "call 13800000000")).statusCode(422);
        get(district(), "/clearances/" + night.clearance(worker, "TICKET")).body("dueAt", equalTo(sooner.toString()));
        night.deadlinePasses(charter);
        change(charter, 2, Map.of("seats", 9, "reason", "too late"))
                .statusCode(409)
                .body("type", anyOf(endsWith("charter-closed"), endsWith("illegal-move")));
    }

    @Test
    void a_late_train_gets_new_times_and_its_stops_move_along() {
        // Given
        Map<String, Object> plan = plan(3);
        Instant departure = Instant.parse(String.valueOf(plan.get("departureAt")));
        plan.put(
                "via",
                List.of(Map.of(
                        "name",
                        "Jixi North",
                        "division",
                        "341824",
                        "arriveAt",
                        departure.plusSeconds(600).toString(),
                        "departAt",
                        departure.plusSeconds(900).toString())));
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        Instant late = departure.plusSeconds(1800);

        // When
        change(
                        charter,
                        2,
                        Map.of(
                                "departureAt", late.toString(),
                                "arrivalAt", late.plusSeconds(7200).toString(),
                                "reason", "told by the railway"))
                .statusCode(200);

        // Then
        get(enterprise(factory), "/charters/" + charter)
                .body("layout.stops[1].arriveAt", equalTo(late.plusSeconds(600).toString()));
        get(enterprise(factory), "/charters/" + charter + "/steps")
                .body("move", contains("ANNOUNCE", "FREEZE", "RESCHEDULE"))
                .body("reason[2]", equalTo("told by the railway"))
                .body("values[2].field", contains("DEPARTURE", "ARRIVAL", "STOPS"))
                .body("by", everyItem(nullValue()));
        get(district(), "/charters/" + charter + "/steps").body("by[2]", equalTo("district-official"));
    }

    @Test
    void when_a_charter_is_cancelled_everybody_is_free_and_told() {
        // Given
        UUID charter = announce(1);
        List<UUID> workers = night.manyWorkers(factory, TOWN, 2);
        workers.forEach(w -> nominate(charter, factory, w).statusCode(201));
        UUID ticket = night.clearance(workers.get(0), "TICKET");

        // When
        write(charter, "/cancellation", 1, Map.of("reason", "the railway withdrew the train"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        // Then
        String told =
                Topics.await("charter-cancelled", charter.toString(), 1).get(0).json();
        assertThat(told).contains("the railway withdrew the train", "\"freed\":2", factory.toString());
        get(enterprise(factory), "/charters/" + charter + "/nominations")
                .body("items.status", contains("CANCELLED", "CANCELLED"));
        get(district(), "/clearances/" + ticket).body("state", equalTo("LAPSED"));
        nominate(charter, factory, workers.get(0)).statusCode(409).body("type", endsWith("charter-cancelled"));
        nominate(announce(1), factory, workers.get(0)).statusCode(201);
        get(district(), "/charters?state=CANCELLED&limit=500").body("items.charterId", hasItem(charter.toString()));
        write(charter, "/cancellation", 2, Map.of("reason", "again"))
                .statusCode(409)
                .body("type", endsWith("illegal-move"));
    }

    @Test
    void a_frozen_charter_can_be_cancelled_until_somebody_boards() {
        // Given
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        UUID called = frozen(worker);
        write(called, "/cancellation", 2, Map.of("reason", "the road is closed"))
                .statusCode(200);
        UUID riding = frozen(worker);
        Map<String, Object> riders = Map.of("workerIds", List.of(worker.toString()));
        post(district(), "/charters/" + called + "/boardings", riders).statusCode(409);
        post(district(), "/charters/" + riding + "/boardings", riders).statusCode(200);

        // Then
        write(riding, "/cancellation", 3, Map.of("reason", "too late"))
                .statusCode(409)
                .body("detail", containsString("on its way"));
        get(district(), "/charters/" + called + "/roster").statusCode(200).body("size", equalTo(1));
    }

    @Test
    void of_a_cancelled_draft_nobody_is_told() {
        UUID draft = drafted(plan(3));
        write(draft, "/cancellation", 1, Map.of("reason", "not needed")).statusCode(200);
        get(enterprise(factory), "/charters/" + draft).statusCode(404);
        get(enterprise(factory), "/charters/" + draft + "/steps").statusCode(404);
        get(district(), "/charters/" + draft + "/steps").body("move", contains("EDIT", "CANCEL"));
        assertThat(night.count("SELECT count(*) FROM outbox WHERE key = '" + draft + "'"))
                .isZero();
    }

    @Test
    void of_single_enterprises_an_enterprise_is_told_its_own_only() {
        // Given
        UUID neighbour = UUID.randomUUID();
        Map<String, Object> plan = plan(3);
        plan.put(
                "allowed",
                List.of(
                        Map.of("kind", "ENTERPRISE", "code", factory.toString()),
                        Map.of("kind", "ENTERPRISE", "code", neighbour.toString())));
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));

        // Then
        get(district(), "/charters/" + charter).body("layout.allowed.code", hasSize(2));
        get(enterprise(factory), "/charters/" + charter)
                .body("layout.limited", equalTo(true))
                .body("layout.allowed.code", contains(factory.toString()));
        assertThat(page(enterprise(factory), "/charters/" + charter))
                .contains("Your workers can be nominated")
                .doesNotContain(neighbour.toString());
        assertThat(page(enterprise(UUID.randomUUID()), "/charters/" + charter))
                .contains("Some enterprises only", "your workers can&#39;t be nominated");
    }

    @Test
    void the_page_of_a_charter_lets_officials_announce_change_and_cancel_and_tells_everybody_what_happened() {
        // Given
        UUID charter = drafted(plan(3));
        String page = "/charters/" + charter;
        assertThat(page(district(), page)).contains("/announcement", page + "/edit", "/cancellation");
        assertThat(page(district(), page + "/edit"))
                .contains("PUT /transport/api/v1/charters/" + charter, "data-etag='\"1\"'");

        // When
        write(charter, "/announcement", 1, Map.of()).statusCode(200);

        // Then
        assertThat(page(district(), page)).contains("/changes", "/cancellation").doesNotContain("/announcement");
        assertThat(page(enterprise(factory), page)).contains("Announced").doesNotContain("/changes", "Draft saved");
        as(district()).get(page + "/edit").then().statusCode(404);

        // When
        change(charter, 2, Map.of("seats", 9, "reason", "a longer train")).statusCode(200);
        assertThat(page(enterprise(factory), page)).contains("a longer train", "Seats: 3 → 9");
        write(charter, "/cancellation", 3, Map.of("reason", "no train to be had"))
                .statusCode(200);

        // Then
        assertThat(page(enterprise(factory), page))
                .contains("This charter was cancelled", "no train to be had")
                .doesNotContain("/nominate\"");
        assertThat(page(enterprise(factory), "/charters?state=CANCELLED")).contains(charter.toString(), "Cancelled");
        assertThat(page(enterprise(factory), "/charters?state=ARRIVED")).doesNotContain(charter.toString());
        assertThat(page(enterprise(factory), "/charters?departs=2020-01-01")).contains("No charter matches");
    }

    @Test
    void enterprises_are_found_by_a_part_of_their_name() {
        Topics.send("enterprise-registered", factory.toString(), enterpriseRegistered(factory, "Xizi Lifts", TOWN, 1));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> get(district(), "/known-enterprises?name=xizi l")
                .body("enterpriseId", hasItem(factory.toString())));
        get(district(), "/known-enterprises?name=x").body("$", hasSize(0));
    }

    private static String page(String token, String path) {
        return as(token)
                .header("Accept-Language", "en")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private UUID frozen(UUID worker) {
        UUID charter = announce(2);
        nominate(charter, factory, worker).statusCode(201);
        night.clear(worker);
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        return charter;
    }

    private static ValidatableResponse change(UUID charter, int version, Map<String, Object> body) {
        return write(charter, "/changes", version, body);
    }

    private static UUID drafted(Map<String, Object> plan) {
        plan.put("draft", true);
        return UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
    }

    private static Map<String, Object> plan(int seats) {
        Instant deadline = Instant.now().plus(Duration.ofHours(8)).truncatedTo(ChronoUnit.SECONDS);
        return new HashMap<>(CharterNight.charter(seats, deadline));
    }

    private static ValidatableResponse edit(UUID charter, int version, Map<String, Object> plan) {
        plan.remove("draft");
        return as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(plan)
                .put("/api/v1/charters/" + charter)
                .then();
    }

    private static ValidatableResponse write(UUID charter, String below, int version, Map<String, Object> body) {
        return as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/charters/" + charter + below)
                .then();
    }
}
