package org.fugong.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be started or asked; the message is one sentence fit to show to whoever started it. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what went wrong in one sentence. */
    public EmbeddedServerException(String message) {
        super(message);
    }

    /** Says what went wrong in one sentence, and what it came from. */
    public EmbeddedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
