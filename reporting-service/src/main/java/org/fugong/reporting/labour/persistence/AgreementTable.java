package org.fugong.reporting.labour.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.labour.domain.Agreement;
import org.fugong.reporting.labour.domain.Agreement.Terms;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

final class AgreementTable extends MergingTable<UUID, Agreement> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::integer[], ?::date[], ?::date[], ?::timestamptz[], ?::timestamptz[])
            AS f (id, version, surplus_id, lender_id, borrower_id, people, first_day, return_on, concluded_at, ended_at)
            """;

    AgreementTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected UUID key(Agreement row) {
        return row.id();
    }

    @Override
    protected Agreement join(Agreement a, Agreement b) {
        return a.join(b);
    }

    @Override
    protected List<Agreement> lock(Connection connection, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT * FROM labour_agreement WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            List<Agreement> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<Agreement> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO labour_agreement SELECT * FROM "
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
    protected void update(Connection connection, List<Agreement> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE labour_agreement t SET version = f.version, surplus_id = f.surplus_id, lender_id = f.lender_id, borrower_id = f.borrower_id, people = f.people, first_day = f.first_day, return_on = f.return_on, concluded_at = f.concluded_at, ended_at = f.ended_at
                FROM """
                        + " " + UNNEST + " WHERE t.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Agreement> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", Agreement::id)
                .add("bigint", terms(Terms::version))
                .add("uuid", terms(Terms::surplusId))
                .add("uuid", terms(Terms::lenderId))
                .add("uuid", terms(Terms::borrowerId))
                .add("integer", terms(Terms::people))
                .add("date", terms(Terms::from))
                .add("date", terms(Terms::returnOn))
                .add("timestamptz", terms(Terms::concludedAt))
                .add("timestamptz", Agreement::ended);
    }

    private static Function<Agreement, @Nullable Object> terms(Function<Terms, Object> column) {
        return agreement -> agreement.terms() == null ? null : column.apply(agreement.terms());
    }

    private static Agreement read(ResultSet rs) throws SQLException {
        Instant concluded = instant(rs, "concluded_at");
        return new Agreement(
                uuid(rs, "id"),
                concluded == null
                        ? null
                        : new Terms(
                                rs.getLong("version"),
                                uuid(rs, "surplus_id"),
                                uuid(rs, "lender_id"),
                                uuid(rs, "borrower_id"),
                                rs.getInt("people"),
                                rs.getObject("first_day", LocalDate.class),
                                rs.getObject("return_on", LocalDate.class),
                                concluded),
                instant(rs, "ended_at"));
    }
}
