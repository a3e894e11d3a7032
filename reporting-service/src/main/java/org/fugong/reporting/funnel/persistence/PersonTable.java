package org.fugong.reporting.funnel.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.Person.Employment;
import org.fugong.reporting.funnel.domain.Person.Passage;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

final class PersonTable extends MergingTable<UUID, Person> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::uuid[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::boolean[])
            AS f (id, started_at, completed_at, coded_at, employment_version, enterprise_id,
                boarded_at, arrived_at, passage_at, passage_scan_id, passage_entry)
            """;

    PersonTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected UUID key(Person row) {
        return row.id();
    }

    @Override
    protected Person join(Person a, Person b) {
        return a.join(b);
    }

    @Override
    protected List<Person> lock(Connection connection, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM person WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            List<Person> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<Person> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO person SELECT * FROM " + UNNEST
                + " ORDER BY f.id ON CONFLICT (id) DO NOTHING RETURNING id")) {
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
    protected void update(Connection connection, List<Person> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE person p SET started_at = f.started_at, completed_at = f.completed_at, coded_at = f.coded_at,
                    employment_version = f.employment_version, enterprise_id = f.enterprise_id,
                    boarded_at = f.boarded_at, arrived_at = f.arrived_at, passage_at = f.passage_at,
                    passage_scan_id = f.passage_scan_id, passage_entry = f.passage_entry
                FROM """
                        + " " + UNNEST + " WHERE p.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Person> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", Person::id)
                .add("timestamptz", Person::started)
                .add("timestamptz", Person::completed)
                .add("timestamptz", Person::coded)
                .add(
                        "bigint",
                        p -> p.employment() == null ? null : p.employment().version())
                .add("uuid", p -> p.employment() == null ? null : p.employment().enterpriseId())
                .add("timestamptz", Person::boarded)
                .add("timestamptz", Person::arrived)
                .add(
                        "timestamptz",
                        p -> p.lastPassage() == null ? null : p.lastPassage().at())
                .add(
                        "uuid",
                        p -> p.lastPassage() == null ? null : p.lastPassage().scanId())
                .add(
                        "boolean",
                        p -> p.lastPassage() == null ? null : p.lastPassage().entry());
    }

    private static Person read(ResultSet rs) throws SQLException {
        UUID enterprise = rs.getObject("enterprise_id", UUID.class);
        Instant passed = instant(rs, "passage_at");
        @Nullable Employment employment =
                enterprise == null ? null : new Employment(rs.getLong("employment_version"), enterprise);
        @Nullable Passage passage = passed == null
                ? null
                : new Passage(passed, uuid(rs, "passage_scan_id"), rs.getBoolean("passage_entry"));
        return new Person(
                uuid(rs, "id"),
                instant(rs, "started_at"),
                instant(rs, "completed_at"),
                instant(rs, "coded_at"),
                employment,
                instant(rs, "boarded_at"),
                instant(rs, "arrived_at"),
                passage);
    }
}
