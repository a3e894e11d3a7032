package org.fugong.healthcode.appeal.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where appeals are kept. */
public interface AppealStore {

    /** Adds one; false if the person has an open one. */
    boolean add(Appeal appeal, byte[] text);

    @Nullable Appeal find(UUID appeal);

    /** The same, its row locked until the transaction ends. */
    @Nullable Appeal lock(UUID appeal);

    /** A person's appeals, the newest first. */
    List<Appeal> ofPerson(UUID person, int atMost);

    /** What the holder wrote, sealed. */
    byte[] text(UUID appeal);

    /** What was answered, sealed; null while it is open. */
    byte @Nullable [] answer(UUID appeal);

    void decide(UUID appeal, String state, String by, byte[] answer, Instant at);

    /** Hands what towns have had for too long, by the database's time, to the district, with a new term. */
    List<Appeal> escalate(Duration term, int atMost);

    /**
     * Appeals by when they were filed, the newest first, those after the given one.
     *
     * @param town of which; null for all
     * @param openOnly leaves out those that are decided
     */
    List<Appeal> page(
            @Nullable String town, boolean openOnly, @Nullable Instant filedAt, @Nullable UUID after, int atMost);
}
