package org.fugong.chassis.privacy;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The net below everything else: identity and mobile numbers that still get into a message, into its parameters or into
 * the text of an exception are masked before the record is written. Code that logs does not rely on it.
 */
@LoggingFilter(name = "personal-data")
public final class MaskingLogFilter implements Filter {
    private static final int MAX_DEPTH = 20;

    @Override
    public boolean isLoggable(LogRecord entry) {
        String formatted = formatted(entry);
        String masked = Masking.maskText(formatted);
        if (!masked.equals(formatted)) {
            replace(entry, masked);
        }
        Throwable thrown = entry.getThrown();
        if (thrown != null && tells(thrown, 0)) {
            entry.setThrown(masked(thrown, 0));
        }
        return true;
    }

    private static String formatted(LogRecord entry) {
        String text = entry instanceof ExtLogRecord ext ? ext.getFormattedMessage() : entry.getMessage();
        Object[] parameters = entry.getParameters();
        boolean plain = !(entry instanceof ExtLogRecord) && parameters != null && parameters.length > 0;
        return plain ? text + ' ' + Arrays.toString(parameters) : String.valueOf(text);
    }

    private static void replace(LogRecord entry, String masked) {
        if (entry instanceof ExtLogRecord ext) {
            ext.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            entry.setMessage(masked);
        }
        // A formatter may print parameters besides the message.
        entry.setParameters(null);
    }

    private static boolean tells(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > MAX_DEPTH) {
            return false;
        }
        String text = thrown.toString();
        if (!Masking.maskText(text).equals(text) || tells(thrown.getCause(), depth + 1)) {
            return true;
        }
        return Arrays.stream(thrown.getSuppressed()).anyMatch(each -> tells(each, depth + 1));
    }

    private static @Nullable Throwable masked(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > MAX_DEPTH) {
            return null;
        }
        MaskedThrowable copy =
                new MaskedThrowable(Masking.maskText(thrown.toString()), masked(thrown.getCause(), depth + 1));
        copy.setStackTrace(thrown.getStackTrace());
        for (Throwable each : thrown.getSuppressed()) {
            Throwable suppressed = masked(each, depth + 1);
            if (suppressed != null) {
                copy.addSuppressed(suppressed);
            }
        }
        return copy;
    }

    /** Stands in a log for an exception whose own text says too much; prints as that one would. */
    static final class MaskedThrowable extends Exception {
        private final String text;

        MaskedThrowable(String text, @Nullable Throwable cause) {
            super(text, cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
