package org.fugong.registry.due.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.ClockStore;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code due_clock}. */
@ApplicationScoped
class ClockTable implements ClockStore {

    private final Sql sql;

    @Inject
    ClockTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(String kind, UUID subject, Instant dueAt) {
        sql.update(
                """
                insert into due_clock (kind, subject, due_at, next_try) values (?, ?, ?, ?)
                on conflict (kind, subject) do update
                set due_at = excluded.due_at, next_try = excluded.next_try, attempts = 0
                """,
                kind,
                subject,
                dueAt,
                dueAt);
    }

    @Override
    public void remove(String kind, UUID subject) {
        sql.update("delete from due_clock where kind = ? and subject = ?", kind, subject);
    }

    @Override
    public void remove(Running clock) {
        sql.update(
                "delete from due_clock where kind = ? and subject = ? and due_at = ?",
                clock.kind(),
                clock.subject(),
                clock.dueAt());
    }

    @Override
    public boolean isSet(Running clock) {
        return sql.first(
                        "select 1 from due_clock where kind = ? and subject = ? and due_at = ?",
                        row -> true,
                        clock.kind(),
                        clock.subject(),
                        clock.dueAt())
                .isPresent();
    }

    @Override
    public List<Running> due(Collection<String> kinds, int most) {
        return sql.query(
                """
                select kind, subject, due_at from due_clock
                where next_try <= clock_timestamp() and kind = any(?) order by next_try limit ?
                """,
                row -> new Running(
                        row.getString("kind"),
                        row.getObject("subject", UUID.class),
                        Objects.requireNonNull(Sql.instant(row, "due_at"))),
                new Column("text", kinds.toArray()),
                most);
    }

    @Override
    public boolean claim(Running clock) {
        return sql.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> row.getBoolean(1),
                        "due_clock/" + clock.kind() + "/" + clock.subject())
                .orElse(false);
    }

    @Override
    public void putOff(Running clock) {
        sql.update(
                """
                update due_clock set attempts = attempts + 1,
                    next_try = clock_timestamp() + least(600, 2 ^ least(attempts, 10)) * interval '1 second'
                where kind = ? and subject = ? and due_at = ?
                """,
                clock.kind(),
                clock.subject(),
                clock.dueAt());
    }
}
