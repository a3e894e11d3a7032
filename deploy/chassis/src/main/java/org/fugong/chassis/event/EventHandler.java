package org.fugong.chassis.event;

import java.util.List;

/**
 * Takes the events of one topic. A CDI bean per topic.
 *
 * @param <T> the consumer's record: just the fields used; components not marked {@code @Nullable} are required, fields it
 *     does not name are ignored
 */
public interface EventHandler<T> {

    /** The topic this handler takes; the service lists it in {@code mp.messaging.incoming.inbound.topics} as well. */
    String topic();

    /** The record that events of the topic are read into. */
    Class<T> dataType();

    /**
     * Whether it looks at nothing of an event but its data and time. Of a backlog its events are then kept without anything else,
     * in a fraction of the memory: they have an empty source, id and key.
     */
    default boolean readsDataOnly() {
        return false;
    }

    /**
     * Takes events into the service's state. Runs inside the batch's transaction, together with the inbox: what it writes
     * and what it appends to the outbox is committed with the memory of having seen these events, or not at all.
     *
     * <p>After a failure the same events come again in a new transaction, perhaps in smaller batches, so nothing may be
     * kept outside the transaction. An exception that is not a passing failure of the database sets aside the event that
     * causes it, once it is found, as a dead letter {@code internal-error}.
     *
     * @param events never empty, none seen before, in partition order
     * @param rejections takes those that cannot be handled
     */
    void handle(List<IncomingEvent<T>> events, Rejections rejections);
}
