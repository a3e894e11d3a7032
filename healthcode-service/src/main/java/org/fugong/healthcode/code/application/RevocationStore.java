package org.fugong.healthcode.code.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where codes handed out are noted for as long as they live, and the ids of those withdrawn are listed. */
public interface RevocationStore {

    /**
     * Codes of one fetch.
     *
     * @param counter of the first one's opaque id; the others follow by one each
     * @param stepSeconds from one to the next
     * @param notBefore of the first
     * @param expiresAt of the last
     */
    record Handed(
            long person,
            int keyId,
            int counter,
            int codes,
            int stepSeconds,
            Instant notBefore,
            Instant expiresAt,
            String colour) {}

    /** Why an id is on the list. */
    enum Why {
        /** The code shows another colour than its holder has now. */
        COLOUR,
        /** Revoked for good. */
        REVOKED
    }

    /**
     * A change to be listed.
     *
     * @param opaqueId 32 hexadecimal digits
     * @param refused false when an entry is taken back
     * @param until when the code expires
     */
    record Change(String opaqueId, boolean refused, Why why, Instant until) {}

    /** A change as listed; a later one of the same id takes its place. */
    record Entry(long sequence, String opaqueId, boolean refused, Why why, Instant changedAt, Instant until) {}

    void note(List<Handed> handed);

    /** Lets no one else list changes until the transaction ends; false if another is at it. */
    boolean tryLock();

    /**
     * Takes codes that are alive, not yet listed, and show another colour than their holders have had since some time
     * within the span.
     */
    List<Handed> takeOutdated(Instant now, Duration span);

    /** Takes codes of one person that are alive and not yet listed. */
    List<Handed> takeOf(long person, Instant now);

    /** Lists changes, one of each id. Waits for others who do so, so that numbers become visible in their order. */
    void list(Collection<Change> changes, Instant at);

    /** What is listed with a greater number, in order; only what is refused if all is read anew. */
    List<Entry> after(long sequence, int atMost);

    /** Forgets codes and entries that expired before that moment; how many entries. */
    int forget(Instant before);
}
