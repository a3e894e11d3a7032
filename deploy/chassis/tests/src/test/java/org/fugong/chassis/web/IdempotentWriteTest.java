package org.fugong.chassis.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IdempotentWriteTest {
    private static final String NOTES = "/api/v1/notes";

    @Inject
    Notes notes;

    @Inject
    RememberedAnswers answers;

    private final String key = UUID.randomUUID().toString();

    private Response post(String who, String text) {
        return given().auth()
                .oauth2(Tokens.of(who, Role.ENTERPRISE))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\":\"" + text + "\",\"count\":1,\"phone\":\"10001234567\"}")
                .post(NOTES);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndWritesOnce() {
        // When
        Response first = post("li", "once");
        Response second = post("li", "once");

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replay")).isNull();
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"phone\":\"100****4567\"");
        for (String header : List.of("ETag", "Location", "Content-Type")) {
            assertThat(second.header(header)).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(notes.count("once")).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        assertThat(post("li", "one").statusCode()).isEqualTo(201);
        Response other = post("li", "another");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).endsWith("idempotency-key-reused");
        Response elsewhere = given().auth()
                .oauth2(Tokens.of("li", Role.ENTERPRISE))
                .header("Idempotency-Key", key)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"text\":\"one\",\"count\":1,\"phone\":\"10001234567\"}")
                .put(NOTES + "/" + UUID.randomUUID());
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(notes.count("another")).isZero();
    }

    @Test
    void keysOfDifferentCallersAreDifferentKeys() {
        assertThat(post("li", "ofTwo").statusCode()).isEqualTo(201);
        Response other = post("wang", "ofTwo");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Idempotent-Replay")).isNull();
        assertThat(notes.count("ofTwo")).isEqualTo(2);
    }

    @Test
    void aWriteWithoutAKeyIsRefused() {
        for (String wrong : new String[] {"", "x".repeat(201), "mit ümlaut"}) {
            Response answer = given().auth()
                    .oauth2(Tokens.of("li", Role.ENTERPRISE))
                    .header("Idempotency-Key", wrong)
                    .contentType("application/json")
                    .body("{\"text\":\"keyless\",\"count\":1}")
                    .post(NOTES);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("type")).endsWith("idempotency-key-missing");
        }
        assertThat(notes.count("keyless")).isZero();
    }

    @Test
    void theSameKeyAtTheSameTimeWaitsForTheFirstAndGetsItsAnswer() throws Exception {
        // Given one that is under way
        NoteResource.slowBegan = new CountDownLatch(1);
        NoteResource.slowMayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            String token = Tokens.of("li", Role.ENTERPRISE);
            Callable<Response> send = () -> given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{\"text\":\"slow\",\"count\":1}")
                    .post(NOTES);
            Future<Response> first = threads.submit(send);
            assertThat(NoteResource.slowBegan.await(10, TimeUnit.SECONDS)).isTrue();

            // When three more come, and wait in the database
            List<Future<Response>> others = List.of(threads.submit(send), threads.submit(send), threads.submit(send));
            await().until(() -> notes.longs("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND wait_event_type = 'Lock'")
                            .get(0)
                    == 3);
            NoteResource.slowMayEnd.countDown();

            // Then
            String answer = first.get(10, TimeUnit.SECONDS).asString();
            assertThat(first.get().statusCode()).isEqualTo(201);
            for (Future<Response> other : others) {
                assertThat(other.get(10, TimeUnit.SECONDS).asString()).isEqualTo(answer);
                assertThat(other.get().header("Idempotent-Replay")).isEqualTo("true");
            }
            assertThat(notes.count("slow")).isEqualTo(1);
        } finally {
            NoteResource.slowMayEnd.countDown();
            threads.shutdown();
        }
    }

    @Test
    void whatWasRefusedIsNeitherStoredNorRemembered() {
        for (String text : List.of("refused", "refused-by-answer")) {
            assertThat(post("li", text).statusCode()).isEqualTo(409);
            assertThat(notes.count(text)).isZero();
        }
        assertThat(post("li", "broken").statusCode()).isEqualTo(500);
        assertThat(notes.count("broken")).isZero();
        // The key is still free.
        assertThat(post("li", "fine at last").statusCode()).isEqualTo(201);
    }

    @Test
    void theRememberedAnswerIsSealed() {
        String text = "seen-by-nobody";
        post("li", text);
        assertThat(notes.longs(
                        "SELECT position(convert_to(?, 'UTF8') in body) FROM idempotency WHERE key = ?", text, key))
                .containsExactly(0L);
    }

    @Test
    void answersAreForgottenAfterSevenDaysAndNotBefore() {
        post("li", "old");
        String old = "UPDATE idempotency SET created_at = created_at - interval '%s' WHERE key = ?";
        notes.update(old.formatted("6 days 23 hours"), key);
        answers.forget();
        assertThat(post("li", "old").header("Idempotent-Replay")).isEqualTo("true");
        notes.update(old.formatted("2 hours"), key);
        answers.forget();
        assertThat(post("li", "old").header("Idempotent-Replay")).isNull();
    }

    @Test
    void anUploadIsSafeToRepeatAsWell() {
        // When
        Response first = upload("text\nuploaded\nuploaded\n");
        Response again = upload("text\nuploaded\nuploaded\n");
        Response other = upload("text\nuploaded\nuploaded2\n");

        // Then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString()).isEqualTo("{\"rows\":2}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(notes.count("uploaded")).isEqualTo(2);
    }

    @Test
    void anUploadMayBeLargerThanAnOrdinaryBody() {
        String row = "y".repeat(1000) + '\n';
        assertThat(upload("text\n" + row.repeat(11_000)).asString()).isEqualTo("{\"rows\":11000}");
    }

    @Test
    void anUploadWithoutItsColumnsSaysSo() {
        Response answer = upload("other\n1\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("type")).endsWith("table-header");
        assertThat(answer.jsonPath().getList("missing")).isEqualTo(List.of("text"));
    }

    private Response upload(String csv) {
        return given().auth()
                .oauth2(Tokens.of("li", Role.ENTERPRISE))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(NOTES + "/uploads");
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeOn() {
        UUID id = UUID.randomUUID();
        notes.add(id, "versioned");
        assertThat(put(id, null).statusCode()).isEqualTo(428);
        assertThat(put(id, "\"7\"").statusCode()).isEqualTo(412);
        Response changed = put(id, "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(put(id, "\"0\"").statusCode()).isEqualTo(412);
    }

    private static Response put(UUID id, @Nullable String ifMatch) {
        var request = given().auth()
                .oauth2(Tokens.of("li", Role.ENTERPRISE))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"text\":\"changed\",\"count\":1}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(NOTES + "/" + id);
    }
}
