package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.enterprise.application.EnterprisePairStore.Pair;

/** The facts on the topics {@value #TOPIC} and {@value #UNDONE}, see {@code contracts/}. */
public record EnterprisesMerged(UUID mergeId, long version, UUID survivingId, UUID mergedId, Instant at) {

    /** Its topic. */
    public static final String TOPIC = "enterprises-merged";
    /** The topic that takes it back. */
    public static final String UNDONE = "enterprises-merge-undone";

    static OutgoingEvent on(String topic, Pair pair) {
        UUID survivor = Objects.requireNonNull(pair.survivingId());
        UUID merged = pair.mergedId(survivor);
        Instant at = Objects.requireNonNull(pair.settledAt());
        return new OutgoingEvent(
                topic, merged.toString(), new EnterprisesMerged(pair.id(), pair.version(), survivor, merged, at), at);
    }
}
