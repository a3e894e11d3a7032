package org.fugong.chassis.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.database.CopiedRows;

/**
 * Events that leave with the transaction that caused them. They are rows of the table {@code outbox}, committed with the
 * state; the relay of the service moves them to Kafka.
 *
 * <p>Order per key: append while the row of the aggregate is locked or its version is checked by the same transaction.
 * The rows' ids then rise in the order in which the changes happened, and the relay sends in that order.
 */
@ApplicationScoped
public class Outbox {
    /** One statement for any number of events; ids are given in the order of the array. */
    private static final String INSERT =
            """
            insert into outbox (event_id, topic, key, source, occurred_at, traceparent, data)
            select e.event_id, e.topic, e.key, ?, e.occurred_at, ?, e.data
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[]) with ordinality
                as e(event_id, topic, key, occurred_at, data, position)
            order by e.position
            """;

    /** The same for many: nothing is written as text and read again, for a round trip more in all. */
    private static final String COPIED = "outbox (event_id, topic, key, source, occurred_at, traceparent, data)";

    private static final int COPIED_COLUMNS = 7;
    private static final int COPIED_FROM = 200;

    private final DataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transactions;
    private final RelaySignal relay;
    private final String source;
    private final int maxBytes;
    private final Set<String> ownedTopics = ConcurrentHashMap.newKeySet();

    @Inject
    Outbox(
            DataSource database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transactions,
            RelaySignal relay,
            @ConfigProperty(name = "fugong.service") String service,
            @ConfigProperty(name = "fugong.outbox.max-event-bytes") int maxBytes) {
        this.database = database;
        this.json = json;
        this.transactions = transactions;
        this.relay = relay;
        this.source = "/fugong/" + service;
        this.maxBytes = maxBytes;
    }

    /** As {@link #appendAll} with one event. */
    public void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /**
     * Appends events to the current transaction, in the order given.
     *
     * @throws IllegalStateException outside a transaction, where state and event could part
     * @throws IllegalArgumentException if an event is larger than {@code fugong.outbox.max-event-bytes}, which the broker
     *     would refuse when it is too late to tell anyone, cannot be written as JSON, or is for a topic without a contract
     *     on the class path, whose absence from the broker would hold up every event behind it
     */
    public void appendAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "Events are appended in the transaction that causes them, and there is none");
        }
        try (Connection connection = database.getConnection()) {
            if (events.size() < COPIED_FROM) {
                insert(connection, events);
            } else {
                copy(connection, events);
            }
        } catch (SQLException e) {
            throw new DatabaseException("Events could not be appended to the outbox", e);
        }
        transactions.registerInterposedSynchronization(new WakeOnCommit(relay));
    }

    private void insert(Connection connection, List<OutgoingEvent> events) throws SQLException {
        int count = events.size();
        UUID[] ids = new UUID[count];
        String[] topics = new String[count];
        String[] keys = new String[count];
        // As ISO 8601 writes them: the driver's own text of a timestamp takes longer than all else of a row.
        String[] times = new String[count];
        byte[][] data = new byte[count][];
        for (int i = 0; i < count; i++) {
            OutgoingEvent event = events.get(i);
            ids[i] = UuidV7.next();
            topics[i] = owned(event.topic());
            keys[i] = event.key();
            times[i] = event.time().toString();
            data[i] = write(event);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, source);
            insert.setString(2, TraceContext.current());
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setArray(4, connection.createArrayOf("text", topics));
            insert.setArray(5, connection.createArrayOf("text", keys));
            insert.setArray(6, connection.createArrayOf("timestamptz", times));
            insert.setArray(7, connection.createArrayOf("bytea", data));
            insert.executeUpdate();
        }
    }

    private void copy(Connection connection, List<OutgoingEvent> events) throws SQLException {
        String traceparent = TraceContext.current();
        CopiedRows rows = new CopiedRows(COPIED_COLUMNS, events.size());
        for (OutgoingEvent event : events) {
            rows.row()
                    .uuid(UuidV7.next())
                    .text(owned(event.topic()))
                    .text(event.key())
                    .text(source)
                    .time(event.time())
                    .text(traceparent)
                    .bytes(write(event));
        }
        rows.into(connection, COPIED);
    }

    private String owned(String topic) {
        if (!ownedTopics.contains(topic)) {
            if (!Schemas.exists(topic)) {
                throw new IllegalArgumentException(
                        "No event is published on " + topic + ", as contracts/ has no folder of that name");
            }
            ownedTopics.add(topic);
        }
        return topic;
    }

    private byte[] write(OutgoingEvent event) {
        byte[] data;
        try {
            data = json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event for topic " + event.topic() + " cannot be written as JSON", e);
        }
        int size = data.length + event.key().getBytes(StandardCharsets.UTF_8).length;
        if (size > maxBytes) {
            throw new IllegalArgumentException("Event for topic %s has %d bytes, more than the %d that are sent"
                    .formatted(event.topic(), size, maxBytes));
        }
        return data;
    }

    private record WakeOnCommit(RelaySignal relay) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
