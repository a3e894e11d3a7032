package org.fugong.reporting.rebuild.application;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topics taken in, as they are kept. Reading them leaves the consumer group alone. */
public interface TopicLog {
    /** Whether figures are counted from this topic, so that it is read again. What only fills kept tables is not. */
    boolean covers(String topic);

    /** The first offset still kept of each partition; zero for topics that are whole. */
    Map<TopicPartition, Long> beginnings();

    /** Reads on from these positions. */
    Reading open(Map<TopicPartition, Long> positions);

    /** Reads all partitions side by side. */
    interface Reading extends AutoCloseable {
        /**
         * The next records, in the order of each partition, none at its partition's limit or beyond. Returns none if nothing
         * came within a second, or all limits are reached.
         */
        Chunk next(Map<TopicPartition, Long> limits);

        /** Goes back to these positions. */
        void back(Map<TopicPartition, Long> positions);

        @Override
        void close();
    }

    /**
     * Records and where to go on after them.
     *
     * @param next of the partitions that moved
     */
    record Chunk(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) {}
}
