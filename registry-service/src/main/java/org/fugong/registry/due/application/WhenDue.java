package org.fugong.registry.due.application;

import java.time.Instant;
import java.util.UUID;

/** What a feature does when one of its clocks runs out. */
public interface WhenDue {

    /** The kind of clock that this answers, such as {@code resumption}. One bean for each kind. */
    String kind();

    /**
     * A clock has run out. Called once, in a transaction of its own, in which it may start the same clock anew. The
     * subject is not locked yet: lock it, and then ask {@link DueClocks#isSet}, since somebody may have stopped or moved
     * the clock a moment ago. What throws is rolled back and tried again later.
     *
     * @param dueAt the time that the clock was set to
     */
    void due(UUID subject, Instant dueAt);
}
