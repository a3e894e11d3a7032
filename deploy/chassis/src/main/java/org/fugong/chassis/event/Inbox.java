package org.fugong.chassis.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Remembers which events were taken, in the transaction that takes them. */
@ApplicationScoped
class Inbox {
    /** Sorted, so that replicas that get the same records after a rebalance wait for each other and do not deadlock. */
    private static final String INSERT =
            """
            insert into inbox (source, id)
            select distinct e.source, e.id from unnest(?::text[], ?::text[]) as e(source, id) order by 1, 2
            on conflict do nothing
            returning source, id
            """;

    private static final String FORGET =
            """
            delete from inbox where (source, id) in (
                select source, id from inbox where received_at < now() - make_interval(secs => ?) limit ?)
            """;

    private final DataSource database;

    /** What makes an event unique. */
    record Key(String source, String id) {}

    @Inject
    Inbox(DataSource database) {
        this.database = database;
    }

    /** Notes these events as taken and returns those that were not before. */
    Set<Key> addAll(Collection<Key> keys) {
        String[] sources = new String[keys.size()];
        String[] ids = new String[keys.size()];
        int i = 0;
        for (Key key : keys) {
            sources[i] = key.source();
            ids[i++] = key.id();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Array sourceArray = connection.createArrayOf("text", sources);
            insert.setArray(1, sourceArray);
            insert.setArray(2, connection.createArrayOf("text", ids));
            Set<Key> added = new HashSet<>(keys.size() * 2);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(new Key(rows.getString(1), rows.getString(2)));
                }
            }
            return added;
        } catch (SQLException e) {
            throw new DatabaseException("The inbox could not be written", e);
        }
    }

    /** Forgets events older than so many seconds, at most so many at once; returns how many. */
    int forget(long olderThanSeconds, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setDouble(1, olderThanSeconds);
            delete.setInt(2, atMost);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("The inbox could not be cleaned", e);
        }
    }
}
