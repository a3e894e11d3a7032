package org.fugong.reporting.funnel.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

/** The latest merging of each record that ever was merged. */
final class MergingRecords extends MergingTable<UUID, Merging> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::timestamptz[], ?::bigint[], ?::uuid[], ?::boolean[])
            AS f (merged_id, merged_at, version, surviving_id, undone)
            """;

    MergingRecords(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected UUID key(Merging row) {
        return row.mergedId();
    }

    @Override
    protected Merging join(Merging a, Merging b) {
        return a.join(b);
    }

    @Override
    protected List<Merging> lock(Connection connection, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT * FROM person_merging WHERE merged_id = ANY (?) ORDER BY merged_id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            List<Merging> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<Merging> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO person_merging SELECT * FROM "
                + UNNEST + " ORDER BY f.merged_id ON CONFLICT (merged_id) DO NOTHING RETURNING merged_id")) {
            bind(connection, statement, rows);
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(uuid(rs, "merged_id"));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<Merging> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE person_merging m SET merged_at = f.merged_at, version = f.version,
                    surviving_id = f.surviving_id, undone = f.undone
                FROM """
                        + " " + UNNEST + " WHERE m.merged_id = f.merged_id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Merging> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", Merging::mergedId)
                .add("timestamptz", Merging::at)
                .add("bigint", Merging::version)
                .add("uuid", Merging::survivingId)
                .add("boolean", Merging::undone);
    }

    static Merging read(ResultSet rs) throws SQLException {
        return new Merging(
                uuid(rs, "merged_id"),
                requiredInstant(rs, "merged_at"),
                rs.getLong("version"),
                uuid(rs, "surviving_id"),
                rs.getBoolean("undone"));
    }
}
