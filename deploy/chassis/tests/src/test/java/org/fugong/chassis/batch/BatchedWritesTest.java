package org.fugong.chassis.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.web.Notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A batched write keeps the promises of every other: what IdempotentWriteTest holds of one holds of many. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BatchedWritesTest {
    private static final String NOTES = "/api/v1/notes";
    private static final String BATCHED = NOTES + "/batched-writes";

    @Inject
    Notes notes;

    private final ExecutorService clients = Executors.newFixedThreadPool(16);

    @AfterEach
    void stop() {
        clients.shutdown();
    }

    private static Response post(String path, String key, String text) {
        return given().auth()
                .oauth2(Tokens.of("li", Role.ENTERPRISE))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\":\"" + text + "\",\"count\":1}")
                .post(path);
    }

    private static String unused() {
        return UUID.randomUUID().toString();
    }

    /** At most twenty characters, which is what a note has. */
    private static String text(String begin) {
        return begin + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String slug(Response answer) {
        return answer.jsonPath().getString("type").replace("urn:fugong:problem:", "");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndWritesOnce() {
        String key = unused();
        String text = text("once");
        Response first = post(BATCHED, key, text);
        Response second = post(BATCHED, key, text);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replay")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString()).contains(text);
        for (String header : List.of("ETag", "Location", "Content-Type")) {
            assertThat(second.header(header)).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void keysAreOneSpaceWithThoseOfOtherWrites() {
        String key = unused();
        String text = text("one");
        assertThat(post(NOTES, key, text).statusCode()).isEqualTo(201);
        Response batched = post(BATCHED, key, text);
        assertThat(batched.statusCode()).isEqualTo(422);
        assertThat(slug(batched)).isEqualTo("idempotency-key-reused");
        String other = unused();
        assertThat(post(BATCHED, other, text).statusCode()).isEqualTo(201);
        assertThat(slug(post(NOTES, other, text))).isEqualTo("idempotency-key-reused");
        assertThat(slug(post(BATCHED, other, text("else")))).isEqualTo("idempotency-key-reused");
        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void aWriteWithoutAKeyIsRefused() {
        assertThat(slug(post(BATCHED, "", text("keyless")))).isEqualTo("idempotency-key-missing");
    }

    @Test
    void ofTheSameWriteSentAtOnceOneIsDoneAndAllAreToldTheSame() throws Exception {
        String key = unused();
        String text = text("crowd");
        List<Future<Response>> sent = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            sent.add(clients.submit(() -> post(BATCHED, key, text)));
        }
        Set<String> answers = new HashSet<>();
        int first = 0;
        for (Future<Response> one : sent) {
            assertThat(one.get().statusCode()).isEqualTo(201);
            answers.add(one.get().asString());
            first += one.get().header("Idempotent-Replay") == null ? 1 : 0;
        }
        assertThat(answers).hasSize(1);
        assertThat(first).isEqualTo(1);
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedOrBrokenIsNeitherStoredNorRememberedAndTheRestIsDone() throws Exception {
        String refused = text("refused");
        String broken = text("broken");
        String fine = text("fine");
        List<String> keys = new ArrayList<>();
        List<Future<Response>> sent = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String key = unused();
            String text = i % 8 == 3 ? refused : i % 8 == 6 ? broken : fine;
            keys.add(key);
            sent.add(clients.submit(() -> post(BATCHED, key, text)));
        }
        for (int i = 0; i < sent.size(); i++) {
            Response answer = sent.get(i).get();
            assertThat(answer.statusCode()).isEqualTo(i % 8 == 3 ? 409 : i % 8 == 6 ? 500 : 201);
            assertThat(answer.asString()).doesNotContain("339999");
        }
        assertThat(notes.count(refused)).isZero();
        assertThat(notes.count(broken)).isZero();
        assertThat(notes.count(fine)).isEqualTo(36);
        // Their keys are still free.
        assertThat(post(BATCHED, keys.get(3), fine).statusCode()).isEqualTo(201);
        assertThat(post(BATCHED, keys.get(6), fine).statusCode()).isEqualTo(201);
    }
}
