package org.fugong.reporting.name.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.Vault;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.name.application.NameStore;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class SealedNames implements NameStore {
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;
    private final Vault vault;

    SealedNames(DataSource dataSource, Vault vault) {
        this.database = new Database(dataSource);
        this.vault = vault;
    }

    @Override
    public void keep(Collection<Name> names, Instant at) {
        Map<UUID, Name> newest = new TreeMap<>();
        names.forEach(name -> newest.merge(name.personId(), name, (a, b) -> a.version() >= b.version() ? a : b));
        if (newest.isEmpty()) {
            return;
        }
        List<Name> rows = List.copyOf(newest.values());
        database.update(
                """
                INSERT INTO person_name AS n
                SELECT f.id, f.version, decode(f.sealed, 'hex'), f.told_at
                FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[]) AS f (id, version, sealed, told_at)
                ORDER BY f.id
                ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, sealed = EXCLUDED.sealed,
                    told_at = EXCLUDED.told_at WHERE EXCLUDED.version > n.version
                """,
                (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("uuid", Name::personId)
                        .add("bigint", Name::version)
                        .add("text", name -> HEX.formatHex(vault.seal(name.name(), place(name.personId()))))
                        .add("timestamptz", name -> at));
    }

    @Override
    public List<Name> find(Collection<UUID> personIds) {
        return database.query(
                "SELECT id, version, sealed FROM person_name WHERE id = ANY (?)",
                (connection, statement) ->
                        new Columns<>(connection, statement, List.copyOf(personIds)).add("uuid", id -> id),
                rs -> new Name(
                        uuid(rs, "id"),
                        rs.getLong("version"),
                        vault.open(rs.getBytes("sealed"), place(uuid(rs, "id")))));
    }

    @Override
    public int forgetBefore(Instant at) {
        return database.query(
                        "DELETE FROM person_name WHERE told_at < ?::timestamptz RETURNING id",
                        (connection, statement) -> statement.setString(1, at.toString()),
                        rs -> uuid(rs, "id"))
                .size();
    }

    private static String place(UUID personId) {
        return "person_name/name/" + personId;
    }
}
