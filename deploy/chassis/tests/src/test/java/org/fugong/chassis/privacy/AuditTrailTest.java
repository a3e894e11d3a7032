package org.fugong.chassis.privacy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.web.Notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AuditTrailTest {
    @Inject
    AuditTrail trail;

    @Inject
    AuditReader reader;

    @Inject
    Notes database;

    private final String subject = "thing-" + UUID.randomUUID();

    /** Each test leaves the trail as it would be, since what one breaks shows in all later verifications. */
    @BeforeEach
    @AfterEach
    void startAnew() {
        behindTheTrigger(() -> {
            database.update("TRUNCATE audit_entry");
            database.update("DELETE FROM audit_chain");
        });
    }

    private void record(String action) {
        QuarkusTransaction.requiringNew().run(() -> trail.record(action, subject, "because"));
    }

    private long entries() {
        return database.longs("SELECT count(*) FROM audit_entry WHERE subject = ?", subject)
                .get(0);
    }

    private void behindTheTrigger(Runnable tampering) {
        database.update("ALTER TABLE audit_entry DISABLE TRIGGER ALL");
        try {
            tampering.run();
        } finally {
            database.update("ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_no_change");
            database.update("ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_no_truncate");
        }
    }

    private Response reveal(String query, String purpose) {
        return given().auth()
                .oauth2(Tokens.of("official-1", Role.DISTRICT))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"purpose\":\"" + purpose + "\"}")
                .post("/api/v1/notes/reveal" + query);
    }

    @Test
    void whatIsRevealedIsRecordedWithWhoAndWhatFor() {
        // When
        Response answer = reveal("", "calls about thing 10001234567");

        // Then
        assertThat(answer.jsonPath().getString("phone")).isEqualTo("10001234567");
        given().auth()
                .oauth2(Tokens.of("auditor-1", Role.AUDITOR))
                .get("/api/v1/audit?subject=person-1&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("official-1"))
                .body("items[0].action", equalTo("personal-data-revealed"))
                .body("items[0].detail", equalTo("calls about thing 100****4567"));
    }

    @Test
    void whatIsNotRevealedAfterAllIsNotRecorded() {
        long before = database.longs("SELECT count(*) FROM audit_entry").get(0);
        assertThat(reveal("?fail=true", "a call").statusCode()).isEqualTo(409);
        assertThat(reveal("", " ").statusCode()).isEqualTo(422);
        assertThat(database.longs("SELECT count(*) FROM audit_entry").get(0)).isEqualTo(before);
    }

    @Test
    void nothingIsRevealedWhereItCannotBeRecorded() {
        assertThatThrownBy(() -> trail.record("no-transaction", subject, "")).isInstanceOf(IllegalStateException.class);

        // Given a trail that cannot be written
        database.update("ALTER TABLE audit_entry ADD CONSTRAINT closed CHECK (seq < 0) NOT VALID");
        try {
            Response answer = reveal("", "a call");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.asString()).doesNotContain("10001234567");
        } finally {
            database.update("ALTER TABLE audit_entry DROP CONSTRAINT closed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "SET session_replication_role = replica; DELETE FROM audit_entry"
            })
    void theTableTakesEntriesAndNothingElse(String statement) {
        record("kept");
        assertThatThrownBy(() -> database.update(statement)).hasStackTraceContaining("append-only");
        database.update("SET session_replication_role = origin");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aTrailThatNobodyTouchedVerifiesAlsoWithManyWritersAtOnce() throws Exception {
        // Given
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writers = new java.util.ArrayList<>();
            for (int i = 0; i < 40; i++) {
                writers.add(
                        threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                            trail.record("first", subject, "of two");
                            trail.record("second", subject, "of two");
                        })));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }

        // When
        AuditResource.Verification found = reader.verify();

        // Then
        assertThat(found.findings()).isEmpty();
        assertThat(found.intact()).isTrue();
        assertThat(found.entries()).isEqualTo(80);
        assertThat(found.ends())
                .hasSize(8)
                .extracting(AuditResource.ChainEnd::seq)
                .satisfies(seqs -> assertThat(
                                seqs.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody' WHERE seq = 2",
                "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE seq = 1",
                "UPDATE audit_entry SET detail = subject, subject = detail WHERE seq = 1",
                "DELETE FROM audit_entry WHERE seq = 2",
                "DELETE FROM audit_entry WHERE seq = 3",
                "DELETE FROM audit_entry",
                "UPDATE audit_entry SET seq = seq + 10 WHERE seq = 3",
                "UPDATE audit_chain SET seq = 2 WHERE seq = 3",
                "DELETE FROM audit_chain WHERE seq = 3",
                "INSERT INTO audit_entry (chain, seq, at, actor, action, subject, detail, mac)"
                        + " SELECT chain, 4, at, actor, action, subject, detail, mac FROM audit_entry WHERE seq = 3"
            })
    void whateverIsDoneBehindTheTriggerShows(String tampering) {
        // Given three entries of one transaction, and so of one chain
        QuarkusTransaction.requiringNew().run(() -> {
            trail.record("one", subject, "1");
            trail.record("two", subject, "2");
            trail.record("three", subject, "3");
        });
        assertThat(reader.verify().intact()).isTrue();

        // When
        behindTheTrigger(() -> assertThat(database.update(tampering)).isPositive());

        // Then
        AuditResource.Verification found = reader.verify();
        assertThat(found.intact()).isFalse();
        assertThat(found.findings()).isNotEmpty();
    }

    @Test
    void auditorsReadItPageByPageAndNobodyElseDoes() {
        // Given
        for (int i = 0; i < 5; i++) {
            record("step-" + i);
        }
        String token = Tokens.of("auditor-1", Role.AUDITOR);

        // When
        Response first = given().auth().oauth2(token).get("/api/v1/audit?limit=3&subject=" + subject);
        String cursor = first.jsonPath().getString("next");
        Response second = given().auth()
                .oauth2(token)
                .queryParam("cursor", cursor)
                .get("/api/v1/audit?limit=3&subject=" + subject);

        // Then
        assertThat(first.jsonPath().getList("items.action")).isEqualTo(List.of("step-4", "step-3", "step-2"));
        assertThat(second.jsonPath().getList("items.action")).isEqualTo(List.of("step-1", "step-0"));
        assertThat(second.jsonPath().getString("next")).isNull();
        given().auth()
                .oauth2(token)
                .get("/api/v1/audit?action=step-1&actor=system")
                .then()
                .body("items.subject", hasItem(subject));
        given().auth()
                .oauth2(token)
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
        for (String path : List.of("/api/v1/audit", "/api/v1/audit/verification")) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("op", Role.OPERATOR, Role.DISTRICT))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }
}
