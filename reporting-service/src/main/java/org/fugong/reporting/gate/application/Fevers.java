package org.fugong.reporting.gate.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Fevers one by one, so that several at one place within a short time are seen. */
@ApplicationScoped
public class Fevers {
    private final FeverStore store;

    Fevers(FeverStore store) {
        this.store = store;
    }

    /**
     * A fever measured at a gate.
     *
     * @param person whom the code named, null where it named nobody
     */
    public record Fever(UUID scanId, UUID enterpriseId, @Nullable UUID person, Instant at) {
        /** Whom it counts for: each scan that named nobody is somebody else. */
        public UUID who() {
            return person == null ? scanId : person;
        }
    }

    /**
     * Fevers at an enterprise within some time.
     *
     * @param name null before its registration is known
     * @param town nine-digit code, null before its registration is known
     * @param people how many people had one, each counted once
     */
    public record AtEnterprise(UUID enterpriseId, @Nullable String name, @Nullable String town, long people) {}

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Fever> fevers) {
        store.merge(fevers);
    }

    /** Enterprises with fevers of at least so many people, after one instant and until another, the most first. */
    public List<AtEnterprise> byEnterprise(Instant after, Instant until, int atLeast) {
        return store.byEnterprise(after, until, atLeast);
    }
}
