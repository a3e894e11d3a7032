package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.worker.application.PairStore.Pair;

/** The facts on the topics {@value #TOPIC} and {@value #UNDONE}, see {@code contracts/}. Nothing personal is in them. */
public record WorkersMerged(UUID mergeId, long version, UUID survivingId, UUID mergedId, Instant at) {

    /** Its topic. */
    public static final String TOPIC = "workers-merged";
    /** The topic that takes it back. */
    public static final String UNDONE = "workers-merge-undone";

    static OutgoingEvent of(Pair pair) {
        return on(TOPIC, pair);
    }

    static OutgoingEvent undone(Pair pair) {
        return on(UNDONE, pair);
    }

    private static OutgoingEvent on(String topic, Pair pair) {
        UUID survivor = Objects.requireNonNull(pair.survivingId());
        UUID merged = survivor.equals(pair.first()) ? pair.second() : pair.first();
        Instant at = Objects.requireNonNullElse(pair.settledAt(), pair.foundAt());
        return new OutgoingEvent(
                topic, merged.toString(), new WorkersMerged(pair.id(), pair.version(), survivor, merged, at), at);
    }
}
