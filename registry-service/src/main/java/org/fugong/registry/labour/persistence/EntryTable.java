package org.fugong.registry.labour.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.labour.application.EntryStore;
import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.EntryCourse.State;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.MarketEntry.Work;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code labour_entry}. */
@ApplicationScoped
class EntryTable implements EntryStore {

    private static final String SELECT =
            """
            select entry_id, enterprise_id, side, version, state, occupation, people, shift, from_day, to_day, town, park_id,
                   coalesce((select name from park p where p.park_id = labour_entry.park_id), park) as park,
                   skills, skilled, pay_per_day, board, training, posted_at, changed_at
            from labour_entry
            """;
    private static final String OPEN = "state in ('POSTED', 'PARTLY_FILLED')";
    private static final int MOST_OF_ENTERPRISES = 500;

    private final Sql sql;

    @Inject
    EntryTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MarketEntry> find(UUID id) {
        return sql.first(SELECT + "where entry_id = ?", EntryTable::read, id);
    }

    @Override
    public Optional<MarketEntry> lock(UUID id) {
        return sql.first(SELECT + "where entry_id = ? for no key update", EntryTable::read, id);
    }

    @Override
    public Map<UUID, MarketEntry> findAll(Collection<UUID> ids) {
        Map<UUID, MarketEntry> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.query(SELECT + "where entry_id = any(?)", EntryTable::read, new Column("uuid", ids.toArray()))
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    @Override
    public void insert(MarketEntry e, String by) {
        Work work = e.work();
        sql.update(
                """
                insert into labour_entry (entry_id, enterprise_id, side, version, state, occupation, people, shift,
                    from_day, to_day, town, park_id, skills, skilled, pay_per_day, board, training, posted_at, posted_by,
                    changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                e.id(),
                e.enterpriseId(),
                e.side().name(),
                e.version(),
                e.state().name(),
                work.occupation(),
                work.people(),
                work.shift().name(),
                work.period().from(),
                work.period().to(),
                e.town(),
                work.parkId(),
                new Column("text", work.skills().toArray()),
                work.skilled(),
                work.payPerDay(),
                work.board().name(),
                work.training(),
                e.postedAt(),
                by,
                e.changedAt());
    }

    @Override
    public void update(MarketEntry e) {
        Work work = e.work();
        sql.update(
                """
                update labour_entry set version = ?, state = ?, town = ?, occupation = ?, people = ?, shift = ?, from_day = ?,
                    to_day = ?, park = ?, park_id = ?, skills = ?, skilled = ?, pay_per_day = ?, board = ?, training = ?,
                    changed_at = ?
                where entry_id = ?
                """,
                e.version(),
                e.state().name(),
                e.town(),
                work.occupation(),
                work.people(),
                work.shift().name(),
                work.period().from(),
                work.period().to(),
                work.parkId() == null ? work.park() : null,
                work.parkId(),
                new Column("text", work.skills().toArray()),
                work.skilled(),
                work.payPerDay(),
                work.board().name(),
                work.training(),
                e.changedAt(),
                e.id());
    }

    @Override
    public List<MarketEntry> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where ").append(query.open() ? OPEN : "true");
        List<Object> arguments = new ArrayList<>();
        if (query.side() != null) {
            where.append(" and side = ?");
            arguments.add(query.side().name());
        }
        if (query.occupation() != null) {
            where.append(" and occupation = ?");
            arguments.add(query.occupation());
        }
        if (query.town() != null) {
            where.append(" and town = ?");
            arguments.add(query.town());
        }
        if (query.shift() != null) {
            where.append(" and shift = ?");
            arguments.add(query.shift().name());
        }
        if (query.enterpriseId() != null) {
            where.append(" and enterprise_id = ?");
            arguments.add(query.enterpriseId());
        }
        if (query.before() != null && query.beforeId() != null) {
            where.append(" and (posted_at, entry_id) < (?, ?)");
            arguments.add(query.before());
            arguments.add(query.beforeId());
        }
        arguments.add(limit);
        return sql.query(
                SELECT + where + " order by posted_at desc, entry_id desc limit ?",
                EntryTable::read,
                arguments.toArray());
    }

    @Override
    public List<MarketEntry> lockLiveOf(UUID enterpriseId) {
        return sql.query(
                SELECT + "where enterprise_id = ? and state in ('POSTED', 'PARTLY_FILLED', 'FILLED')"
                        + " order by entry_id for no key update",
                EntryTable::read,
                enterpriseId);
    }

    @Override
    public List<MarketEntry> openOf(Collection<UUID> enterpriseIds) {
        return enterpriseIds.isEmpty()
                ? List.of()
                : sql.query(
                        SELECT + "where enterprise_id = any(?) and " + OPEN
                                + " order by posted_at desc, entry_id desc limit ?",
                        EntryTable::read,
                        new Column("uuid", enterpriseIds.toArray()),
                        MOST_OF_ENTERPRISES);
    }

    @Override
    public List<MarketEntry> market(int most) {
        return sql.query(SELECT + "where " + OPEN + " order by posted_at, entry_id limit ?", EntryTable::read, most);
    }

    private static MarketEntry read(ResultSet row) throws SQLException {
        return new MarketEntry(
                row.getObject("entry_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                new Work(
                        row.getString("occupation"),
                        row.getInt("people"),
                        Shift.valueOf(row.getString("shift")),
                        new Period(
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                        row.getString("park"),
                        row.getObject("park_id", UUID.class),
                        List.of((String[]) row.getArray("skills").getArray()),
                        row.getInt("skilled"),
                        row.getObject("pay_per_day", Integer.class),
                        Board.valueOf(row.getString("board")),
                        row.getBoolean("training")),
                row.getString("town"),
                Objects.requireNonNull(Sql.instant(row, "posted_at")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }
}
