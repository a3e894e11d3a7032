package org.fugong.reporting.dashboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Story;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class StreamTest {
    @TestHTTPResource("/api/v1/figures/stream")
    URI stream;

    @Test
    @Timeout(60)
    void tellsTheFiguresAtOnceAndThenEachChangeWithoutBeingAsked() throws Exception {
        try (BufferedReader lines = open(Tokens.of("li", Role.DISTRICT))) {
            // Given
            JsonPath first = next(lines);
            int registered = first.getInt("funnel.registered");
            // When
            new Story().started(UUID.randomUUID()).send();
            // Then
            JsonPath changed = next(lines);
            while (changed.getInt("funnel.registered") == registered) {
                changed = next(lines);
            }
            assertThat(changed.getInt("funnel.registered")).isGreaterThan(registered);
            assertThat(changed.getInt("events")).isGreaterThan(first.getInt("events"));
        }
    }

    @Test
    @Timeout(60)
    void thePublicsStreamWithholdsWhatThePublicMayNotSee() throws Exception {
        try (BufferedReader lines = open(null)) {
            assertThat(next(lines).getInt("withheldBelow")).isEqualTo(10);
        }
    }

    private BufferedReader open(@org.jspecify.annotations.Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<java.io.InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static JsonPath next(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return JsonPath.from(line.substring("data:".length()));
            }
        }
        throw new AssertionError("the stream ended");
    }
}
