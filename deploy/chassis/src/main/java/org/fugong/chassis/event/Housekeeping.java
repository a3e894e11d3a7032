package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at the outbox for the gauges, and removes what has served its time. Any number of replicas may do it at once. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    /** Rows of the inbox removed by one statement: short transactions, as a long one keeps dead rows of the outbox. */
    private static final int AT_ONCE = 10_000;

    /**
     * Counting a long queue costs more than its exact length is worth. In the order of the ids, by whose index those that are gone are
     * passed over: the table itself is full of them until it is vacuumed.
     */
    private static final String LOOK =
            """
            select (select count(*) from (select 1 from outbox order by id limit 100000) as waiting),
                coalesce((select extract(epoch from clock_timestamp() - created_at) from outbox order by id limit 1), 0)
            """;

    private final DataSource database;
    private final Inbox inbox;
    private final DeadLetters letters;
    private final EventMetrics metrics;
    private final Duration keepInbox;
    private final Duration keepLetters;

    @Inject
    Housekeeping(
            DataSource database,
            Inbox inbox,
            DeadLetters letters,
            EventMetrics metrics,
            @ConfigProperty(name = "fugong.inbox.keep") String keepInbox,
            @ConfigProperty(name = "fugong.dead-letters.keep") String keepLetters) {
        this.database = database;
        this.inbox = inbox;
        this.letters = letters;
        this.metrics = metrics;
        this.keepInbox = Duration.parse(keepInbox);
        this.keepLetters = Duration.parse(keepLetters);
    }

    @Scheduled(
            identity = "outbox-gauges",
            every = "5s",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOOK);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                metrics.outbox(row.getLong(1), row.getDouble(2));
            }
            metrics.openLetters(letters.countOpen());
        } catch (SQLException | DatabaseException e) {
            LOG.debugf("The outbox could not be looked at: %s", FailureTrace.kind(e));
        }
    }

    @Scheduled(
            identity = "forget-events",
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try {
            long forgotten = 0;
            int last;
            do {
                last = inbox.forget(keepInbox.toSeconds(), AT_ONCE);
                forgotten += last;
            } while (last == AT_ONCE);
            int settled = letters.forgetSettled(keepLetters.toSeconds());
            if (forgotten + settled > 0) {
                LOG.infof("Forgot %d events taken long ago and %d settled dead letters", forgotten, settled);
            }
        } catch (DatabaseException e) {
            LOG.debugf("The inbox was not cleaned this time: %s", FailureTrace.kind(e));
        }
    }
}
