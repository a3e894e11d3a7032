package org.fugong.reporting.labour.persistence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.labour.application.LabourStore;
import org.fugong.reporting.labour.application.Surplus;
import org.fugong.reporting.labour.domain.Agreement;
import org.fugong.reporting.labour.domain.LabourEntry;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcLabourStore implements LabourStore {
    private final EntryTable entries;
    private final AgreementTable agreements;
    private final Database database;

    JdbcLabourStore(DataSource dataSource) {
        this.entries = new EntryTable(dataSource);
        this.agreements = new AgreementTable(dataSource);
        this.database = new Database(dataSource);
    }

    @Override
    public void mergeEntries(Collection<LabourEntry> facts) {
        try {
            entries.merge(facts, (before, after) -> {});
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void mergeAgreements(Collection<Agreement> facts) {
        try {
            agreements.merge(facts, (before, after) -> {});
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public List<Surplus> surpluses(LocalDate day, int limit) {
        return database.query(
                """
                SELECT l.*, e.name, l.people - coalesce(a.promised, 0) AS left_over
                FROM labour_entry l JOIN enterprise e ON e.id = l.enterprise_id AND e.closed IS NOT TRUE
                LEFT JOIN (SELECT surplus_id, sum(people) AS promised FROM labour_agreement
                    WHERE concluded_at IS NOT NULL AND ended_at IS NULL GROUP BY surplus_id) a ON a.surplus_id = l.id
                WHERE l.surplus AND l.open AND l.last_day >= ?::date AND e.name IS NOT NULL
                    AND l.people > coalesce(a.promised, 0)
                ORDER BY left_over DESC, l.id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setString(1, day.toString());
                    statement.setInt(2, limit);
                },
                rs -> new Surplus(
                        uuid(rs, "id"),
                        uuid(rs, "enterprise_id"),
                        rs.getString("name"),
                        rs.getString("town"),
                        rs.getString("occupation"),
                        rs.getString("skills").lines().toList(),
                        rs.getInt("left_over"),
                        rs.getObject("first_day", LocalDate.class),
                        rs.getObject("last_day", LocalDate.class)));
    }
}
