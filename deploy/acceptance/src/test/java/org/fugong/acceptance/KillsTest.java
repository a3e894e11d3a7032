package org.fugong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.fugong.district.District;
import org.fugong.district.story.DistrictFiles;
import org.fugong.district.story.Figures;
import org.fugong.district.story.Story;
import org.fugong.district.story.StoryStopped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is killed or stopped while the story plays, its figures are those of an undisturbed night. */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillsTest {
    private static final Duration CALL_OUT = Duration.ofSeconds(100);
    private static final Duration PACE = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(District.SMALLEST_SCALE);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    @Order(1)
    void each_process_is_killed_in_turn_and_then_all_stopped_and_nothing_is_lost_or_counted_twice()
            throws InterruptedException {
        Story story = stage.story("kills", CALL_OUT, PACE);
        story.load();
        AtomicReference<Object> end = new AtomicReference<>("still playing");
        Thread night = new Thread(
                () -> {
                    try {
                        end.set(story.play());
                    } catch (RuntimeException e) {
                        end.set(e);
                    }
                },
                "night");
        night.start();

        int killed = 0;
        for (String child : stage.stack.children()) {
            assertThat(end.get())
                    .as("the story is still being played when %s is killed", child)
                    .isEqualTo("still playing");
            stage.stack.kill(child);
            stage.stack.awaitReady(child);
            killed++;
        }
        assertThat(killed).isEqualTo(6);

        // Ctrl-C in the middle of the night: the player goes, then every process. Nothing but the directory is
        // left.
        assertThat(end.get()).as("the story when all of it is stopped").isEqualTo("still playing");
        night.interrupt();
        night.join();
        assertThat(end.get()).isInstanceOf(StoryStopped.class);
        stage.restart();

        Story goesOn = stage.story("kills", CALL_OUT, PACE);
        goesOn.load();
        assertThat(goesOn.play()).isEqualTo(Figures.expected(stage.district));
    }

    @Test
    @Order(2)
    void a_file_whose_service_is_killed_while_it_is_worked_off_is_taken_whole_and_each_row_once() throws Exception {
        // Given
        District district = District.generate(2020, 0.5);
        int known = stage.district.enterpriseCount();
        String job = ask(request("/registry/api/v1/enterprises/imports")
                        .header("Content-Type", "text/csv;charset=UTF-8")
                        .header("Idempotency-Key", "killed-midway")
                        .POST(DistrictFiles.enterprises(district)))
                .path("jobId")
                .asText();
        JsonNode before = await().pollInterval(Duration.ofMillis(50))
                .until(() -> job(job), seen -> seen.path("done").asInt() > 0);

        // When
        stage.stack.kill("registry");
        stage.stack.awaitReady("registry");

        // Then
        JsonNode after = await().atMost(Duration.ofMinutes(3))
                .until(() -> job(job), seen -> seen.path("state").asText().equals("COMPLETED"));
        assertThat(before.path("done").asInt()).as("rows worked off before").isLessThan(district.enterpriseCount());
        assertThat(after.path("created").asInt()).isEqualTo(district.enterpriseCount() - known);
        assertThat(after.path("accepted").asInt() + after.path("unchanged").asInt())
                .isEqualTo(district.enterpriseCount());
        Set<String> registered = new HashSet<>();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Agency.readEverything(stage.stack.bootstrapServers(), (topic, value) -> {
                if (topic.equals("enterprise-registered") && value[0] == '{') {
                    registered.add(tree(value).path("enterpriseId").asText());
                }
            });
            assertThat(registered).hasSize(district.enterpriseCount());
        });
    }

    private static JsonNode job(String id) throws IOException, InterruptedException {
        return ask(request("/registry/api/v1/imports/" + id));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stage.stack.baseUrl().resolve(path))
                .header("Authorization", "Bearer " + stage.official());
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    private static JsonNode tree(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
