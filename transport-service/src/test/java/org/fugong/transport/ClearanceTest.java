package org.fugong.transport;

import java.time.Duration;
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
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reasonOf(wrongTopic)).isEqualTo("wrong-kind"));
        assertThat(night.count(
                        "SELECT count(*) FROM clearance_answer WHERE clearance_id = ?",
                        night.clearance(worker, "TICKET")))
                .isEqualTo(1);
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
        await().atMost(Duration.ofSeconds(20))
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
        await().atMost(Duration.ofSeconds(20))
                .until(() -> night.count(
                                "SELECT count(*) FROM clearance WHERE id = ? AND state = '" + state + "'",
                                night.clearance(worker, kind))
                        == 1);
    }

    private void awaitAnswers(UUID clearance, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> night.count("SELECT count(*) FROM clearance_answer WHERE clearance_id = ?", clearance)
                        == count);
    }

    private String reasonOf(String eventId) {
        return night.text("SELECT reason FROM dead_letter WHERE event_id = '" + eventId + "'");
    }
}
