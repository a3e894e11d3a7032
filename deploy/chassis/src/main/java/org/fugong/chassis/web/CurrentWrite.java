package org.fugong.chassis.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;

/** The current request as a write that may be sent again. */
@RequestScoped
public class CurrentWrite {
    /** Name of the header with the key. */
    public static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RoutingContext routing;
    private final RequestBody body;
    private final Caller caller;

    @Inject
    CurrentWrite(HttpHeaders headers, UriInfo uri, RoutingContext routing, RequestBody body, Caller caller) {
        this.headers = headers;
        this.uri = uri;
        this.routing = routing;
        this.body = body;
        this.caller = caller;
    }

    /**
     * Who asks, by which key, for what; for an endpoint whose body is read already.
     *
     * @throws Problem 400 {@code idempotency-key-missing}
     */
    public WriteId id() {
        return new WriteId(name(), fingerprint());
    }

    /** @throws Problem 400 {@code idempotency-key-missing} */
    WriteId.Name name() {
        return new WriteId.Name(caller.subject(), key(headers.getHeaderString(KEY_HEADER)));
    }

    /** Over all that is asked; reads what of the body has not been read yet. */
    byte[] fingerprint() {
        MessageDigest digest = RequestBody.sha256();
        part(digest, routing.request().method().name());
        part(digest, uri.getRequestUri().getRawPath());
        part(digest, String.valueOf(uri.getRequestUri().getRawQuery()));
        digest.update(body.hash());
        return digest.digest();
    }

    private static String key(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.of(
                    400,
                    "idempotency-key-missing",
                    "Send a header Idempotency-Key, 1 to 200 printable ASCII characters, new for each request and the"
                            + " same when you repeat it.");
        }
        return key;
    }

    private static void part(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
