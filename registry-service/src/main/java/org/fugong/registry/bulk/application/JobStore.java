package org.fugong.registry.bulk.application;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.FileKind;
import org.fugong.chassis.table.TableFormat;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.bulk.domain.LoadMode;

/** Where imports and their rows are kept; rows only sealed. All of it runs in the caller's transaction. */
public interface JobStore {

    /** A chunk of rows that waits, with the job it belongs to; locked until the transaction ends. */
    record Chunk(Job job, int number, int attempts, List<Line> lines) {}

    /** How many rows of a chunk came out how. */
    record Count(int created, int changed, int unchanged, int rejected) {}

    /** The import of that id. */
    Optional<Job> find(UUID id);

    /** The import that this caller began with this key. */
    Optional<Job> findByKey(String submittedBy, String key);

    /** Adds one that begins to arrive, unless the key is taken. */
    boolean insert(
            UUID id,
            FileKind kind,
            @Nullable UUID enterpriseId,
            boolean dryRun,
            LoadMode mode,
            TableFormat format,
            String submittedBy,
            String key,
            Instant now);

    /** Lets a file that broke off arrive from its beginning; gives the number of the new receipt. */
    int restart(UUID id, Instant now);

    /** Adds a chunk of an arriving file; false if another receipt has taken over. */
    boolean receive(Job job, int number, List<Line> lines, Instant now);

    /** The file is here; false if another receipt has taken over. */
    boolean received(Job job, Charset charset, byte[] digest, Instant now);

    /** The file broke off; its rows are forgotten. */
    void interrupt(Job job, Instant now);

    /** Forgets an import whose file can't be read. */
    void forget(Job job);

    /** Marks files that have not moved for a while as broken off, and forgets rows that were kept long enough. */
    void tidy(Instant silentSince, Instant finishedBefore);

    /**
     * A chunk that nobody works on, of the oldest import that has one. Of a file that is loaded as a whole only the first:
     * whoever holds it works all of them.
     */
    Optional<Chunk> next();

    /** Another chunk of the same import, in the order of the file; nothing after the last. */
    Optional<Chunk> after(Chunk chunk);

    /** Tells how far a file has come that is loaded as a whole. */
    void progress(UUID job, long rows);

    /**
     * Ends an import of which nothing was taken.
     *
     * @param rejected refused rows by the number of their chunk
     */
    void refuse(Job job, Map<Integer, List<Line>> rejected, Instant now);

    /** Writes what came of a chunk. */
    void done(Chunk chunk, Count count, List<Line> rejected, Instant now);

    /** Counts a failed attempt at a chunk. */
    void failed(UUID job, int number);

    /** The refused rows of a chunk after this one, and its number; nothing after the last. */
    Optional<Rejected> rejectedAfter(UUID job, int number);

    /** Refused rows of one chunk. */
    record Rejected(int number, List<Line> lines) {}
}
