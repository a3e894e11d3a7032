package org.fugong.district.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A client of the services' REST as their users' devices are: it sends a write again under the same Idempotency-Key until
 * it has an answer, because services and networks fall over in this story.
 */
final class Rest {
    /** Fields in one order, so that a request sent again after a restart is the same to the byte. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Duration GIVES_UP_AFTER = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI frontDoor;

    Rest(URI frontDoor) {
        this.frontDoor = frontDoor;
    }

    Answer get(String path, String token) {
        return exchange(request(path, token).GET());
    }

    Answer post(String path, String token, String key, Object body) {
        return write("POST", path, token, key, body);
    }

    /** A write that is made on a version which has been read. */
    Answer postIfMatch(String path, String token, String key, long version, Object body) {
        return postIfMatch(path, token, key, "\"" + version + "\"", body);
    }

    /** The same, with the tag as it was read. */
    Answer postIfMatch(String path, String token, String key, String tag, Object body) {
        return write("POST", request(path, token).header("If-Match", tag), key, body);
    }

    /** The same as a PUT. */
    Answer putIfMatch(String path, String token, String key, long version, Object body) {
        return write("PUT", request(path, token).header("If-Match", "\"" + version + "\""), key, body);
    }

    Answer put(String path, String token, String key, Object body) {
        return write("PUT", path, token, key, body);
    }

    /** Sends a file as it is; {@code content} must give the same bytes each time it is read. */
    Answer upload(String path, String token, String key, HttpRequest.BodyPublisher content) {
        return exchange(request(path, token)
                .timeout(Duration.ofMinutes(30))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(content));
    }

    private Answer write(String method, String path, String token, String key, Object body) {
        return write(method, request(path, token), key, body);
    }

    private Answer write(String method, HttpRequest.Builder request, String key, Object body) {
        try {
            return exchange(request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(frontDoor.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer exchange(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        HttpResponse<String> response = answered(
                sent.method() + " " + sent.uri(),
                () -> http.send(sent, HttpResponse.BodyHandlers.ofString()),
                HttpResponse::statusCode);
        return new Answer(sent.method() + " " + sent.uri().getPath(), response.statusCode(), response.body());
    }

    /** One try to get an answer. */
    interface Attempt<A> {
        A make() throws IOException, InterruptedException;
    }

    /** Tries until there is an answer of the service itself; what is tried must be safe to send again. */
    static <A> A answered(String request, Attempt<A> attempt, ToIntFunction<A> status) {
        long until = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        while (true) {
            String trouble;
            try {
                A answer = attempt.make();
                if (!AWAY.contains(status.applyAsInt(answer))) {
                    return answer;
                }
                trouble = "status " + status.applyAsInt(answer);
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryStopped();
            }
            if (System.nanoTime() > until) {
                throw new StoryFailed(
                        request + " had no answer for " + GIVES_UP_AFTER.toMinutes() + " minutes: " + trouble);
            }
            pause(BETWEEN_TRIES);
        }
    }

    /** Waits between two looks at something that only the other side can say. */
    static void pause(Duration duration) {
        LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(duration));
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new StoryStopped();
        }
    }

    /** An answer of a service. */
    record Answer(String request, int status, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new StoryFailed(request + " answered no JSON, with status " + status);
            }
        }

        /** The body, provided that the answer is a success; a refusal ends the story with what the service said. */
        JsonNode expect() {
            if (status < 200 || status > 299) {
                throw new StoryFailed(request + " was refused with " + status + ": " + body);
            }
            return json();
        }

        boolean isProblem(String type) {
            return status >= 400 && json().path("type").asText().equals("urn:fugong:problem:" + type);
        }
    }
}
