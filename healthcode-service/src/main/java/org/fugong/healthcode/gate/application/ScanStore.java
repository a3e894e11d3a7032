package org.fugong.healthcode.gate.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.gate.domain.GatePolicy.Seen;
import org.fugong.healthcode.gate.domain.Outcome;
import org.fugong.healthcode.gate.domain.Reason;
import org.fugong.healthcode.gate.domain.Source;

/** Where scans are kept. */
public interface ScanStore {

    /** An enterprise's scan. */
    record Key(UUID enterpriseId, UUID scanId) {}

    /** The first sighting of a code. */
    record Sighting(String opaqueId, Scan scan, Instant at) {}

    /** The scan that first showed a code. */
    record FirstSeen(Key scan, Seen seen) {}

    /**
     * Counts of an enterprise's gates on one day.
     *
     * @param ownDecisions scans that gates decided by themselves
     * @param contradicted of these, those that the rules decide otherwise
     * @param overridden those of all scans that a supervisor decided otherwise
     */
    record DayCounts(
            LocalDate day,
            int scans,
            int passed,
            int refused,
            int fevers,
            int entries,
            int exits,
            int visitors,
            int ownDecisions,
            int contradicted,
            int overridden) {}

    /** A scan that a gate decided by itself and otherwise than the rules say. */
    record Contradicted(
            UUID scanId,
            String gateId,
            String direction,
            Reason told,
            Reason ruled,
            String source,
            Instant scannedAt) {}

    /**
     * What a supervisor decided otherwise than the gate.
     *
     * @param overruled the gate's reason
     * @param deviceId the device that checked the PIN by itself; null if we did
     */
    record Overruling(
            Key scan,
            UUID supervisorId,
            Outcome outcome,
            Reason overruled,
            Source source,
            @Nullable UUID deviceId,
            Instant at) {}

    /** Notes an override; false if there is one of that scan. */
    boolean overrule(Overruling overruling, byte[] reasonSealed, Instant receivedAt);

    @Nullable Overruling overruling(Key scan);

    /** Scans decided before. */
    Map<Key, Decided> find(Collection<Key> keys);

    /**
     * Notes codes as seen.
     *
     * @return by opaque id, those that had been seen before
     */
    Map<String, FirstSeen> see(List<Sighting> sightings);

    void add(List<Decided> scans);

    DayCounts counts(UUID enterpriseId, LocalDate day);

    /** Scans of a day that gates decided otherwise than the rules say, the latest first. */
    List<Contradicted> contradicted(UUID enterpriseId, LocalDate day, int atMost);

    /** Forgets codes seen before that moment, which must have expired since. */
    int forgetCodesSeenBefore(Instant before);
}
