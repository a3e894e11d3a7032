package org.fugong.chassis.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.DeadLetterResource.Contents;
import org.fugong.chassis.event.DeadLetterResource.Letter;
import org.fugong.chassis.event.DeadLetterResource.ReplayRequest;
import org.fugong.chassis.event.DeadLetterResource.State;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;

/** What operators do with dead letters. Every change runs in the caller's transaction, with the letter's row locked. */
@ApplicationScoped
class DeadLetterDesk {
    private final DeadLetters letters;
    private final EventReader reader;
    private final Inbox inbox;
    private final InboundTracing tracing;
    private final AuditTrail audit;
    private final Caller caller;
    private final Instance<ReplayedRecords> replayed;

    @Inject
    DeadLetterDesk(
            DeadLetters letters,
            EventReader reader,
            Inbox inbox,
            InboundTracing tracing,
            AuditTrail audit,
            Caller caller,
            Instance<ReplayedRecords> replayed) {
        this.letters = letters;
        this.reader = reader;
        this.inbox = inbox;
        this.tracing = tracing;
        this.audit = audit;
        this.caller = caller;
        this.replayed = replayed;
    }

    List<Letter> list(
            @Nullable State state, @Nullable String topic, @Nullable String reason, @Nullable UUID before, int limit) {
        return letters.list(state, topic, reason, before, limit);
    }

    Letter get(UUID id) {
        return letters.find(id).orElseThrow(Problem::notFound);
    }

    Contents reveal(UUID id, String purpose) {
        DeadLetters.Kept kept = letters.open(id, false).orElseThrow(Problem::notFound);
        audit.record("dead-letter-revealed", id.toString(), purpose.strip());
        Map<String, String> headers = new LinkedHashMap<>();
        for (KeptRecord.KeptHeader header : kept.record().headers()) {
            byte[] value = header.value();
            headers.put(header.name(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        byte[] key = kept.record().key();
        String text = text(kept.record().body());
        return new Contents(
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                headers,
                text,
                text == null ? Base64.getEncoder().encodeToString(kept.record().body()) : null,
                kept.letter().truncated());
    }

    Letter replay(UUID id, ReplayRequest request) {
        DeadLetters.Kept kept = lockOpen(id);
        if (kept.letter().truncated() && request.data() == null) {
            throw Problem.of(
                    422, "truncated-letter", "Only the first part of this record was kept: replay it with its data.");
        }
        if (request.mends() && request.data() == null && Envelope.isStructured(kept.record())) {
            throw Problem.invalid("data", "required", "A structured event is mended together with its data.");
        }
        ConsumerRecord<byte[], byte[]> record = Mending.of(kept, request);
        Arrival arrival = reader.read(record);
        try (Scope scope = arrival.span().makeCurrent()) {
            Refusal refusal = arrival.refusal();
            if (refusal != null) {
                throw stillRefused(refusal);
            }
            noteInInbox(kept, arrival.requireEvent());
            if (replayed.isResolvable()) {
                byte[] packed = DeadLetter.kept(record, record.value()).toBytes();
                replayed.get().keep(record.topic(), Instant.ofEpochMilli(record.timestamp()), packed);
            }
            handle(arrival);
        } finally {
            tracing.end(arrival);
        }
        audit.record("dead-letter-replayed", id.toString(), request.mends() ? "mended" : "as it came");
        return letters.settle(id, State.REPLAYED, caller.subject(), null, request.mends());
    }

    Letter discard(UUID id, String reason) {
        lockOpen(id);
        audit.record("dead-letter-discarded", id.toString(), reason.strip());
        return letters.settle(id, State.DISCARDED, caller.subject(), reason.strip(), false);
    }

    private DeadLetters.Kept lockOpen(UUID id) {
        DeadLetters.Kept kept = letters.open(id, true).orElseThrow(Problem::notFound);
        if (kept.letter().state() != State.OPEN) {
            throw Problem.of(409, "dead-letter-settled", "This dead letter was already replayed or discarded.")
                    .with("state", kept.letter().state());
        }
        return kept;
    }

    /** The letter's own event is in the inbox on its behalf; any other must not have been taken yet. */
    private void noteInInbox(DeadLetters.Kept kept, IncomingEvent<?> event) {
        boolean own = kept.inInbox()
                && event.source().equals(kept.letter().source())
                && event.id().equals(kept.letter().eventId());
        if (own) {
            return;
        }
        Set<Inbox.Key> added = inbox.addAll(List.of(new Inbox.Key(event.source(), event.id())));
        if (added.isEmpty()) {
            throw Problem.of(
                    409,
                    "event-already-taken",
                    "An event of this source and id was taken already. Discard the letter, or give another id.");
        }
    }

    private static void handle(Arrival arrival) {
        List<Refusal> rejected = new ArrayList<>();
        give(
                arrival.requireHandler(),
                arrival.requireEvent(),
                (event, reason, detail) -> rejected.add(new Refusal(reason, detail)));
        if (!rejected.isEmpty()) {
            throw stillRefused(rejected.get(0));
        }
    }

    private static <T> void give(EventHandler<T> handler, IncomingEvent<?> event, Rejections rejections) {
        @SuppressWarnings("unchecked") // read into this handler's dataType
        IncomingEvent<T> own = (IncomingEvent<T>) event;
        handler.handle(List.of(own), rejections);
    }

    private static Problem stillRefused(Refusal refusal) {
        Span.current().setAttribute("fugong.refusal", refusal.reason());
        return Problem.of(422, "still-refused", "The record cannot be taken: " + refusal.detail())
                .with("reason", refusal.reason());
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
