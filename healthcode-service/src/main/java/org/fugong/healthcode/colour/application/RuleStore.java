package org.fugong.healthcode.colour.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where versions of the rules are kept, and how far each has been applied. */
public interface RuleStore {

    /** All versions, the newest effective first. */
    List<RuleVersion> all();

    /** One version, its row locked until the transaction ends; null if there is none. */
    @Nullable RuleVersion lock(String version);

    /** Adds a draft; false if the version's name is taken. */
    boolean add(RuleVersion draft);

    /** Writes a changed draft; its row is locked. */
    void change(RuleVersion draft);

    void publish(String version, String by, Instant at);

    void withdraw(String version, String by, Instant at);

    /** Makes one replica at a time apply rules; false if another does. Held until the transaction ends. */
    boolean tryApply();

    /** The person after whom application of a version goes on; null at its beginning. */
    @Nullable UUID appliedUpTo(String version);

    /** Notes how far a version has been applied. */
    void applied(String version, UUID upTo, int lookedAt, int changed);

    /** Notes that a version has been applied to everyone. */
    void appliedToAll(String version, Instant at);
}
