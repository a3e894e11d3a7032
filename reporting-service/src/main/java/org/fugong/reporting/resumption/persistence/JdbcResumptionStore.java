package org.fugong.reporting.resumption.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;
import org.fugong.reporting.resumption.application.EnterpriseGroup;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.resumption.application.ResumptionStore;
import org.fugong.reporting.resumption.application.Standing;
import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Resumption.Group;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcResumptionStore implements ResumptionStore {
    private final EnterpriseTable enterprises;
    private final Database database;

    JdbcResumptionStore(DataSource dataSource) {
        this.enterprises = new EnterpriseTable(dataSource);
        this.database = new Database(dataSource);
    }

    @Override
    public void merge(Collection<Enterprise> facts, BiConsumer<@Nullable Enterprise, Enterprise> changed) {
        try {
            enterprises.merge(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public Optional<Enterprise> find(UUID enterpriseId) {
        return database
                .query(
                        "SELECT * FROM enterprise WHERE id = ?",
                        (connection, statement) -> statement.setObject(1, enterpriseId),
                        EnterpriseTable::read)
                .stream()
                .findFirst();
    }

    @Override
    public List<Group> groups() {
        return database.query(
                Standing.WITH
                        + """
                SELECT town, above_scale, count(*) AS total, count(*) FILTER (WHERE resumed) AS resumed,
                    count(*) FILTER (WHERE has_applied) AS applied
                FROM standing GROUP BY town, above_scale
                """,
                (connection, statement) -> {},
                rs -> new Group(
                        rs.getString("town"),
                        rs.getBoolean("above_scale"),
                        rs.getLong("resumed"),
                        rs.getLong("applied"),
                        rs.getLong("total")));
    }

    @Override
    public List<Enterprise> latestResumed(int limit) {
        return database.query(
                """
                SELECT * FROM enterprise WHERE decision_approved AND version IS NOT NULL AND closed IS NOT TRUE
                ORDER BY decided_at DESC, id LIMIT ?
                """,
                (connection, statement) -> statement.setInt(1, limit),
                EnterpriseTable::read);
    }

    @Override
    public List<EnterpriseStatus> list(
            EnterpriseGroup group, @Nullable String town, @Nullable EnterpriseStatus after, int limit) {
        return database.query(
                Standing.WITH + "SELECT s.* FROM standing s WHERE " + group.condition()
                        + """
                 AND (?::text IS NULL OR s.town = ?::text)
                    AND (?::text IS NULL OR (s.name, s.id) > (?::text, ?::uuid))
                ORDER BY s.name, s.id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setString(1, town);
                    statement.setString(2, town);
                    statement.setString(3, after == null ? null : after.name());
                    statement.setString(4, after == null ? null : after.name());
                    statement.setObject(5, after == null ? null : after.id());
                    statement.setInt(6, limit);
                },
                rs -> new EnterpriseStatus(
                        uuid(rs, "id"),
                        rs.getString("name"),
                        rs.getString("town"),
                        rs.getBoolean("has_applied"),
                        rs.getBoolean("resumed"),
                        instant(rs, "decided_at")));
    }
}
