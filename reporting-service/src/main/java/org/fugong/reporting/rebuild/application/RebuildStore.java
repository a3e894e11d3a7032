package org.fugong.reporting.rebuild.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.rebuild.application.Rebuild.Difference;

/**
 * Where a rebuild and its tables are kept. The new tables lie in a schema of their own; statements name no schema, so that
 * within {@link #intoShadow} they mean the new ones. All methods but {@link #claim} and {@link #holdLive} run in the caller's
 * transaction.
 */
public interface RebuildStore {

    /** Something held by this process until it is closed, or the connection breaks. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** Notes a new one; false if one is running. */
    boolean add(Rebuild rebuild);

    Optional<Rebuild> running();

    Optional<Rebuild> latest();

    /** Ends a running one; false if it is not running any more. */
    boolean finish(UUID id, Rebuild.State state, @Nullable String detail, List<Difference> differences);

    /** Becomes the one instance that works on rebuilds; empty if another one does. */
    Optional<Hold> claim();

    /** Keeps live batches and replays from being taken until it is closed; waits for those under way. */
    Hold holdLive();

    /** Makes empty tables like the live ones, and starts at the beginning of these partitions, also where it had begun before. */
    void prepare(UUID id, Collection<TopicPartition> partitions);

    /** Whether the new tables have what was read: not before {@link #prepare}, nor after the database crashed. */
    boolean isWhole();

    /** Gives the new tables what they need to serve and can do without while they are filled; that may take minutes. */
    void complete();

    /** How far it has read; empty before {@link #prepare}. */
    Map<TopicPartition, Long> positions(UUID id);

    /** From here on the transaction's statements mean the new tables. */
    void intoShadow();

    /**
     * Moves on with what was read.
     *
     * @throws IllegalStateException if another instance has moved on in the meantime
     */
    void advance(UUID id, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, long records, long refused);

    /** What operators replayed, in that order. */
    List<ConsumerRecord<byte[], byte[]>> replayed();

    /** Compares both tables row by row, if their checksums differ; empty if they say the same. */
    Optional<Difference> compare(Materialised.Table table);

    /**
     * Lets the new tables serve, in place of the old ones, which are gone.
     *
     * @throws IllegalStateException if the live intake has moved on from these positions
     */
    void serve(Map<TopicPartition, Long> positions);

    /** Removes the new tables. */
    void drop();
}
