package org.fugong.registry.due.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where clocks are kept. All of it runs in the caller's transaction. */
public interface ClockStore {

    /** A clock that is running. */
    record Running(String kind, UUID subject, Instant dueAt) {}

    /** Sets a clock, or sets it to another time. */
    void put(String kind, UUID subject, Instant dueAt);

    /** Takes a clock away, if it runs. */
    void remove(String kind, UUID subject);

    /** Takes a clock away if it is still set to that time. */
    void remove(Running clock);

    /** Whether a clock is set to just that time. */
    boolean isSet(Running clock);

    /** Those that have run out by the database's clock, the longest overdue first. */
    List<Running> due(Collection<String> kinds, int most);

    /** Whether this transaction alone may act on a clock; others are told no until it ends. */
    boolean claim(Running clock);

    /** Puts a clock off after a failure, longer with each: seconds at first, ten minutes at most. */
    void putOff(Running clock);
}
