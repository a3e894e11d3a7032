package org.fugong.chassis.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} that travels with an event: outbox column, then Kafka header. */
final class TraceContext {
    static final String HEADER = "traceparent";
    private static final int FLAGS_END = 55;

    private TraceContext() {}

    /** The traceparent of the current span, or null outside of any trace. */
    static @Nullable String current() {
        return of(Context.current());
    }

    /** The traceparent of a span, or null if it belongs to no trace. */
    static @Nullable String of(Span span) {
        return of(Context.root().with(span));
    }

    private static @Nullable String of(Context context) {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(HEADER);
    }

    /** The context that a traceparent names; the root context if there is none or it is not well-formed. */
    static Context parse(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, Single.INSTANCE);
    }

    /** Whether a traceparent says that its trace is recorded (W3C Trace Context, section 3.2.2.5: the lowest bit of the flags). */
    static boolean isSampled(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() >= FLAGS_END
                && (Character.digit(traceparent.charAt(FLAGS_END - 1), 16) & 1) == 1;
    }

    private enum Single implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return HEADER.equals(key) ? carrier : null;
        }
    }
}
