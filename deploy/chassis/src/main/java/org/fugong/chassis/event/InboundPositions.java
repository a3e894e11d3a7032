package org.fugong.chassis.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition was taken, kept by the service in the transaction that takes it. A service that has a bean of this
 * type knows a record by its place in its partition, and the inbox is not used: each record is taken once, also after a
 * kill -9, a rebalance, or a database put back to an older state. An event that its publisher sent a second time is another
 * record and is handled again, so this is for services whose handlers may be given the same event twice and which append no
 * events of their own.
 *
 * <p>The channel goes on at these positions by {@code
 * mp.messaging.incoming.inbound.consumer-rebalance-listener.name=inbound-positions}.
 */
public interface InboundPositions {

    /**
     * What a transaction took of a partition.
     *
     * @param next the offset to go on with
     * @param records how many records, those that became dead letters among them
     * @param eventTimes the times of those that could be read as events
     * @param recordedAt the latest time at which a publisher or the broker wrote one of them down
     */
    record Reached(long next, long records, List<Instant> eventTimes, Instant recordedAt) {}

    /** The batch cannot be taken just now, since something else must not be disturbed; it is tried again, however long. */
    final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public HeldException() {
            super("The positions are held");
        }
    }

    /**
     * Where to go on when partitions are assigned, in a transaction of its own.
     *
     * @param ofGroup each of these partitions with the offset at which the consumer group would go on
     */
    Map<TopicPartition, Long> beginnings(Map<TopicPartition, Long> ofGroup);

    /** These partitions hold fewer records than were taken of them: their topic was made anew, so they are taken from zero on. */
    void startAnew(Set<TopicPartition> partitions);

    /**
     * The first thing in a batch's transaction: locks the positions of these partitions until its end.
     *
     * @param records how many records the batch has
     * @return the next offset of each, zero where nothing was taken yet
     * @throws HeldException if the batch has to wait
     */
    Map<TopicPartition, Long> lock(Set<TopicPartition> partitions, int records);

    /** The last thing in a batch's transaction: notes how far it took the partitions that {@link #lock} locked. */
    void advance(Map<TopicPartition, Reached> reached);
}
