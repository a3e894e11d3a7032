package org.fugong.registry.traveller.persistence;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;
import org.fugong.registry.traveller.application.ToldStore;

/** The table {@code identity_told}. */
@ApplicationScoped
class ToldTable implements ToldStore {

    private final Sql sql;

    @Inject
    ToldTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Told> last(Kind kind, Collection<UUID> subjects) {
        Map<UUID, Told> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            sql.query(
                            "select * from identity_told where kind = ? and subject = any(?)",
                            row -> new Told(
                                    row.getObject("subject", UUID.class),
                                    row.getLong("version"),
                                    row.getBytes("fingerprint"),
                                    Objects.requireNonNull(Sql.instant(row, "told_at"))),
                            kind.name(),
                            new Column("uuid", subjects.toArray()))
                    .forEach(told -> found.put(told.subject(), told));
        }
        return found;
    }

    @Override
    public void keep(Kind kind, List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into identity_told (kind, subject, version, fingerprint, told_at)
                select ?, u.* from unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::timestamptz[]) u
                on conflict (kind, subject) do update set version = excluded.version,
                    fingerprint = excluded.fingerprint, told_at = excluded.told_at
                """,
                kind.name(),
                new Column("uuid", told.stream().map(Told::subject).toArray()),
                new Column("bigint", told.stream().map(Told::version).toArray()),
                new Column("bytea", told.stream().map(Told::fingerprint).toArray(byte[][]::new)),
                new Column(
                        "timestamptz",
                        told.stream().map(one -> Timestamp.from(one.at())).toArray()));
    }
}
