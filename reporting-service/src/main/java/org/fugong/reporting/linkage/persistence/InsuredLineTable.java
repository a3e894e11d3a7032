package org.fugong.reporting.linkage.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import org.fugong.reporting.linkage.domain.InsuredLine;
import org.fugong.reporting.linkage.domain.InsuredLine.Id;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

final class InsuredLineTable extends MergingTable<Id, InsuredLine> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::text[], ?::uuid[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[])
            AS f (enterprise_id, month, person_id, copy, version, outcome, kind, rule, linked_at)
            """;

    InsuredLineTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected Id key(InsuredLine row) {
        return row.id();
    }

    @Override
    protected InsuredLine join(InsuredLine a, InsuredLine b) {
        return a.join(b);
    }

    @Override
    protected List<InsuredLine> lock(Connection connection, List<Id> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT l.* FROM insured_line l
                JOIN unnest(?::uuid[], ?::text[], ?::uuid[], ?::integer[]) AS f (enterprise_id, month, person_id, copy)
                    USING (enterprise_id, month, person_id, copy)
                ORDER BY l.enterprise_id, l.month, l.person_id, l.copy FOR UPDATE OF l
                """)) {
            new Columns<>(connection, statement, keys)
                    .add("uuid", Id::enterpriseId)
                    .add("text", Id::month)
                    .add("uuid", Id::personId)
                    .add("integer", Id::copy);
            List<InsuredLine> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<Id> insert(Connection connection, List<InsuredLine> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO insured_line SELECT * FROM "
                + UNNEST + " ORDER BY f.enterprise_id, f.month, f.person_id, f.copy ON CONFLICT DO NOTHING"
                + " RETURNING enterprise_id, month, person_id, copy")) {
            bind(connection, statement, rows);
            Set<Id> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(id(rs));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<InsuredLine> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE insured_line l SET version = f.version, outcome = f.outcome, kind = f.kind, rule = f.rule,
                    linked_at = f.linked_at
                FROM """
                        + " " + UNNEST
                        + """
                         WHERE l.enterprise_id = f.enterprise_id AND l.month = f.month
                            AND l.person_id = f.person_id AND l.copy = f.copy
                        """)) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<InsuredLine> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", l -> l.id().enterpriseId())
                .add("text", l -> l.id().month())
                .add("uuid", l -> l.id().personId())
                .add("integer", l -> l.id().copy())
                .add("bigint", InsuredLine::version)
                .add("text", l -> l.outcome().name())
                .add("text", InsuredLine::kind)
                .add("text", InsuredLine::rule)
                .add("timestamptz", InsuredLine::at);
    }

    private static InsuredLine read(ResultSet rs) throws SQLException {
        return new InsuredLine(
                id(rs),
                rs.getLong("version"),
                InsuredLine.Outcome.valueOf(rs.getString("outcome")),
                rs.getString("kind"),
                rs.getString("rule"),
                requiredInstant(rs, "linked_at"));
    }

    private static Id id(ResultSet rs) throws SQLException {
        return new Id(uuid(rs, "enterprise_id"), rs.getString("month"), uuid(rs, "person_id"), rs.getInt("copy"));
    }
}
