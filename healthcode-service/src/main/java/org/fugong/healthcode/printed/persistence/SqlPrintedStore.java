package org.fugong.healthcode.printed.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.Codes.Paper;
import org.fugong.healthcode.code.application.RevocationStore.Change;
import org.fugong.healthcode.code.application.RevocationStore.Why;
import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.printed.application.PrintedStore;

@ApplicationScoped
class SqlPrintedStore implements PrintedStore {

    private static final HexFormat HEX = HexFormat.of();

    private final Database database;

    @Inject
    SqlPrintedStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Collection<Kept> all) {
        database.change(
                "insert into printed_code (printed_id, sheet_id, person_id, opaque_id, key_id, colour, not_before, "
                        + "life_hours, expires_at, printed_by, enterprise_id) select * from unnest(?::uuid[], ?::uuid[], "
                        + "?::uuid[], ?::bytea[], ?::smallint[], ?::text[], ?::timestamptz[], ?::integer[], "
                        + "?::timestamptz[], ?::text[], ?::uuid[])",
                s -> {
                    Database.array(s, 1, "uuid", all, Kept::printedId);
                    Database.array(s, 2, "uuid", all, Kept::sheetId);
                    Database.array(s, 3, "uuid", all, Kept::personId);
                    Database.array(
                            s, 4, "bytea", all, k -> HEX.parseHex(k.paper().opaqueId()));
                    Database.array(s, 5, "int4", all, k -> k.paper().keyId());
                    Database.array(s, 6, "text", all, k -> k.paper().colour());
                    Database.array(
                            s,
                            7,
                            "timestamptz",
                            all,
                            k -> Database.time(k.paper().notBefore()));
                    Database.array(s, 8, "int4", all, k -> k.paper().hours());
                    Database.array(
                            s,
                            9,
                            "timestamptz",
                            all,
                            k -> Database.time(k.paper().expiresAt()));
                    Database.array(s, 10, "text", all, Kept::printedBy);
                    Database.array(s, 11, "uuid", all, Kept::enterpriseId);
                });
    }

    @Override
    public @Nullable Kept lock(UUID printedId) {
        return database.first(
                "select * from printed_code where printed_id = ? for update",
                s -> s.setObject(1, printedId),
                SqlPrintedStore::kept);
    }

    @Override
    public void revoke(UUID printedId, String by, String reason, Instant at) {
        database.change(
                "update printed_code set revoked_at = ?, revoked_by = ?, reason = ?, edition = edition + 1 "
                        + "where printed_id = ?",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    s.setString(2, by);
                    s.setString(3, reason);
                    s.setObject(4, printedId);
                });
    }

    @Override
    public List<Kept> ofSheet(UUID sheetId) {
        return database.list(
                "select * from printed_code where sheet_id = ? order by printed_id",
                s -> s.setObject(1, sheetId),
                SqlPrintedStore::kept);
    }

    @Override
    public List<Kept> ofPersons(Collection<UUID> persons) {
        return database.list(
                "select * from printed_code where person_id = any(?) order by not_before desc, printed_id",
                s -> Database.array(s, 1, "uuid", persons),
                SqlPrintedStore::kept);
    }

    @Override
    public List<Change> follow(Instant since, Instant now) {
        return database.list(
                "update printed_code p set suspended = (c.colour <> 'GREEN') from ("
                        + "select distinct s.person_id, s.colour from colour_issued i join standing s using (person_id) "
                        + "where i.issued_at > ? and s.colour is not null) c "
                        + "where p.person_id = c.person_id and p.suspended <> (c.colour <> 'GREEN') "
                        + "and p.revoked_at is null and p.expires_at > ? "
                        + "returning p.opaque_id, p.suspended, p.expires_at",
                s -> {
                    s.setTimestamp(1, Database.time(since));
                    s.setTimestamp(2, Database.time(now));
                },
                row -> new Change(
                        HEX.formatHex(row.getBytes("opaque_id")),
                        row.getBoolean("suspended"),
                        Why.COLOUR,
                        Objects.requireNonNull(Database.time(row, "expires_at"))));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("printed_id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Paper(
                        row.getInt("key_id"),
                        HEX.formatHex(row.getBytes("opaque_id")),
                        row.getString("colour"),
                        Objects.requireNonNull(Database.time(row, "not_before")),
                        row.getInt("life_hours")),
                row.getString("printed_by"),
                row.getObject("enterprise_id", UUID.class),
                row.getBoolean("suspended"),
                row.getInt("edition"),
                Database.time(row, "revoked_at"),
                row.getString("reason"));
    }
}
