package org.fugong.chassis.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits bodies and hashes them as they are read. An endpoint that takes the body as an {@code InputStream} is one for
 * uploads and has the larger limit, which is the server's own.
 */
@Provider
public class BodyGuard implements ReaderInterceptor {
    private final RequestBody body;
    private final long limit;
    private final long uploadLimit;

    @Inject
    BodyGuard(
            RequestBody body,
            @ConfigProperty(name = "fugong.body.limit", defaultValue = "10485760") long limit,
            @ConfigProperty(name = "fugong.upload.limit", defaultValue = "536870912") long uploadLimit) {
        this.body = body;
        this.limit = limit;
        this.uploadLimit = uploadLimit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long most = context.getType() == InputStream.class ? uploadLimit : limit;
        String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() <= 18 && Long.parseLong(length) > most) {
            throw tooLarge(most);
        }
        context.setInputStream(body.track(context.getInputStream(), most));
        Object read = context.proceed();
        // The JSON null is a document, and nothing that an endpoint could work with.
        if (read == null && !body.isUnread()) {
            throw BodyRequired.missing();
        }
        return read;
    }

    static Problem tooLarge(long limit) {
        return Problem.of(413, "too-large", "The body is larger than this takes.")
                .with("maxBytes", limit);
    }
}
