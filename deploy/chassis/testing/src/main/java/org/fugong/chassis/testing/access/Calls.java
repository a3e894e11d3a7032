package org.fugong.chassis.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

/** Calls of an operation. There are thousands, so by a client that does nothing but send them. */
final class Calls {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Calls() {}

    private static String root() {
        // The framework's tests set these, the path without its slash.
        return RestAssured.baseURI + ":" + RestAssured.port + "/" + RestAssured.basePath.replaceFirst("^/", "");
    }

    /**
     * Calls a path.
     *
     * @param token of the log-in; null for none
     * @param ifMatch version that was read; null to say none
     * @param body empty sends none
     */
    static HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String ifMatch, String type, String body) {
        try {
            return HTTP.send(request(method, path, token, ifMatch, type, body), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Calls an operation as its case says. */
    static HttpResponse<String> send(AccessCase one, @Nullable String token) {
        return send(one.method(), one.path(), token, null, one.type(), one.body());
    }

    /** The same without waiting: only the status, for calls that change nothing. */
    static CompletableFuture<Integer> status(AccessCase one, @Nullable String token) {
        return HTTP.sendAsync(
                        request(one.method(), one.path(), token, null, one.type(), one.body()),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private static HttpRequest request(
            String method, String path, @Nullable String token, @Nullable String ifMatch, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.build();
    }
}
