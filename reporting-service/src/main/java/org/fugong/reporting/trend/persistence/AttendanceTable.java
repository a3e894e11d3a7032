package org.fugong.reporting.trend.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;
import org.fugong.reporting.trend.domain.Attendance;

import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

final class AttendanceTable extends MergingTable<Attendance.Id, Attendance> {
    private static final String UNNEST =
            """
            unnest(?::date[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::boolean[], ?::uuid[])
            AS f (day, person_id, passed_at, scan_id, entry, enterprise_id)
            """;

    AttendanceTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected Attendance.Id key(Attendance row) {
        return row.id();
    }

    @Override
    protected Attendance join(Attendance a, Attendance b) {
        return a.join(b);
    }

    @Override
    protected List<Attendance> lock(Connection connection, List<Attendance.Id> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT a.* FROM attendance a JOIN unnest(?::date[], ?::uuid[]) AS f (day, person_id)
                    ON a.day = f.day AND a.person_id = f.person_id
                ORDER BY a.day, a.person_id FOR UPDATE OF a
                """)) {
            new Columns<>(connection, statement, keys)
                    .add("date", Attendance.Id::day)
                    .add("uuid", Attendance.Id::personId);
            List<Attendance> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(new Attendance(
                            id(rs),
                            requiredInstant(rs, "passed_at"),
                            uuid(rs, "scan_id"),
                            rs.getBoolean("entry"),
                            uuid(rs, "enterprise_id")));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<Attendance.Id> insert(Connection connection, List<Attendance> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO attendance SELECT * FROM " + UNNEST
                + " ORDER BY f.day, f.person_id ON CONFLICT (day, person_id) DO NOTHING RETURNING day, person_id")) {
            bind(connection, statement, rows);
            Set<Attendance.Id> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(id(rs));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<Attendance> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE attendance a SET passed_at = f.passed_at, scan_id = f.scan_id, entry = f.entry,
                    enterprise_id = f.enterprise_id
                FROM """
                        + " " + UNNEST + " WHERE a.day = f.day AND a.person_id = f.person_id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Attendance> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("date", a -> a.id().day())
                .add("uuid", a -> a.id().personId())
                .add("timestamptz", Attendance::at)
                .add("uuid", Attendance::scanId)
                .add("boolean", Attendance::entry)
                .add("uuid", Attendance::enterpriseId);
    }

    private static Attendance.Id id(ResultSet rs) throws SQLException {
        return new Attendance.Id(rs.getObject("day", LocalDate.class), uuid(rs, "person_id"));
    }
}
