package org.fugong.registry.enterprise.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.application.RelocationStore;
import org.fugong.registry.enterprise.domain.Relocation;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code enterprise_relocation}. */
@ApplicationScoped
class RelocationTable implements RelocationStore {

    private static final String SELECT = "select * from enterprise_relocation ";

    private final Sql sql;

    @Inject
    RelocationTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean insert(Relocation r) {
        return sql.update(
                        """
                        insert into enterprise_relocation (relocation_id, version, enterprise_id, from_town, to_town,
                            moves_on, state, overdue, reason, answer, asked_at, asked_by, due_at, settled_at, settled_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (enterprise_id) where state in ('ASKED', 'CONFIRMED') do nothing
                        """,
                        r.id(),
                        r.version(),
                        r.enterpriseId(),
                        r.from(),
                        r.to(),
                        r.on(),
                        r.state().name(),
                        r.overdue(),
                        r.reason(),
                        r.answer(),
                        r.askedAt(),
                        r.askedBy(),
                        r.dueAt(),
                        r.settledAt(),
                        r.settledBy())
                == 1;
    }

    @Override
    public void update(Relocation r) {
        sql.update(
                """
                update enterprise_relocation set version = ?, state = ?, overdue = ?, answer = ?, due_at = ?,
                       settled_at = ?, settled_by = ?
                where relocation_id = ?
                """,
                r.version(),
                r.state().name(),
                r.overdue(),
                r.answer(),
                r.dueAt(),
                r.settledAt(),
                r.settledBy(),
                r.id());
    }

    @Override
    public Optional<Relocation> find(UUID id) {
        return sql.first(SELECT + "where relocation_id = ?", RelocationTable::read, id);
    }

    @Override
    public Optional<Relocation> lock(UUID id) {
        return sql.first(SELECT + "where relocation_id = ? for no key update", RelocationTable::read, id);
    }

    @Override
    public List<Relocation> openOf(Collection<UUID> enterpriseIds) {
        return enterpriseIds.isEmpty()
                ? List.of()
                : sql.query(
                        SELECT + "where enterprise_id = any(?) and state in ('ASKED', 'CONFIRMED')",
                        RelocationTable::read,
                        new Column("uuid", enterpriseIds.toArray()));
    }

    @Override
    public List<Relocation> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<@Nullable Object> arguments = new ArrayList<>();
        if (!query.states().isEmpty()) {
            where.append(" and state = any(?)");
            arguments.add(new Column(
                    "text", query.states().stream().map(Relocation.State::name).toArray()));
        }
        if (query.town() != null) {
            where.append(" and (from_town = ? or to_town = ?)");
            arguments.add(query.town());
            arguments.add(query.town());
        }
        if (query.enterpriseId() != null) {
            where.append(" and enterprise_id = ?");
            arguments.add(query.enterpriseId());
        }
        if (query.before() != null && query.beforeId() != null) {
            where.append(" and (asked_at, relocation_id) < (?, ?)");
            arguments.add(query.before());
            arguments.add(query.beforeId());
        }
        arguments.add(limit);
        return sql.query(
                SELECT + where + " order by asked_at desc, relocation_id desc limit ?",
                RelocationTable::read,
                arguments.toArray());
    }

    private static Relocation read(ResultSet row) throws SQLException {
        return new Relocation(
                row.getObject("relocation_id", UUID.class),
                row.getLong("version"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("from_town"),
                row.getString("to_town"),
                row.getObject("moves_on", LocalDate.class),
                Relocation.State.valueOf(row.getString("state")),
                row.getBoolean("overdue"),
                row.getString("reason"),
                row.getString("answer"),
                Objects.requireNonNull(Sql.instant(row, "asked_at")),
                row.getString("asked_by"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "settled_at"),
                row.getString("settled_by"));
    }
}
