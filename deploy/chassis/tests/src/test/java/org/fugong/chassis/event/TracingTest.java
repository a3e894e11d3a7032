package org.fugong.chassis.event;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TracingTest {
    @Inject
    InMemorySpanExporter exporter;

    @Test
    void oneTraceLeadsFromTheRequestThroughKafkaToWhatTheHandlerCaused() {
        // Given
        String trace = UUID.randomUUID().toString().replace("-", "");
        UUID thing = UUID.randomUUID();
        // When
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/api/v1/traced-things/" + thing)
                .then()
                .statusCode(204);
        // Then
        Topics.Received happened =
                Topics.await(ThingHandler.TOPIC, thing.toString(), 1).get(0);
        Topics.Received echoed =
                Topics.await("thing-echoed", thing.toString(), 1).get(0);
        assertThat(happened.headers().get("traceparent")).startsWith("00-" + trace);
        assertThat(echoed.headers().get("traceparent")).startsWith("00-" + trace);
        List<SpanData> spans = await().until(
                        () -> exporter.getFinishedSpanItems().stream()
                                .filter(span -> span.getTraceId().equals(trace))
                                .toList(),
                        found -> found.stream().anyMatch(span -> span.getKind() == SpanKind.CONSUMER)
                                && found.stream().anyMatch(span -> span.getKind() == SpanKind.SERVER));
        SpanData consumer = spans.stream()
                .filter(span -> span.getKind() == SpanKind.CONSUMER)
                .findFirst()
                .orElseThrow();
        assertThat(consumer.getName()).isEqualTo("thing-happened process");
        assertThat(happened.headers().get("traceparent")).contains(consumer.getParentSpanId());
        assertThat(echoed.headers().get("traceparent")).contains(consumer.getSpanId());
    }
}
