package org.fugong.healthcode.gate.persistence;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.gate.application.Decided;
import org.fugong.healthcode.gate.application.Happened;
import org.fugong.healthcode.gate.application.Scan;
import org.fugong.healthcode.gate.application.ScanStore;
import org.fugong.healthcode.gate.domain.Direction;
import org.fugong.healthcode.gate.domain.GatePolicy.Seen;
import org.fugong.healthcode.gate.domain.Outcome;
import org.fugong.healthcode.gate.domain.Reason;
import org.fugong.healthcode.gate.domain.Source;
import org.fugong.healthcode.gate.domain.Temperature;

@ApplicationScoped
class SqlScanStore implements ScanStore {

    private static final HexFormat HEX = HexFormat.of();

    private static final String CONTRADICTED = "(ruled_reason is not null "
            + "and (ruled_reason in ('ADMITTED', 'ADMITTED_VISITOR', 'LEFT')) <> (outcome = 'PASSED'))";

    private final Database database;

    @Inject
    SqlScanStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<Key, Decided> find(Collection<Key> keys) {
        Map<Key, Decided> found = new HashMap<>();
        if (!keys.isEmpty()) {
            // Each by its key: a plan made while the table is empty would otherwise go through all of a first morning.
            database.list(
                            "select g.* from unnest(?::uuid[], ?::uuid[]) as k (enterprise_id, scan_id) "
                                    + "cross join lateral (select * from gate_scan where enterprise_id = k.enterprise_id "
                                    + "and scan_id = k.scan_id offset 0) g",
                            s -> {
                                Database.array(s, 1, "uuid", keys, Key::enterpriseId);
                                Database.array(s, 2, "uuid", keys, Key::scanId);
                            },
                            SqlScanStore::decided)
                    .forEach(d ->
                            found.put(new Key(d.scan().enterpriseId(), d.scan().scanId()), d));
        }
        return found;
    }

    @Override
    public Map<String, FirstSeen> see(List<Sighting> sightings) {
        // In one order, so that two batches with the same codes never wait in a ring.
        List<Sighting> sorted = sightings.stream()
                .sorted(Comparator.comparing(Sighting::opaqueId))
                .toList();
        Set<String> fresh = new HashSet<>(database.list(
                "insert into code_seen (opaque_id, enterprise_id, gate_id, direction, temperature, scan_id, seen_at) "
                        + "select * from unnest(?::bytea[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], "
                        + "?::timestamptz[]) on conflict do nothing returning opaque_id",
                s -> {
                    Database.array(s, 1, "bytea", sorted, x -> HEX.parseHex(x.opaqueId()));
                    Database.array(s, 2, "uuid", sorted, x -> x.scan().enterpriseId());
                    Database.array(s, 3, "text", sorted, x -> x.scan().gateId());
                    Database.array(
                            s, 4, "text", sorted, x -> x.scan().direction().name());
                    Database.array(s, 5, "text", sorted, x -> x.scan().celsius());
                    Database.array(s, 6, "uuid", sorted, x -> x.scan().scanId());
                    Database.array(s, 7, "timestamptz", sorted, x -> Database.time(x.at()));
                },
                row -> HEX.formatHex(row.getBytes(1))));
        Map<String, FirstSeen> before = new HashMap<>();
        List<String> known = sorted.stream()
                .map(Sighting::opaqueId)
                .filter(id -> !fresh.contains(id))
                .toList();
        if (!known.isEmpty()) {
            database.list(
                            "select * from code_seen where opaque_id = any(?)",
                            s -> Database.array(s, 1, "bytea", known, HEX::parseHex),
                            SqlScanStore::seen)
                    .forEach(before::putAll);
        }
        return before;
    }

    @Override
    public void add(List<Decided> all) {
        if (all.isEmpty()) {
            return;
        }
        database.change(
                "insert into gate_scan (enterprise_id, scan_id, gate_id, person_id, direction, colour, outcome, reason, "
                        + "temperature, fever, double_read_of, scanned_at, received_at, local_day, request_hash, source, device_id, "
                        + "ruled_reason) "
                        + "select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], "
                        + "?::text[], ?::numeric[], ?::bool[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::date[], "
                        + "?::bytea[], ?::text[], ?::uuid[], ?::text[])",
                s -> {
                    Database.array(s, 1, "uuid", all, d -> d.scan().enterpriseId());
                    Database.array(s, 2, "uuid", all, d -> d.scan().scanId());
                    Database.array(s, 3, "text", all, d -> d.scan().gateId());
                    Database.array(s, 4, "uuid", all, Decided::personId);
                    Database.array(s, 5, "text", all, d -> d.scan().direction().name());
                    Database.array(s, 6, "text", all, Decided::colour);
                    Database.array(s, 7, "text", all, d -> d.reason().outcome().name());
                    Database.array(s, 8, "text", all, d -> d.reason().name());
                    Database.array(s, 9, "numeric", all, SqlScanStore::celsius);
                    Database.array(s, 10, "bool", all, Decided::fever);
                    Database.array(s, 11, "uuid", all, Decided::doubleReadOf);
                    Database.array(
                            s,
                            12,
                            "timestamptz",
                            all,
                            d -> Database.time(d.scan().scannedAt()));
                    Database.array(s, 13, "timestamptz", all, d -> Database.time(d.receivedAt()));
                    Database.array(s, 14, "date", all, d -> Date.valueOf(d.localDay()));
                    Database.array(s, 15, "bytea", all, Decided::requestHash);
                    Database.array(s, 16, "text", all, d -> source(d).name());
                    Database.array(s, 17, "uuid", all, SqlScanStore::device);
                    Database.array(
                            s,
                            18,
                            "text",
                            all,
                            d -> d.ruled() == d.reason() ? null : d.ruled().name());
                });
    }

    @Override
    public DayCounts counts(UUID enterpriseId, LocalDate day) {
        return Objects.requireNonNull(database.first(
                "select count(*), count(*) filter (where outcome = 'PASSED'), count(*) filter (where outcome = 'REFUSED'), "
                        + "count(*) filter (where fever), "
                        + "count(*) filter (where outcome = 'PASSED' and direction = 'ENTRY'), "
                        + "count(*) filter (where outcome = 'PASSED' and direction = 'EXIT'), "
                        + "count(*) filter (where reason = 'ADMITTED_VISITOR'), count(*) filter (where source <> 'ONLINE'), "
                        + "count(*) filter (where " + CONTRADICTED + "), "
                        + "(select count(*) from gate_override o join gate_scan g using (enterprise_id, scan_id) "
                        + "where g.enterprise_id = ? and g.local_day = ?) from gate_scan "
                        + "where enterprise_id = ? and local_day = ? and double_read_of is null",
                s -> {
                    s.setObject(1, enterpriseId);
                    s.setObject(2, day);
                    s.setObject(3, enterpriseId);
                    s.setObject(4, day);
                },
                row -> new DayCounts(
                        day,
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10))));
    }

    @Override
    public List<Contradicted> contradicted(UUID enterpriseId, LocalDate day, int atMost) {
        return database.list(
                "select * from gate_scan where enterprise_id = ? and local_day = ? and double_read_of is null and "
                        + CONTRADICTED + " order by scanned_at desc limit ?",
                s -> {
                    s.setObject(1, enterpriseId);
                    s.setObject(2, day);
                    s.setInt(3, atMost);
                },
                row -> new Contradicted(
                        row.getObject("scan_id", UUID.class),
                        row.getString("gate_id"),
                        row.getString("direction"),
                        Reason.valueOf(row.getString("reason")),
                        Reason.valueOf(row.getString("ruled_reason")),
                        row.getString("source"),
                        Objects.requireNonNull(Database.time(row, "scanned_at"))));
    }

    @Override
    public boolean overrule(Overruling overruling, byte[] reasonSealed, Instant receivedAt) {
        return database.change(
                        "insert into gate_override (enterprise_id, scan_id, supervisor_id, outcome, overruled, reason_sealed, "
                                + "source, device_id, overridden_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                + "on conflict do nothing",
                        s -> {
                            s.setObject(1, overruling.scan().enterpriseId());
                            s.setObject(2, overruling.scan().scanId());
                            s.setObject(3, overruling.supervisorId());
                            s.setString(4, overruling.outcome().name());
                            s.setString(5, overruling.overruled().name());
                            s.setBytes(6, reasonSealed);
                            s.setString(7, overruling.source().name());
                            s.setObject(8, overruling.deviceId());
                            s.setTimestamp(9, Database.time(overruling.at()));
                            s.setTimestamp(10, Database.time(receivedAt));
                        })
                == 1;
    }

    @Override
    public @Nullable Overruling overruling(Key scan) {
        return database.first(
                "select * from gate_override where enterprise_id = ? and scan_id = ?",
                s -> {
                    s.setObject(1, scan.enterpriseId());
                    s.setObject(2, scan.scanId());
                },
                row -> new Overruling(
                        scan,
                        row.getObject("supervisor_id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        Reason.valueOf(row.getString("overruled")),
                        Source.valueOf(row.getString("source")),
                        row.getObject("device_id", UUID.class),
                        Objects.requireNonNull(Database.time(row, "overridden_at"))));
    }

    @Override
    public int forgetCodesSeenBefore(Instant before) {
        return database.change(
                "delete from code_seen where seen_at < ?", s -> s.setTimestamp(1, Database.time(before)));
    }

    private static Map<String, FirstSeen> seen(ResultSet row) throws SQLException {
        UUID enterprise = row.getObject("enterprise_id", UUID.class);
        Seen seen = new Seen(
                enterprise + "/" + row.getString("gate_id"),
                Direction.valueOf(row.getString("direction")),
                row.getString("temperature"),
                Objects.requireNonNull(Database.time(row, "seen_at")));
        Key scan = new Key(enterprise, row.getObject("scan_id", UUID.class));
        return Map.of(HEX.formatHex(row.getBytes("opaque_id")), new FirstSeen(scan, seen));
    }

    private static Decided decided(ResultSet row) throws SQLException {
        BigDecimal celsius = row.getBigDecimal("temperature");
        Reason reason = Reason.valueOf(row.getString("reason"));
        String ruled = row.getString("ruled_reason");
        Source source = Source.valueOf(row.getString("source"));
        Scan scan = new Scan(
                row.getObject("enterprise_id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getString("gate_id"),
                "",
                List.of(),
                celsius == null ? null : new Temperature(celsius),
                Direction.valueOf(row.getString("direction")),
                Objects.requireNonNull(Database.time(row, "scanned_at")));
        return new Decided(
                scan,
                row.getObject("person_id", UUID.class),
                row.getString("colour"),
                reason,
                ruled == null ? reason : Reason.valueOf(ruled),
                source == Source.ONLINE ? null : new Happened(source, row.getObject("device_id", UUID.class), reason),
                row.getBoolean("fever"),
                row.getObject("double_read_of", UUID.class),
                Objects.requireNonNull(Database.time(row, "received_at")),
                row.getObject("local_day", LocalDate.class),
                row.getBytes("request_hash"));
    }

    private static Source source(Decided decided) {
        Happened happened = decided.happened();
        return happened == null ? Source.ONLINE : happened.source();
    }

    private static @Nullable UUID device(Decided decided) {
        Happened happened = decided.happened();
        return happened == null ? null : happened.deviceId();
    }

    private static @Nullable BigDecimal celsius(Decided decided) {
        Temperature temperature = decided.scan().temperature();
        return temperature == null ? null : temperature.celsius();
    }
}
