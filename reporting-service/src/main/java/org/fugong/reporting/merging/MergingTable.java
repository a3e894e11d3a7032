package org.fugong.reporting.merging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * A table of rows that facts are joined into. A batch of facts costs three statements at most: lock the rows that
 * exist, in the order of their keys; insert those that don't; update those that changed. A row that another instance
 * inserted in between is locked and joined in a further round.
 *
 * <p>Must run within the transaction of the batch.
 *
 * @param <K> key
 * @param <R> row; equal when nothing differs
 */
public abstract class MergingTable<K, R> {
    private final DataSource dataSource;

    protected MergingTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    protected abstract K key(R row);

    /** Commutative, associative and idempotent. */
    protected abstract R join(R a, R b);

    /** Locks and reads the rows with these keys, in ascending order of the keys. */
    protected abstract List<R> lock(Connection connection, List<K> keys) throws SQLException;

    /** Inserts rows in ascending order of their keys. @return the keys of those that were not there yet */
    protected abstract Set<K> insert(Connection connection, List<R> rows) throws SQLException;

    /** Overwrites rows that {@link #lock} returned. */
    protected abstract void update(Connection connection, List<R> rows) throws SQLException;

    /**
     * Joins facts into the table and reports each row that changed: as it was, or null if there was none, and as it is.
     *
     * @throws SQLException as the driver does; the caller's transaction is then lost
     */
    public final void merge(Collection<R> facts, BiConsumer<@Nullable R, R> changed) throws SQLException {
        Map<K, R> pending = new LinkedHashMap<>();
        for (R fact : facts) {
            pending.merge(key(fact), fact, this::join);
        }
        try (Connection connection = dataSource.getConnection()) {
            while (!pending.isEmpty()) {
                mergeExisting(connection, pending, changed);
                if (!pending.isEmpty()) {
                    insertAbsent(connection, pending, changed);
                }
            }
        }
    }

    private void mergeExisting(Connection connection, Map<K, R> pending, BiConsumer<@Nullable R, R> changed)
            throws SQLException {
        List<R> toUpdate = new ArrayList<>();
        Map<K, R> before = new HashMap<>();
        for (R row : lock(connection, List.copyOf(pending.keySet()))) {
            K key = key(row);
            R fact = pending.remove(key);
            if (fact == null) {
                throw new IllegalStateException("a row was returned that was not asked for");
            }
            R joined = join(row, fact);
            if (!joined.equals(row)) {
                before.put(key, row);
                toUpdate.add(joined);
            }
        }
        if (!toUpdate.isEmpty()) {
            update(connection, toUpdate);
            toUpdate.forEach(row -> changed.accept(before.get(key(row)), row));
        }
    }

    private void insertAbsent(Connection connection, Map<K, R> pending, BiConsumer<@Nullable R, R> changed)
            throws SQLException {
        Set<K> inserted = insert(connection, List.copyOf(pending.values()));
        for (K key : new HashSet<>(inserted)) {
            R row = pending.remove(key);
            if (row != null) {
                changed.accept(null, row);
            }
        }
    }
}
