package org.fugong.registry.liaison.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.liaison.application.LiaisonStore;
import org.fugong.registry.liaison.domain.Cover;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code liaison_officer}, {@code liaison_assignment} and {@code liaison_cover}. */
@ApplicationScoped
class LiaisonTable implements LiaisonStore {

    private static final String SELECT = "select enterprise_id, version, subject, assigned_at from liaison_assignment ";
    private static final String COVERS = "select cover_id, subject, deputy, from_day, to_day from liaison_cover ";

    private final Sql sql;

    @Inject
    LiaisonTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean lockActive(String subject) {
        return sql.first(
                        "select active from liaison_officer where subject = ? for no key update",
                        row -> row.getBoolean(1),
                        subject)
                .orElse(false);
    }

    @Override
    public Set<String> active() {
        return new HashSet<>(sql.query("select subject from liaison_officer where active", row -> row.getString(1)));
    }

    @Override
    public void put(String subject, boolean active) {
        sql.update(
                """
                insert into liaison_officer (subject, active) values (?, ?)
                on conflict (subject) do update set active = excluded.active
                """,
                subject,
                active);
    }

    @Override
    public Map<String, Long> loads() {
        Map<String, Long> loads = new HashMap<>();
        sql.query(
                "select subject, count(*) from liaison_assignment group by subject",
                row -> loads.put(row.getString(1), row.getLong(2)));
        return loads;
    }

    @Override
    public Optional<Assignment> find(UUID enterpriseId) {
        return sql.first(SELECT + "where enterprise_id = ?", LiaisonTable::read, enterpriseId);
    }

    @Override
    public Optional<Assignment> lock(UUID enterpriseId) {
        return sql.first(SELECT + "where enterprise_id = ? for no key update", LiaisonTable::read, enterpriseId);
    }

    @Override
    public Map<UUID, Assignment> findAll(Collection<UUID> enterpriseIds) {
        Map<UUID, Assignment> found = new HashMap<>();
        if (!enterpriseIds.isEmpty()) {
            sql.query(
                            SELECT + "where enterprise_id = any(?)",
                            LiaisonTable::read,
                            new Column("uuid", enterpriseIds.toArray()))
                    .forEach(one -> found.put(one.enterpriseId(), one));
        }
        return found;
    }

    @Override
    public List<Assignment> of(Collection<String> subjects) {
        return sql.query(
                SELECT + "where subject = any(?) order by enterprise_id",
                LiaisonTable::read,
                new Column("text", subjects.toArray()));
    }

    @Override
    public List<Assignment> lockOf(String subject) {
        return sql.query(
                SELECT + "where subject = ? order by enterprise_id for no key update", LiaisonTable::read, subject);
    }

    @Override
    public Set<UUID> insert(Collection<Assignment> fresh, String by) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.query(
                """
                insert into liaison_assignment (enterprise_id, version, subject, assigned_at, assigned_by)
                select enterprise_id, version, subject, assigned_at, ?
                from unnest(?, ?, ?, ?) as fresh (enterprise_id, version, subject, assigned_at)
                on conflict (enterprise_id) do nothing returning enterprise_id
                """,
                row -> row.getObject(1, UUID.class),
                arguments(fresh, by)));
    }

    @Override
    public void update(Collection<Assignment> changed, String by) {
        if (changed.isEmpty()) {
            return;
        }
        sql.update(
                """
                update liaison_assignment old
                set assigned_by = ?, version = next.version, subject = next.subject, assigned_at = next.assigned_at
                from unnest(?, ?, ?, ?) as next (enterprise_id, version, subject, assigned_at)
                where old.enterprise_id = next.enterprise_id
                """,
                arguments(changed, by));
    }

    private static Object[] arguments(Collection<Assignment> all, String by) {
        return new Object[] {
            by,
            new Column("uuid", all.stream().map(Assignment::enterpriseId).toArray()),
            new Column("bigint", all.stream().map(Assignment::version).toArray()),
            new Column("text", all.stream().map(Assignment::subject).toArray()),
            new Column(
                    "timestamptz",
                    all.stream().map(one -> one.assignedAt().toString()).toArray())
        };
    }

    @Override
    public void remove(UUID enterpriseId) {
        sql.update("delete from liaison_assignment where enterprise_id = ?", enterpriseId);
    }

    @Override
    public List<Gap> gaps(@Nullable String town, @Nullable String afterName, @Nullable UUID afterId, int most) {
        List<Object> arguments = new ArrayList<>();
        String where = gapsOf(town, arguments);
        if (afterName != null && afterId != null) {
            where += " and (e.name collate \"C\", e.enterprise_id) > (?, ?)";
            arguments.add(afterName);
            arguments.add(afterId);
        }
        arguments.add(most);
        return sql.query(
                "select e.enterprise_id, e.name, e.town " + where
                        + " order by e.name collate \"C\", e.enterprise_id limit ?",
                row -> new Gap(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                arguments.toArray());
    }

    @Override
    public long countGaps(@Nullable String town) {
        List<Object> arguments = new ArrayList<>();
        return sql.first("select count(*) " + gapsOf(town, arguments), row -> row.getLong(1), arguments.toArray())
                .orElse(0L);
    }

    private static String gapsOf(@Nullable String town, List<Object> arguments) {
        String where =
                "from enterprise e where not exists (select 1 from liaison_assignment a where a.enterprise_id = e.enterprise_id)"
                        + " and e.closed_on is null";
        if (town != null) {
            arguments.add(town);
            return where + " and e.town = ?";
        }
        return where;
    }

    @Override
    public List<Cover> covers(Collection<String> subjects, LocalDate day) {
        Column all = new Column("text", subjects.toArray());
        return sql.query(
                COVERS + "where (subject = any(?) or deputy = any(?)) and to_day >= ? order by from_day, cover_id",
                LiaisonTable::cover,
                all,
                all,
                day);
    }

    @Override
    public Optional<Cover> cover(UUID id) {
        return sql.first(COVERS + "where cover_id = ?", LiaisonTable::cover, id);
    }

    @Override
    public void addCover(Cover cover, String by, Instant at) {
        sql.update(
                """
                insert into liaison_cover (cover_id, subject, deputy, from_day, to_day, ordered_by, ordered_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                cover.id(),
                cover.subject(),
                cover.deputy(),
                cover.from(),
                cover.to(),
                by,
                at);
    }

    @Override
    public void endCover(UUID id, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            sql.update("delete from liaison_cover where cover_id = ?", id);
        } else {
            sql.update("update liaison_cover set to_day = ? where cover_id = ?", lastDay, id);
        }
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("enterprise_id", UUID.class),
                row.getLong("version"),
                row.getString("subject"),
                Objects.requireNonNull(Sql.instant(row, "assigned_at")));
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                row.getObject("cover_id", UUID.class),
                row.getString("subject"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
