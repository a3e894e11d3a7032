package org.fugong.healthcode.code.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.healthcode.code.application.RevocationStore;
import org.fugong.healthcode.database.Database;

@ApplicationScoped
class SqlRevocationStore implements RevocationStore {

    private static final HexFormat HEX = HexFormat.of();
    private static final long LOCK = 0x6675676f6e670192L;
    private static final String HANDED =
            "i.person_number, i.key_id, i.counter, i.codes, i.step_seconds, i.not_before, i.expires_at, i.colour";

    private final Database database;

    @Inject
    SqlRevocationStore(Database database) {
        this.database = database;
    }

    @Override
    public void note(List<Handed> handed) {
        database.change(
                "insert into code_issue (person_number, key_id, counter, codes, step_seconds, not_before, expires_at, colour) "
                        + "select * from unnest(?::bigint[], ?::smallint[], ?::integer[], ?::smallint[], ?::integer[], "
                        + "?::timestamptz[], ?::timestamptz[], ?::text[])",
                s -> {
                    Database.array(s, 1, "int8", handed, Handed::person);
                    Database.array(s, 2, "int4", handed, Handed::keyId);
                    Database.array(s, 3, "int4", handed, Handed::counter);
                    Database.array(s, 4, "int4", handed, Handed::codes);
                    Database.array(s, 5, "int4", handed, Handed::stepSeconds);
                    Database.array(s, 6, "timestamptz", handed, h -> Database.time(h.notBefore()));
                    Database.array(s, 7, "timestamptz", handed, h -> Database.time(h.expiresAt()));
                    Database.array(s, 8, "text", handed, Handed::colour);
                });
    }

    @Override
    public boolean tryLock() {
        return Boolean.TRUE.equals(database.first(
                "select pg_try_advisory_xact_lock(?)", s -> s.setLong(1, LOCK), row -> row.getBoolean(1)));
    }

    @Override
    public List<Handed> takeOutdated(Instant now, Duration span) {
        return database.list(
                "update code_issue i set listed = true from ("
                        + "select distinct s.person_number, s.colour from colour_issued c join standing s using (person_id) "
                        + "where c.issued_at > ? and c.version > 1 and s.person_number is not null) changed "
                        + "where i.person_number = changed.person_number and i.colour <> changed.colour and not i.listed "
                        + "and i.expires_at > ? returning " + HANDED,
                s -> {
                    s.setTimestamp(1, Database.time(now.minus(span)));
                    s.setTimestamp(2, Database.time(now));
                },
                SqlRevocationStore::handed);
    }

    @Override
    public List<Handed> takeOf(long person, Instant now) {
        return database.list(
                "update code_issue i set listed = true where i.person_number = ? and not i.listed and i.expires_at > ? "
                        + "returning " + HANDED,
                s -> {
                    s.setLong(1, person);
                    s.setTimestamp(2, Database.time(now));
                },
                SqlRevocationStore::handed);
    }

    @Override
    public void list(Collection<Change> changes, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        database.list("select pg_advisory_xact_lock(?)", s -> s.setLong(1, LOCK), row -> Boolean.TRUE);
        List<Change> sorted =
                changes.stream().sorted(Comparator.comparing(Change::opaqueId)).toList();
        // What was revoked for good stays so, whatever the colour does.
        database.change(
                "insert into code_revocation as r (opaque_id, sequence, refused, why, changed_at, until) "
                        + "select id, nextval('code_revocation_sequence'), refused, why, ?, until "
                        + "from unnest(?::bytea[], ?::bool[], ?::text[], ?::timestamptz[]) as u (id, refused, why, until) "
                        + "on conflict (opaque_id) do update set sequence = excluded.sequence, refused = excluded.refused, "
                        + "why = excluded.why, changed_at = excluded.changed_at, until = excluded.until "
                        + "where r.why <> 'REVOKED'",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    Database.array(s, 2, "bytea", sorted, c -> HEX.parseHex(c.opaqueId()));
                    Database.array(s, 3, "bool", sorted, Change::refused);
                    Database.array(s, 4, "text", sorted, c -> c.why().name());
                    Database.array(s, 5, "timestamptz", sorted, c -> Database.time(c.until()));
                });
    }

    @Override
    public List<Entry> after(long sequence, int atMost) {
        return database.list(
                "select * from code_revocation where sequence > ? and (refused or ? > 0) order by sequence limit ?",
                s -> {
                    s.setLong(1, sequence);
                    s.setLong(2, sequence);
                    s.setInt(3, atMost);
                },
                SqlRevocationStore::entry);
    }

    @Override
    public int forget(Instant before) {
        database.change("delete from code_issue where expires_at < ?", s -> s.setTimestamp(1, Database.time(before)));
        return database.change(
                "delete from code_revocation where until < ?", s -> s.setTimestamp(1, Database.time(before)));
    }

    private static Handed handed(ResultSet row) throws SQLException {
        return new Handed(
                row.getLong("person_number"),
                row.getInt("key_id"),
                row.getInt("counter"),
                row.getInt("codes"),
                row.getInt("step_seconds"),
                Objects.requireNonNull(Database.time(row, "not_before")),
                Objects.requireNonNull(Database.time(row, "expires_at")),
                row.getString("colour"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                HEX.formatHex(row.getBytes("opaque_id")),
                row.getBoolean("refused"),
                Why.valueOf(row.getString("why")),
                Objects.requireNonNull(Database.time(row, "changed_at")),
                Objects.requireNonNull(Database.time(row, "until")));
    }
}
