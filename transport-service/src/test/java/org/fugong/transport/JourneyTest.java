package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Boarding, arrival and hand-over, whoever tells of them and in whatever order, until nobody is missing. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class JourneyTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();
    private UUID charter = new UUID(0, 0);
    private List<UUID> workers = List.of();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void boarding_arrival_and_hand_over_are_held_against_the_roster() {
        // Given
        frozen(3);
        UUID stranger = UUID.randomUUID();

        // When two board, one of them told twice, and a stranger tries
        record("boardings", workers.get(0), stranger)
                .body("state", equalTo("TRAVELLING"))
                .body("results.outcome", contains("RECORDED", "NOT_ON_ROSTER"));
        record("boardings", workers.get(0), workers.get(1))
                .body("results.outcome", contains("REPEATED", "RECORDED"))
                .body("reconciliation.missing", contains(id(2)));

        // When one of them arrives, and the third without a boarding
        record("arrivals", workers.get(0), workers.get(2)).body("state", equalTo("ARRIVED"));

        // Then
        get(district(), path("reconciliation"))
                .body("roster", equalTo(3))
                .body("boarded", equalTo(2))
                .body("arrived", equalTo(2))
                .body("missing", contains(id(1)))
                .body("awaitingHandOver", contains(id(0), id(2)))
                .body("arrivedUnboarded", contains(id(2)));
        assertThat(Topics.await("worker-boarded", id(0), 1)).hasSize(1);
        assertThat(Topics.await("worker-arrived", id(2), 1)).hasSize(1);
        // And once the charter has arrived they are free for the next one.
        nominate(announce(3), factory, workers.get(1)).statusCode(201);

        // When the employer takes over its own, and an official follows up the one who is missing
        post(
                        enterprise(factory),
                        path("hand-overs"),
                        Map.of("workerIds", List.of(id(0)), "place", "West square", "receivedBy", "Wang Wu"))
                .statusCode(200)
                .body("results.outcome", contains("RECORDED"))
                .body("reconciliation.handedOver", equalTo(1));
        record("hand-overs", workers.get(2)).body("state", equalTo("ARRIVED"));
        call(1, "ILL", null, "fever since the morning").statusCode(201).body("state", equalTo("HANDED_OVER"));

        // Then
        assertThat(Topics.await("worker-handed-over", id(0), 1).get(0).json()).contains("West square");
        assertThat(Topics.await("worker-handed-over", id(0), 1).get(0).json()).doesNotContain("Wang");
        assertThat(Topics.await("charter-handed-over", charter.toString(), 1)
                        .get(0)
                        .json())
                .contains("\"handedOver\":2", "\"accountedFor\":1");
        assertThat(Topics.await("missing-traveller-followed-up", id(1), 1)
                        .get(0)
                        .json())
                .contains("ILL")
                .doesNotContain("fever");
        get(district(), "/charters/" + charter).body("state", equalTo("HANDED_OVER"));
    }

    @Test
    void what_comes_out_of_order_is_kept_as_it_happened_and_marked() {
        // Given
        frozen(2);
        Instant boarded = Instant.now().minusSeconds(7200);

        // When the hand-over is heard of first, then the arrival of another, then a boarding from a phone that had no
        // net
        record("hand-overs", workers.get(0)).body("state", equalTo("ARRIVED"));
        record("arrivals", workers.get(1)).body("reconciliation.arrivedUnboarded", contains(id(1)));
        post(
                        district(),
                        path("boardings"),
                        Map.of("travellers", List.of(Map.of("workerId", id(0), "at", boarded.toString()))))
                .statusCode(200)
                .body("results.outcome", contains("RECORDED"))
                .body("state", equalTo("ARRIVED"));

        // Then
        get(district(), path("reconciliation"))
                .body("handedOverUnarrived", contains(id(0)))
                .body("irregular", contains(id(0), id(1)))
                .body("missing", empty());
        get(district(), path("travellers/" + id(0) + "/history"))
                .body("reports.stage", contains("HAND_OVER", "BOARDING"))
                .body("reports[1].happenedAt", endsWith("Z"));
        assertThat(Topics.await("worker-boarded", id(0), 1).get(0).json())
                .contains(boarded.toString().substring(0, 19));

        // And a clock that goes ahead does not put a boarding into the future
        post(district(), path("boardings"), Map.of("workerIds", List.of(id(1)), "at", "2099-01-01T00:00:00Z"))
                .statusCode(200);
        assertThat(Topics.await("worker-boarded", id(1), 1).get(0).json()).doesNotContain("2099");
    }

    @Test
    void a_wrong_tick_is_taken_back_with_a_reason_and_stays_as_history() {
        // Given
        frozen(1);
        record("boardings", workers.get(0));
        record("arrivals", workers.get(0));
        record("hand-overs", workers.get(0)).body("state", equalTo("HANDED_OVER"));

        // When
        correct(0, "HAND_OVER", "took the next line")
                .statusCode(200)
                .body("state", equalTo("ARRIVED"))
                .body("reconciliation.awaitingHandOver", contains(id(0)));

        // Then
        get(district(), path("travellers/" + id(0) + "/history"))
                .body("reports", hasSize(3))
                .body("reports[2].takenBack.reason", equalTo("took the next line"))
                .body("reports[2].takenBack.by", equalTo("district-official"));
        assertThat(Topics.await("journey-record-withdrawn", id(0), 1)).hasSize(1);
        correct(0, "HAND_OVER", "once more").statusCode(409).body("type", endsWith("nothing-to-correct"));
        correct(0, "BOARDING", "call 13800000000").statusCode(422);
        record("hand-overs", workers.get(0))
                .body("results.outcome", contains("RECORDED"))
                .body("state", equalTo("HANDED_OVER"));
        for (String change : List.of(
                "DELETE FROM journey_report WHERE charter_id = ?",
                "UPDATE journey_report SET present = false WHERE charter_id = ?",
                "UPDATE journey_report SET withdrawn_reason = 'x' WHERE charter_id = ?")) {
            assertThatThrownBy(() -> night.execute(change, charter)).as(change).hasMessageContaining("journey_report");
        }
    }

    @Test
    void the_railways_own_list_is_taken_in_and_what_contradicts_is_kept_and_shown() {
        // Given
        frozen(3);
        record("boardings", workers.get(0), workers.get(1));

        // When
        UUID stranger = UUID.randomUUID();
        String list = railway(
                charter,
                List.of(
                        Map.of("workerId", id(0), "boarded", true),
                        Map.of("workerId", id(1), "boarded", false),
                        Map.of("workerId", id(2), "boarded", true),
                        Map.of("workerId", stranger.toString(), "boarded", true)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM journey_report WHERE charter_id = ?", charter) == 5);

        // Then
        get(district(), path("travellers/" + id(0) + "/history"))
                .body("reports.effect", contains("COUNTS", "CONFIRMS"));
        get(district(), path("travellers/" + id(1) + "/history"))
                .body("reports.effect", contains("COUNTS", "CONTRADICTS"))
                .body("reports.reporter", contains("OFFICIAL", "RAILWAY"));
        get(district(), path("reconciliation")).body("boarded", equalTo(3)).body("irregular", contains(id(1)));
        assertThat(deadLetters("unknown-travellers")).contains("travellers[3]", list);

        // When an official decides for the railway
        correct(1, "BOARDING", "was not on the train").statusCode(200).body("reconciliation.irregular", empty());
        get(district(), path("reconciliation")).body("missing", contains(id(1)));

        // And a charter that is not here is a dead letter
        UUID nowhere = UUID.randomUUID();
        String lost = railway(nowhere, List.of(Map.of("workerId", id(0), "boarded", true)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(deadLetters("unknown-charter")).contains(lost));
    }

    @Test
    void the_list_of_whom_to_call_goes_on_page_by_page_by_rest_and_on_the_page() {
        // Given
        frozen(4);
        record("boardings", workers.get(0));
        call(1, "NOT_REACHED", Instant.now().plusSeconds(1800).toString(), null).statusCode(201);

        // Then: who is to be called later comes later
        String second = get(district(), path("missing?limit=1"))
                .body("items.workerId", contains(id(2)))
                .extract()
                .path("next");
        String third = get(district(), path("missing?limit=1&cursor=" + second))
                .body("items.workerId", contains(id(3)))
                .extract()
                .path("next");
        get(district(), path("missing?limit=1&cursor=" + third))
                .body("items.workerId", contains(id(1)))
                .body("next", nullValue());
        get(district(), path("missing?cursor=none")).statusCode(400);
        String page = as(district())
                .accept("text/html")
                .get(path("journey?cursor=" + second))
                .asString();
        assertThat(page).contains(id(1), id(3)).doesNotContain(id(2));
    }

    @Test
    void each_missing_traveller_is_called_until_accounted_for() {
        // Given
        frozen(2);
        get(district(), path("missing")).statusCode(200).body("items", empty());
        call(0, "ILL", null, null).statusCode(409).body("type", endsWith("not-missing"));
        record("boardings", workers.get(0));

        // Then
        get(town(TOWN), path("missing"))
                .body("items.workerId", contains(id(1)))
                .body("items[0].lastKnown.kind", equalTo("CLEARED"))
                .body("items[0].lastKnown.from", equalTo(Role.DISTRICT));

        // When
        call(1, "NOT_REACHED", null, null).statusCode(422).body("errors.code", contains("next-call-needed"));
        call(1, "NOT_REACHED", "2001-01-01T00:00:00Z", null).statusCode(422).body("errors.code", contains("future"));
        String next = Instant.now().plusSeconds(1800).toString();
        String note = call(1, "NOT_REACHED", next, "rang 13800000000 twice")
                .statusCode(201)
                .body("call.accountedFor", equalTo(false))
                .body("call.note", not(equalTo("rang 13800000000 twice")))
                .extract()
                .path("call.followUpId");

        // Then
        get(district(), path("missing"))
                .body("items[0].lastKnown.kind", equalTo("CLEARED"))
                .body("items[0].calls", hasSize(1));
        post(district(), path("journey-notes/" + note + "/reveal"), Map.of("purpose", "call back"))
                .statusCode(200)
                .body("text", equalTo("rang 13800000000 twice"));
        post(enterprise(UUID.randomUUID()), path("journey-notes/" + note + "/reveal"), Map.of("purpose", "call back"))
                .statusCode(404);

        call(1, "REACHED", next, null).statusCode(201).body("call.accountedFor", equalTo(false));
        get(district(), path("missing")).body("items[0].lastKnown.kind", equalTo("CALLED"));

        // And once it is clear where they are they are accounted for, though still missing
        post(enterprise(factory), path("follow-ups"), Map.of("workerId", id(1), "outcome", "CHANGED_MIND"))
                .statusCode(201)
                .body("reconciliation.missing", contains(id(1)))
                .body("reconciliation.accountedFor", contains(id(1)));
    }

    @Test
    void each_acts_for_its_own_only() {
        // Given
        frozen(1);
        String neighbour = enterprise(UUID.randomUUID());

        // Then
        for (String token : List.of(enterprise(factory), town(TOWN), Tokens.of("a", Role.AUDITOR))) {
            post(token, path("boardings"), list(workers.get(0))).statusCode(403);
            post(token, path("arrivals"), list(workers.get(0))).statusCode(403);
            post(token, path("corrections"), Map.of()).statusCode(403);
        }
        post(neighbour, path("hand-overs"), list(workers.get(0)))
                .statusCode(200)
                .body("results.outcome", contains("NOT_ON_ROSTER"));
        post(neighbour, path("follow-ups"), Map.of("workerId", id(0), "outcome", "ILL"))
                .statusCode(404);
        get(neighbour, path("missing")).body("items", empty());
        get(neighbour, path("travellers/" + id(0) + "/history")).statusCode(404);
        post(district(), path("boardings"), Map.of()).statusCode(422);
        UUID open = announce(1);
        post(district(), "/charters/" + open + "/hand-overs", list(workers.get(0)))
                .statusCode(409)
                .body("type", endsWith("charter-state"));
        get(district(), "/charters/" + open + "/missing").statusCode(404);
    }

    private void frozen(int count) {
        workers = night.manyWorkers(factory, TOWN, count);
        charter = announce(count);
        workers.forEach(w -> {
            nominate(charter, factory, w).statusCode(201);
            night.clear(w);
        });
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
    }

    private String id(int worker) {
        return workers.get(worker).toString();
    }

    private String path(String part) {
        return "/charters/" + charter + "/" + part;
    }

    private ValidatableResponse record(String what, UUID... travellers) {
        return post(district(), path(what), list(travellers)).statusCode(200);
    }

    private ValidatableResponse correct(int worker, String stage, String reason) {
        return post(district(), path("corrections"), Map.of("workerId", id(worker), "stage", stage, "reason", reason));
    }

    private ValidatableResponse call(int worker, String outcome, @Nullable String next, @Nullable String note) {
        Map<String, Object> body = new HashMap<>(Map.of("workerId", id(worker), "outcome", outcome));
        if (next != null) {
            body.put("nextCallAt", next);
        }
        if (note != null) {
            body.put("note", note);
        }
        return post(district(), path("follow-ups"), body);
    }

    private static String railway(UUID charter, List<Map<String, Object>> travellers) {
        String lines = String.join(
                ",",
                travellers.stream()
                        .map(t -> "{\"workerId\": \"%s\", \"boarded\": %s}"
                                .formatted(t.get("workerId"), t.get("boarded")))
                        .toList());
        return Topics.send(
                "railway-boarding-recorded",
                charter.toString(),
                "{\"charterId\": \"%s\", \"stop\": 1, \"travellers\": [%s], \"recordedAt\": \"%s\"}"
                        .formatted(charter, lines, Instant.now().plusSeconds(1)));
    }

    private static String deadLetters(String reason) {
        return as(Tokens.of("op", Role.OPERATOR))
                .get("/api/v1/dead-letters?reason=" + reason)
                .asString();
    }

    private static Map<String, Object> list(UUID... workers) {
        return Map.of("workerIds", Arrays.stream(workers).map(UUID::toString).toList());
    }
}
