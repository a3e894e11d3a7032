package org.fugong.chassis.event;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A consumer span per record, in the trace of the request that caused it. */
@ApplicationScoped
class InboundTracing {
    private final Tracer tracer;
    private final boolean asParent;

    /** @param sampler whether one that goes by the parent decides what is recorded */
    @Inject
    InboundTracing(Tracer tracer, @ConfigProperty(name = "quarkus.otel.traces.sampler") String sampler) {
        this.tracer = tracer;
        this.asParent = sampler.startsWith("parentbased");
    }

    /** Whether a span of it would be recorded, or may be; costs a fraction of {@link #start}. */
    boolean mayBeRecorded(ConsumerRecord<byte[], byte[]> record) {
        return !asParent || TraceContext.isSampled(Envelope.traceparent(record.headers()));
    }

    Span start(ConsumerRecord<byte[], byte[]> record) {
        Context parent = TraceContext.parse(Envelope.traceparent(record.headers()));
        Span cause = Span.fromContext(parent);
        if (asParent
                && cause.getSpanContext().isValid()
                && !cause.getSpanContext().isSampled()) {
            // Would not be recorded either: the trace goes on without a span of this record.
            return cause;
        }
        return tracer.spanBuilder(record.topic() + " process")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
    }

    /**
     * What handlers run under. One event: its own span, so that what it causes stays in its trace. Several: a span that is
     * linked with each of theirs, as no one of them is the cause.
     */
    Span around(List<Arrival> arrivals) {
        if (arrivals.size() == 1) {
            return arrivals.get(0).span();
        }
        SpanBuilder builder = tracer.spanBuilder("inbound batch")
                .setParent(Context.root())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.batch.message_count", arrivals.size());
        for (Arrival arrival : arrivals) {
            if (arrival.span().isRecording()) {
                builder.addLink(arrival.span().getSpanContext());
            }
        }
        return builder.startSpan();
    }

    void end(Arrival arrival) {
        Refusal refusal = arrival.refusal();
        if (refusal != null) {
            arrival.span().setStatus(StatusCode.ERROR, refusal.reason());
        }
        arrival.span().end();
    }
}
