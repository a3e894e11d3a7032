package org.fugong.local.door;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * Forwards requests to a service, larger bodies and answers as streams, so that neither an import nor a stream of events is held
 * in memory. A service that is away is a 503 problem (RFC 9457), never a broken connection where that can be helped.
 */
final class Forward {

    /** Up to here a body is taken whole and leaves with its head in one packet; what is larger, or of no announced size, is streamed. */
    static final long WHOLE_BODY_BYTES = 64L << 10;
    /** Largest body of an ordinary request, as in the services. */
    static final long LARGEST_BODY_BYTES = 10L << 20;
    /** Largest file that is imported: the whole district's workers several times over. */
    static final long LARGEST_IMPORT_BYTES = 1L << 30;

    /** Headers about one connection, not about the message (RFC 9110, 7.6.1), and what only this door may say. */
    private static final Set<String> DROPPED = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto");

    private final HttpClient client;
    private final int doorPort;

    Forward(HttpClient client, int doorPort) {
        this.client = client;
        this.doorPort = doorPort;
    }

    void handle(HttpServerRequest request, String service, int port) {
        long most = request.path().contains("/imports") ? LARGEST_IMPORT_BYTES : LARGEST_BODY_BYTES;
        if (announced(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > most) {
            tooLarge(request, most);
            return;
        }
        request.pause();
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMethod(request.method())
                .setURI(request.uri())
                .setConnectTimeout(2000);
        client.request(options)
                .onSuccess(upstream -> send(request, upstream, service, most))
                .onFailure(cause -> {
                    request.resume();
                    away(request, service);
                });
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void send(HttpServerRequest request, HttpClientRequest upstream, String service, long most) {
        copyHeaders(request, upstream);
        HttpServerResponse response = request.response();
        upstream.response().onSuccess(answer -> answer(request, answer)).onFailure(cause -> away(request, service));
        // A reader who goes away ends the stream of events at its source too.
        response.closeHandler(closed -> upstream.reset());
        response.exceptionHandler(cause -> upstream.reset());
        upstream.exceptionHandler(cause -> away(request, service));
        if (!hasBody(request)) {
            upstream.end();
            request.resume();
            return;
        }
        request.exceptionHandler(cause -> upstream.reset());
        if (isWhole(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            request.bodyHandler(upstream::end);
            request.resume();
            return;
        }
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            upstream.setChunked(true);
        }
        long[] taken = {0};
        request.handler((Buffer part) -> {
            taken[0] += part.length();
            if (taken[0] > most) {
                request.handler(null).endHandler(null);
                upstream.reset();
                tooLarge(request, most);
                return;
            }
            upstream.write(part);
            if (upstream.writeQueueFull()) {
                request.pause();
                upstream.drainHandler(drained -> request.resume());
            }
        });
        request.endHandler(ended -> upstream.end());
        request.resume();
    }

    private static boolean isWhole(@Nullable String length) {
        long announced = announced(length);
        return announced > 0 && announced <= WHOLE_BODY_BYTES;
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || (request.getHeader(HttpHeaders.CONTENT_LENGTH) != null
                        && !"0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH)));
    }

    private void copyHeaders(HttpServerRequest request, HttpClientRequest upstream) {
        for (Map.Entry<String, String> header : request.headers()) {
            if (!DROPPED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                upstream.headers().add(header.getKey(), header.getValue());
            }
        }
        String host = request.getHeader(HttpHeaders.HOST);
        upstream.putHeader("x-forwarded-for", request.remoteAddress().hostAddress());
        upstream.putHeader("x-forwarded-proto", "http");
        upstream.putHeader("x-forwarded-port", "" + doorPort);
        upstream.putHeader("x-forwarded-host", host == null ? "localhost:" + doorPort : host);
    }

    private static void answer(HttpServerRequest request, HttpClientResponse answer) {
        HttpServerResponse response = request.response();
        if (!isOpen(response)) {
            return;
        }
        response.setStatusCode(answer.statusCode());
        boolean empty =
                request.method().equals(HttpMethod.HEAD) || answer.statusCode() == 204 || answer.statusCode() == 304;
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!DROPPED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                response.headers().add(header.getKey(), header.getValue());
            }
        }
        if (empty) {
            response.end();
            return;
        }
        if (answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            response.setChunked(true);
            // The head goes out now: the first event of a stream may come much later.
            response.write(Buffer.buffer());
        }
        answer.exceptionHandler(cause -> {
            // Half an answer can't be taken back: a broken connection tells the reader so.
            if (isOpen(response)) {
                request.connection().close();
            }
        });
        if (isWhole(answer.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            answer.bodyHandler(body -> {
                if (isOpen(response)) {
                    response.end(body);
                }
            });
            return;
        }
        answer.handler(part -> {
            if (!isOpen(response)) {
                return;
            }
            response.write(part);
            if (response.writeQueueFull()) {
                answer.pause();
                response.drainHandler(drained -> answer.resume());
            }
        });
        answer.endHandler(ended -> {
            if (isOpen(response)) {
                response.end();
            }
        });
    }

    /** False once the reader went away, or was given another answer such as that the body is too large. */
    private static boolean isOpen(HttpServerResponse response) {
        return !response.ended() && !response.closed();
    }

    private static void tooLarge(HttpServerRequest request, long most) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        Problems.end(
                request.response(),
                413,
                "too-large",
                "Too large",
                "A body may have " + (most >> 20) + " MB at most at this address.");
    }

    private static void away(HttpServerRequest request, String service) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.putHeader("retry-after", "2");
        Problems.end(
                response,
                503,
                "service-away",
                "Service away",
                "The " + service + " service does not answer at the moment; try again in a few seconds.");
    }
}
