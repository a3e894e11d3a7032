package org.fugong.chassis.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a record is.
 *
 * @param recordedAt when its publisher or the broker wrote it down, in milliseconds since 1970
 */
record Place(String topic, int partition, long offset, long recordedAt) {
    static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset(), record.timestamp());
    }

    boolean isBeside(Place other) {
        return partition == other.partition && topic.equals(other.topic);
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
