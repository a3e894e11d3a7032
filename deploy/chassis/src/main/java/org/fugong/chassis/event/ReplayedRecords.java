package org.fugong.chassis.event;

import java.time.Instant;

/**
 * Keeps what operators replayed: mended, a record is in no topic as it was handled. A service that makes its state anew from
 * the topics has a bean of this type and handles what it kept once more by {@link Rereading}.
 */
public interface ReplayedRecords {
    /**
     * Called in the transaction of the replay, before the handler.
     *
     * @param recordedAt the record's own time
     * @param packed key, headers and body; may be personal, so seal it
     */
    void keep(String topic, Instant recordedAt, byte[] packed);
}
