package org.fugong.chassis.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.web.Notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BatchedRequestsTest {
    @Inject
    Notes notes;

    @Test
    void concurrentRequestsShareTransactionsAndOnlyTheCulpritFails() throws Exception {
        // Given
        String token = Tokens.of("li", Role.ENTERPRISE);
        String text = "batched" + UUID.randomUUID();
        ExecutorService clients = Executors.newFixedThreadPool(16);

        // When
        List<Future<Response>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                String one = i % 50 == 7 ? "culprit" + text : text;
                answers.add(clients.submit(() -> given().auth().oauth2(token).post("/api/v1/notes/batched/" + one)));
            }
            // Then
            int refused = 0;
            int largest = 0;
            for (Future<Response> answer : answers) {
                Response response = answer.get();
                if (response.statusCode() == 409) {
                    refused++;
                } else {
                    assertThat(response.statusCode()).isEqualTo(200);
                    largest = Math.max(largest, response.jsonPath().getInt("batch"));
                }
            }
            assertThat(refused).isEqualTo(4);
            assertThat(largest).isGreaterThan(1);
        } finally {
            clients.shutdown();
        }
        assertThat(notes.count(text)).isEqualTo(196);
        assertThat(notes.count("culprit" + text)).isZero();
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("fugong_batch_size_count{batch=\"notes\""));
    }
}
