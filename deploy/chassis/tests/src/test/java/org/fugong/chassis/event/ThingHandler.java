package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Notes each thing in a table. Things of certain counts make trouble. */
@ApplicationScoped
class ThingHandler implements EventHandler<ThingHandler.Thing> {
    static final String TOPIC = "thing-happened";
    /** The handler rejects it. */
    static final long REJECTED = 666;
    /** The handler throws. */
    static final long POISON = 667;

    private final DataSource database;
    private final Outbox outbox;
    private volatile Consumer<List<Thing>> beforeReturn = things -> {};

    @Inject
    ThingHandler(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Runs inside the batch's transaction, when its things are written but not committed. */
    void beforeReturn(Consumer<List<Thing>> hook) {
        beforeReturn = hook;
    }

    record Thing(UUID thingId, long count, @Nullable String note, Instant happenedAt) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<Thing> dataType() {
        return Thing.class;
    }

    @Override
    public void handle(List<IncomingEvent<Thing>> events, Rejections rejections) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into thing (thing_id, count) values (?, ?)")) {
            for (IncomingEvent<Thing> event : events) {
                Thing thing = event.data();
                if (thing.count() == REJECTED) {
                    rejections.reject(event, "unwanted-thing", "Nobody wants it");
                    continue;
                }
                if (thing.count() == POISON) {
                    throw new IllegalStateException("cannot take " + thing.note());
                }
                if ("echo".equals(thing.note())) {
                    outbox.append(
                            new OutgoingEvent("thing-echoed", thing.thingId().toString(), thing, event.time()));
                }
                insert.setObject(1, thing.thingId());
                insert.setLong(2, thing.count());
                insert.addBatch();
            }
            insert.executeBatch();
            beforeReturn.accept(events.stream().map(IncomingEvent::data).toList());
        } catch (SQLException e) {
            throw new DatabaseException("things", e);
        }
    }
}
