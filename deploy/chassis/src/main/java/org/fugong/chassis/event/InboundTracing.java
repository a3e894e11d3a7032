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

/** A consumer span per record, in the trace of the request that caused it. */
@ApplicationScoped
class InboundTracing {
    private final Tracer tracer;

    @Inject
    InboundTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    Span start(ConsumerRecord<byte[], byte[]> record) {
        return tracer.spanBuilder(record.topic() + " process")
                .setParent(TraceContext.parse(Envelope.traceparent(record.headers())))
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
