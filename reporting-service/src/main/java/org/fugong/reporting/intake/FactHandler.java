package org.fugong.reporting.intake;

import java.util.ArrayList;
import java.util.List;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;

/**
 * Takes the facts of a topic.
 *
 * @param <T> the fields used of the topic's events
 */
public abstract class FactHandler<T> implements EventHandler<T> {
    private final String topic;
    private final Class<T> dataType;

    protected FactHandler(String topic, Class<T> dataType) {
        this.topic = topic;
        this.dataType = dataType;
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public final Class<T> dataType() {
        return dataType;
    }

    @Override
    public final boolean readsDataOnly() {
        return true;
    }

    @Override
    public final void handle(List<IncomingEvent<T>> events, Rejections rejections) {
        List<T> facts = new ArrayList<>(events.size());
        events.forEach(event -> facts.add(event.data()));
        takeIn(facts);
    }

    /** Within the transaction of the batch. */
    protected abstract void takeIn(List<T> facts);
}
