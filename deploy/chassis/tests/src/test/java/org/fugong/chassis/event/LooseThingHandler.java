package org.fugong.chassis.event;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Takes a topic whose schema is another's, so that only this record says what is needed. */
@ApplicationScoped
class LooseThingHandler implements EventHandler<LooseThingHandler.LooseThing> {
    static final String TOPIC = "thing-loosely-happened";

    private final Things things;

    @Inject
    LooseThingHandler(Things things) {
        this.things = things;
    }

    record LooseThing(UUID thingId, int count, @Nullable String note, List<Part> parts) {}

    record Part(String name) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<LooseThing> dataType() {
        return LooseThing.class;
    }

    @Override
    public void handle(List<IncomingEvent<LooseThing>> events, Rejections rejections) {
        events.forEach(event -> things.note(event.data().thingId(), event.data().count()));
    }
}
