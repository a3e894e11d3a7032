package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Moves outbox rows to Kafka, in the order of their ids.
 *
 * <p>One transaction per batch: take the relay's lock, delete the oldest rows, send them, wait for the broker's
 * acknowledgement of each, commit. Killed anywhere in between, the rows are still there and are sent again: nothing is
 * lost, and at most one batch comes twice, which the receivers' inboxes swallow. The lock belongs to the database, so any
 * number of replicas may run a relay; one sends at a time.
 *
 * <p>Switched off ({@code fugong.outbox.relay=off}) for those who run Debezium on the same table.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String NAME = "relay";
    /** Any constant will do: the lock is the database's, and each service has one of its own. */
    private static final long LOCK = 0x6675_676f_6e67L;

    private static final int BATCH = 2000;

    /** From so many on more are expected at once, and gather for a moment: sending few costs as much as sending many. */
    private static final int MANY = 32;

    private static final long GATHER_MILLIS = 40;

    /** Looks even if nobody wakes it: for events of a replica that died after its commit. */
    private static final long IDLE_MILLIS = 1000;
    /** Another replica is sending. It may have looked before our events were there. */
    private static final long LOCKED_MILLIS = 25;

    /**
     * The lock, and for this transaction no plan that reads the whole table, most of which are rows that are gone: while the
     * table is small it looks cheap, and such a plan is kept.
     */
    private static final String BEGIN =
            "select pg_try_advisory_xact_lock(" + LOCK + "), set_config('enable_seqscan', 'off', true)";

    /** By their places, which need not be looked for: nobody else changes rows. */
    private static final String TAKE =
            """
            with taken as (
                delete from outbox where ctid = any(array(select ctid from outbox order by id limit ?))
                returning id, event_id, topic, key, source, occurred_at, traceparent, data
            )
            select event_id, topic, key, source, occurred_at, traceparent, data from taken order by id
            """;

    private final DataSource database;
    private final RelaySignal signal;
    private final RelaySender sender;
    private final EventMetrics metrics;
    private final Patience patience;
    private final boolean on;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    @Inject
    Relay(
            DataSource database,
            RelaySignal signal,
            RelaySender sender,
            EventMetrics metrics,
            Patience patience,
            @ConfigProperty(name = "fugong.outbox.relay") String mode) {
        if (!mode.equals("polling") && !mode.equals("off")) {
            throw new IllegalArgumentException("fugong.outbox.relay is polling or off, not " + mode);
        }
        this.database = database;
        this.signal = signal;
        this.sender = sender;
        this.metrics = metrics;
        this.patience = patience;
        this.on = mode.equals("polling");
    }

    void onStart(@Observes @Priority(3000) StartupEvent event) {
        if (on) {
            running = true;
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** After the channels have stopped, so that what their last batch caused still leaves. */
    void onStop(@Observes @Priority(4000) ShutdownEvent event) {
        if (running) {
            running = false;
            signal.wake();
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sender.close();
        }
    }

    boolean on() {
        return on;
    }

    boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                int sent = relayBatch();
                if (failures > 0) {
                    patience.recovered(NAME);
                    failures = 0;
                }
                if (sent < 0) {
                    signal.await(LOCKED_MILLIS);
                } else if (sent < BATCH) {
                    if (sent >= MANY) {
                        Thread.sleep(GATHER_MILLIS);
                    }
                    signal.await(IDLE_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                metrics.relayFailed();
                try {
                    patience.beforeRetry(NAME, ++failures, e);
                } catch (Patience.StoppingException stopping) {
                    return;
                }
            }
        }
    }

    /** Moves one batch; returns its size, or -1 if another replica is at it. */
    int relayBatch() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!lock(connection)) {
                    connection.rollback();
                    return -1;
                }
                List<RelaySender.Row> rows = take(connection, BATCH);
                if (!rows.isEmpty()) {
                    sender.send(rows);
                }
                connection.commit();
                metrics.sent(rows.size());
                return rows.size();
            } catch (SQLException | RuntimeException | InterruptedException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(BEGIN)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Takes the oldest rows out of the outbox, in order; they are back if the transaction does not commit. */
    static List<RelaySender.Row> take(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, limit);
            List<RelaySender.Row> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new RelaySender.Row(
                            result.getString(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getTimestamp(5).toInstant(),
                            result.getString(6),
                            result.getBytes(7)));
                }
            }
            return rows;
        }
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and with it the transaction.
            reason.addSuppressed(e);
            LOG.debug("Rollback of a relay batch failed", e);
        }
    }
}
