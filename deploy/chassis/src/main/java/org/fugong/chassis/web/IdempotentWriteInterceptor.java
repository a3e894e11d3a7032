package org.fugong.chassis.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;

/** Runs an {@link IdempotentWrite}. After the checks of roles and of input, so that neither is remembered. */
@IdempotentWrite
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class IdempotentWriteInterceptor {
    /** Name of the header with the key. */
    public static final String KEY_HEADER = "Idempotency-Key";
    /** Name of the header that tells a remembered answer. */
    public static final String REPLAY_HEADER = "Idempotent-Replay";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RoutingContext routing;
    private final RequestBody body;
    private final Caller caller;
    private final RememberedAnswers answers;

    @Inject
    IdempotentWriteInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            RoutingContext routing,
            RequestBody body,
            Caller caller,
            RememberedAnswers answers) {
        this.headers = headers;
        this.uri = uri;
        this.routing = routing;
        this.body = body;
        this.caller = caller;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        String key = key(headers.getHeaderString(KEY_HEADER));
        try {
            return QuarkusTransaction.joiningExisting().call(() -> inTransaction(invocation, key));
        } catch (Refusal refusal) {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.setRollbackOnly();
            }
            return refusal.response;
        }
    }

    private Response inTransaction(InvocationContext invocation, String key) throws Exception {
        String who = caller.subject();
        RememberedAnswers.Answer earlier = answers.claim(who, key);
        if (earlier != null) {
            if (!MessageDigest.isEqual(earlier.fingerprint(), fingerprint())) {
                throw Problem.of(
                        422,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request. Take a new key for a new request.");
            }
            return earlier.response(true);
        }
        Object result = invocation.proceed();
        if (!(result instanceof Response response)) {
            throw new IllegalStateException(invocation.getMethod() + " is an idempotent write and returns no Response");
        }
        if (response.getStatus() >= 400) {
            throw new Refusal(response);
        }
        return answers.remember(who, key, fingerprint(), response).response(false);
    }

    /** Carries an answer out of a transaction that must not be committed. */
    private static final class Refusal extends RuntimeException {
        private final transient Response response;

        Refusal(Response response) {
            super(null, null, false, false);
            this.response = response;
        }
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

    private byte[] fingerprint() {
        MessageDigest digest = RequestBody.sha256();
        part(digest, routing.request().method().name());
        part(digest, uri.getRequestUri().getRawPath());
        part(digest, String.valueOf(uri.getRequestUri().getRawQuery()));
        digest.update(body.hash());
        return digest.digest();
    }

    private static void part(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
