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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.answer;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.fugong.transport.CharterNight.town;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ClearanceTest {

    private static final String TICKET = "railway-ticket-answered";
    private static final String EXIT = "village-exit-answered";

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void bothAgenciesAnswerAndTheWorkerIsCleared() {
        // Given
        UUID charter = announce(1);
        UUID worker = nominated(charter);

        // When
        answer(TICKET, night.clearance(worker, "TICKET"), "GRANTED");
        answer(EXIT, night.clearance(worker, "VILLAGE_EXIT"), "GRANTED");

        // Then
        awaitState(worker, "TICKET", "GRANTED");
        awaitState(worker, "VILLAGE_EXIT", "GRANTED");
        get(district(), "/charters/" + charter).body("counts.cleared", equalTo(1));
        assertThat(Topics.await("clearance-decided", worker.toString(), 2))
                .allMatch(e -> e.json().contains("\"GRANTED\"") && e.json().contains("/agencies/test"));
    }

    @Test
    void aRefusalFreesTheSeatAndTheFirstWaitingOneMovesUp() {
        // Given
        UUID charter = announce(1);
        UUID seated = nominated(charter);
        UUID first = nominated(charter);
        UUID second = nominated(charter);

        // When
        answer(EXIT, night.clearance(seated, "VILLAGE_EXIT"), "REFUSED");

        // Then
        var told = Topics.await("worker-nominated", first.toString(), 2);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).json()).contains("\"SEATED\"", "\"place\":1");
        get(district(), "/charters/" + charter + "/nominations")
                .body("items.status", equalTo(List.of("REFUSED", "SEATED", "WAITING")))
                .body("items.waitingPlace", equalTo(List.of(0, 0, 1)))
                .body("items[2].workerId", equalTo(second.toString()))
                .body("items[0].clearances.TICKET", equalTo("LAPSED"));
        // The refused worker is free for a new nomination, at the end of the list.
        nominate(charter, factory, seated).statusCode(201).body("status", equalTo("WAITING"));
    }

    @Test
    void theSameAnswerManyTimesCountsOnce() {
        // Given
        UUID charter = announce(1);
        UUID worker = nominated(charter);
        UUID ticket = night.clearance(worker, "TICKET");
        String json =
                """
                {"clearanceId": "%s", "outcome": "GRANTED", "answeredAt": "2020-02-17T22:40:10Z"}"""
                        .formatted(ticket);

        // When: the same event 20 times, then the same answer as another event
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 20; i++) {
            Topics.send(TICKET, ticket.toString(), "/agencies/railway", id, json);
        }
        answer(TICKET, ticket, "GRANTED");

        // Then
        awaitAnswers(ticket, 2);
        get(district(), "/clearances/" + ticket)
                .body("state", equalTo("GRANTED"))
                .body("history.effect", equalTo(List.of("DECIDED", "REPEATED")));
        assertThat(Topics.await("clearance-decided", worker.toString(), 1)).hasSize(1);
    }

    @Test
    void aContradictingAnswerIsKeptAndTheFirstStandsUntilTheDistrictDecides() {
        // Given
        UUID charter = announce(1);
        UUID worker = nominated(charter);
        UUID ticket = night.clearance(worker, "TICKET");
        answer(TICKET, ticket, "GRANTED");
        awaitAnswers(ticket, 1);

        // When
        answer(TICKET, ticket, "REFUSED");
        awaitAnswers(ticket, 2);

        // Then
        get(district(), "/clearances/" + ticket)
                .body("state", equalTo("GRANTED"))
                .body("contradicted", equalTo(true))
                .body("history.effect", equalTo(List.of("DECIDED", "CONTRADICTED")));

        // When the district decides
        post(district(), "/clearances/" + ticket + "/answers", Map.of("outcome", "REFUSED", "reason", "sold out"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("sold out"))
                .body("history.effect", equalTo(List.of("DECIDED", "CONTRADICTED", "OVERRULED")));
        get(district(), "/charters/" + charter).body("counts.refused", equalTo(1));
    }

    @Test
    void anAnswerToAClearanceNobodyAskedForIsADeadLetterAndTheNextOneCounts() {
        // Given
        UUID charter = announce(1);
        UUID worker = nominated(charter);
        UUID unknown = UUID.randomUUID();

        // When
        String deadId = answer(TICKET, unknown, "GRANTED");
        String wrongTopic = answer(EXIT, night.clearance(worker, "TICKET"), "GRANTED");
        answer(TICKET, night.clearance(worker, "TICKET"), "GRANTED");

        // Then
        awaitState(worker, "TICKET", "GRANTED");
        assertThat(reasonOf(deadId)).isEqualTo("unknown-clearance");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reasonOf(wrongTopic)).isEqualTo("wrong-kind"));
        assertThat(night.count(
                        "SELECT count(*) FROM clearance_answer WHERE clearance_id = ?",
                        night.clearance(worker, "TICKET")))
                .isEqualTo(1);
    }

    @Test
    void all_four_kinds_are_asked_for_each_with_its_owner_and_its_own_deadline() {
        // Given
        UUID charter = announceAll(2);

        // When
        UUID worker = nominated(charter);

        // Then
        get(district(), "/charters/" + charter + "/board")
                .body("kinds.kind", equalTo(List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE")));
        get(district(), "/clearances/" + night.clearance(worker, "ORIGIN_BUREAU"))
                .body("owner", equalTo("ORIGIN_BUREAU"))
                .body("originDivision", equalTo("341022"));
        assertThat(night.count(
                        "SELECT count(*) FROM clearance WHERE worker_id = ? AND due_at = closes_at"
                                + " - CASE kind WHEN 'VILLAGE_EXIT' THEN interval '1 hour'"
                                + " WHEN 'ORIGIN_BUREAU' THEN interval '3 hours' ELSE interval '0' END",
                        worker))
                .isEqualTo(4);
        answer("origin-bureau-answered", night.clearance(worker, "ORIGIN_BUREAU"), "GRANTED");
        awaitState(worker, "ORIGIN_BUREAU", "GRANTED");
    }

    @Test
    void a_green_code_grants_and_a_red_one_later_takes_the_seat_back() {
        // Given
        UUID charter = announceAll(1);
        UUID worker = nominated(charter);
        UUID next = nominated(charter);

        // When
        code(worker, 1, "GREEN");
        awaitState(worker, "HEALTH_CODE", "GRANTED");
        code(worker, 2, "RED");
        awaitState(worker, "HEALTH_CODE", "REFUSED");
        code(worker, 3, "GREEN");

        // Then
        get(district(), "/clearances/" + night.clearance(worker, "HEALTH_CODE"))
                .body("reason", equalTo("RED"))
                .body("answeredBy", equalTo("/fugong/healthcode"))
                .body("history.effect", equalTo(List.of("DECIDED", "CHANGED")));
        get(district(), "/charters/" + charter + "/nominations")
                .body("items.status", equalTo(List.of("REFUSED", "SEATED")))
                .body("items[1].workerId", equalTo(next.toString()));
        // The newest code answers the next nomination, at once.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count(
                                "SELECT count(*) FROM known_health_code WHERE person_id = ? AND version = 3", worker)
                        == 1);
        nominate(charter, factory, worker).statusCode(201).body("clearances.HEALTH_CODE", equalTo("GRANTED"));
    }

    @Test
    void a_yellow_code_known_before_refuses_within_seconds_and_an_older_one_changes_nothing() {
        // Given
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        code(worker, 2, "YELLOW");
        code(worker, 1, "GREEN");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM known_health_code WHERE person_id = ?", worker) == 1);
        UUID charter = announceAll(1);

        // When
        nominate(charter, factory, worker).statusCode(201);

        // Then
        awaitState(worker, "HEALTH_CODE", "REFUSED");
        get(district(), "/charters/" + charter + "/nominations").body("items.status", equalTo(List.of("REFUSED")));
    }

    @Test
    void a_district_official_confirms_what_stands_and_the_contradiction_is_settled() {
        // Given
        UUID charter = announce(1);
        UUID ticket = night.clearance(nominated(charter), "TICKET");
        answer(TICKET, ticket, "GRANTED");
        awaitAnswers(ticket, 1);
        answer(TICKET, ticket, "REFUSED");
        awaitAnswers(ticket, 2);

        // When
        post(district(), "/clearances/" + ticket + "/answers", Map.of("outcome", "GRANTED"))
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("contradicted", equalTo(false))
                .body("history.effect", equalTo(List.of("DECIDED", "CONTRADICTED", "CONFIRMED")));
    }

    @Test
    void an_answer_for_another_charter_is_a_dead_letter() {
        // Given
        UUID charter = announce(1);
        UUID ticket = night.clearance(nominated(charter), "TICKET");
        UUID other = announce(1);

        // When
        String json =
                """
                {"clearanceId": "%s", "charterId": "%s", "outcome": "GRANTED", "answeredAt": "2020-02-17T22:40:10Z"}""";
        String dead = Topics.send(TICKET, ticket.toString(), json.formatted(ticket, other));
        Topics.send(TICKET, ticket.toString(), json.formatted(ticket, charter));

        // Then
        awaitAnswers(ticket, 1);
        assertThat(reasonOf(dead)).isEqualTo("wrong-charter");
    }

    private static UUID announceAll(int seats) {
        Map<String, Object> plan = new HashMap<>(CharterNight.charter(
                seats, Instant.now().plus(Duration.ofHours(8)).truncatedTo(ChronoUnit.MICROS)));
        plan.put("clearances", List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE"));
        return UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
    }

    private static void code(UUID person, int version, String colour) {
        Topics.send(
                "health-code-issued",
                person.toString(),
                """
                {"personId": "%s", "version": %d, "colour": "%s", "ruleVersion": "colour-2020-02.1",
                 "cause": "NOTHING_DECLARED", "issuedAt": "2020-02-18T01:05:00Z"}"""
                        .formatted(person, version, colour));
    }

    @Test
    void anAnswerThatCarriesAPhoneNumberIsRefused() {
        UUID charter = announce(1);
        UUID ticket = night.clearance(nominated(charter), "TICKET");
        post(
                        district(),
                        "/clearances/" + ticket + "/answers",
                        Map.of("outcome", "REFUSED", "reason", "call 10000000000"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("reason")));
    }

    @Test
    void theBoardTellsWhoIsOpen() {
        // Given
        Topics.send(
                "enterprise-registered",
                factory.toString(),
                CharterNight.enterpriseRegistered(factory, "Bamboo Works", TOWN, 1));
        UUID charter = announce(5);
        UUID first = nominated(charter);
        UUID second = nominated(charter);
        post(district(), "/clearances/" + night.clearance(first, "TICKET") + "/answers", Map.of("outcome", "GRANTED"))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        night.count("SELECT count(*) FROM known_enterprise WHERE enterprise_id = ?", factory) == 1);

        // Then
        get(enterprise(factory), "/charters/" + charter + "/board?state=OPEN")
                .statusCode(200)
                .body("kinds.open", equalTo(List.of(1, 2)))
                .body("kinds.granted", equalTo(List.of(1, 0)))
                .body("byOrigin.originDivision", equalTo(List.of("341022", "341000")))
                .body("byOrigin.open", equalTo(List.of(2, 1)))
                .body("byEnterprise.name", equalTo(List.of("Bamboo Works")))
                .body("byEnterprise.open", equalTo(List.of(3)))
                .body("items", hasSize(3))
                .body("items[0].kind", equalTo("VILLAGE_EXIT"))
                .body("items[1].workerId", equalTo(second.toString()));
        get(district(), "/charters/" + charter + "/board?limit=1").body("items", hasSize(1));
    }

    @Test
    void onlyOfficialsOfThePlaceAnswerAndOnlyTheyAndTheEmployerLook() {
        // Given
        UUID charter = announce(1);
        UUID ticket = night.clearance(nominated(charter), "TICKET");
        Map<String, String> granted = Map.of("outcome", "GRANTED");

        // Then
        post(enterprise(factory), "/clearances/" + ticket + "/answers", granted).statusCode(403);
        post(Tokens.of("a", Role.AUDITOR), "/clearances/" + ticket + "/answers", granted)
                .statusCode(403);
        post(town(OTHER_TOWN), "/clearances/" + ticket + "/answers", granted).statusCode(404);
        get(enterprise(UUID.randomUUID()), "/clearances/" + ticket)
                .statusCode(404)
                .body("type", endsWith("not-found"));
        get(town(OTHER_TOWN), "/charters/" + charter + "/board").body("items", hasSize(0));
        get(Tokens.of("g", Role.GATE), "/charters/" + charter + "/board").statusCode(403);
        post(town(TOWN), "/clearances/" + ticket + "/answers", granted).statusCode(200);
    }

    private UUID nominated(UUID charter) {
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);
        nominate(charter, factory, worker).statusCode(201);
        return worker;
    }

    private void awaitState(UUID worker, String kind, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count(
                                "SELECT count(*) FROM clearance WHERE id = ? AND state = '" + state + "'",
                                night.clearance(worker, kind))
                        == 1);
    }

    private void awaitAnswers(UUID clearance, int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> night.count("SELECT count(*) FROM clearance_answer WHERE clearance_id = ?", clearance)
                        == count);
    }

    private String reasonOf(String eventId) {
        return night.text("SELECT reason FROM dead_letter WHERE event_id = '" + eventId + "'");
    }
}
