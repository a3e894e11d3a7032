package org.fugong.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.local.FugongStack;

/** An official of the district who asks through the front door; whatever is refused ends the benchmark. */
final class Official {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FugongStack stack;
    private final String role;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Official(FugongStack stack) {
        this(stack, "district-official");
    }

    /** The demo person with this role. */
    Official(FugongStack stack, String role) {
        this.stack = stack;
        this.role = role;
    }

    JsonNode get(String path) throws IOException {
        return send(HttpRequest.newBuilder(stack.baseUrl().resolve(path)));
    }

    /** Reads a page as a browser does that has logged in. */
    String page(String path) throws IOException {
        return ask(HttpRequest.newBuilder(stack.baseUrl().resolve(path)), "text/html");
    }

    JsonNode post(String path, String type, BodyPublisher body) throws IOException {
        return send(HttpRequest.newBuilder(stack.baseUrl().resolve(path))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        return JSON.readTree(ask(request, "application/json"));
    }

    private String ask(HttpRequest.Builder request, String type) throws IOException {
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Authorization", "Bearer " + stack.token(role))
                            .header("Accept", type)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
