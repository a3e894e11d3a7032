package org.fugong.reporting.labour.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.fugong.reporting.labour.domain.LabourEntry;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.uuid;

final class EntryTable extends MergingTable<UUID, LabourEntry> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::boolean[], ?::boolean[], ?::text[], ?::integer[], ?::date[], ?::date[], ?::text[], ?::text[])
            AS f (id, version, enterprise_id, surplus, open, occupation, people, first_day, last_day, town, skills)
            """;

    EntryTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected UUID key(LabourEntry row) {
        return row.id();
    }

    @Override
    protected LabourEntry join(LabourEntry a, LabourEntry b) {
        return a.join(b);
    }

    @Override
    protected List<LabourEntry> lock(Connection connection, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM labour_entry WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            List<LabourEntry> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<LabourEntry> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO labour_entry SELECT * FROM "
                + UNNEST + " ORDER BY f.id ON CONFLICT (id) DO NOTHING RETURNING id")) {
            bind(connection, statement, rows);
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(uuid(rs, "id"));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<LabourEntry> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE labour_entry t SET version = f.version, enterprise_id = f.enterprise_id, surplus = f.surplus, open = f.open, occupation = f.occupation, people = f.people, first_day = f.first_day, last_day = f.last_day, town = f.town, skills = f.skills
                FROM """
                        + " " + UNNEST + " WHERE t.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<LabourEntry> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", LabourEntry::id)
                .add("bigint", LabourEntry::version)
                .add("uuid", LabourEntry::enterpriseId)
                .add("boolean", LabourEntry::surplus)
                .add("boolean", LabourEntry::open)
                .add("text", LabourEntry::occupation)
                .add("integer", LabourEntry::people)
                .add("date", LabourEntry::from)
                .add("date", LabourEntry::to)
                .add("text", LabourEntry::town)
                .add("text", entry -> String.join("\n", entry.skills()));
    }

    private static LabourEntry read(ResultSet rs) throws SQLException {
        return new LabourEntry(
                uuid(rs, "id"),
                rs.getLong("version"),
                uuid(rs, "enterprise_id"),
                rs.getBoolean("surplus"),
                rs.getBoolean("open"),
                rs.getString("occupation"),
                rs.getInt("people"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("town"),
                rs.getString("skills").lines().toList());
    }
}
