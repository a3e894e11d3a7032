package org.fugong.healthcode.colour.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.application.StandingStore.SealedCheckIn;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.CheckIns;
import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.Fact;
import org.fugong.healthcode.database.Database;

/** The facts that bear on colours, and the daily check-ins. */
@ApplicationScoped
class FactTable {

    private final Database database;

    @Inject
    FactTable(Database database) {
        this.database = database;
    }

    private record Row(UUID person, Fact fact) {}

    Map<UUID, List<Fact>> of(Collection<UUID> persons) {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        database.list(
                        "select person_id, fact_id, cause, from_time, recorded_at, declaration, area, source, colour, "
                                + "until_time, lifts from colour_fact where person_id = any(?) and withdrawn_at is null",
                        s -> Database.array(s, 1, "uuid", persons),
                        row -> new Row(row.getObject("person_id", UUID.class), fact(row)))
                .forEach(row -> facts.computeIfAbsent(row.person(), p -> new ArrayList<>())
                        .add(row.fact()));
        return facts;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        String colour = row.getString("colour");
        String lifts = row.getString("lifts");
        return new Fact(
                row.getLong("fact_id"),
                Cause.valueOf(row.getString("cause")),
                required(row, "from_time"),
                required(row, "recorded_at"),
                row.getInt("declaration"),
                row.getString("area"),
                row.getString("source"),
                colour == null ? null : Colour.valueOf(colour),
                // Those of ruled causes were written before rules were data, and no longer count.
                colour == null ? null : Database.time(row, "until_time"),
                lifts == null ? null : Cause.valueOf(lifts));
    }

    private record Day(UUID person, LocalDate day, boolean normal) {}

    Map<UUID, CheckIns> checkIns(Collection<UUID> persons) {
        Map<UUID, Map<LocalDate, Boolean>> days = new HashMap<>();
        database.list(
                        "select person_id, day, normal from check_in where person_id = any(?)",
                        s -> Database.array(s, 1, "uuid", persons),
                        row -> new Day(
                                row.getObject("person_id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("normal")))
                .forEach(day ->
                        days.computeIfAbsent(day.person(), p -> new HashMap<>()).put(day.day(), day.normal()));
        Map<UUID, CheckIns> checkIns = new HashMap<>();
        days.forEach((person, normalByDay) -> checkIns.put(person, new CheckIns(normalByDay)));
        return checkIns;
    }

    int add(Map<UUID, List<Fact>> facts, String ruleVersion) {
        List<Row> rows = facts.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(f -> new Row(e.getKey(), f)))
                .toList();
        return database.change(
                "insert into colour_fact (rule_version, person_id, cause, from_time, recorded_at, declaration, area, "
                        + "source, colour, until_time, lifts) select ?, n.* from unnest(?::uuid[], ?::text[], "
                        + "?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::text[], "
                        + "?::timestamptz[], ?::text[]) as n on conflict do nothing",
                s -> {
                    s.setString(1, ruleVersion);
                    Database.array(s, 2, "uuid", rows, Row::person);
                    Database.array(s, 3, "text", rows, r -> r.fact().cause().name());
                    Database.array(
                            s,
                            4,
                            "timestamptz",
                            rows,
                            r -> Database.time(r.fact().from()));
                    Database.array(
                            s,
                            5,
                            "timestamptz",
                            rows,
                            r -> Database.time(r.fact().knownAt()));
                    Database.array(s, 6, "int4", rows, r -> r.fact().declaration());
                    Database.array(s, 7, "text", rows, r -> r.fact().area());
                    Database.array(s, 8, "text", rows, r -> r.fact().source());
                    Database.array(s, 9, "text", rows, r -> name(r.fact().colour()));
                    Database.array(
                            s,
                            10,
                            "timestamptz",
                            rows,
                            r -> Database.time(r.fact().until()));
                    Database.array(s, 11, "text", rows, r -> name(r.fact().lifts()));
                });
    }

    void withdraw(UUID person, int declaration, Instant at) {
        database.change(
                "update colour_fact set withdrawn_at = ? where person_id = ? and declaration = ? and withdrawn_at is null",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    s.setObject(2, person);
                    s.setInt(3, declaration);
                });
    }

    List<SealedCheckIn> sealedCheckIns(UUID person) {
        return database.list(
                "select day, normal, sealed, made_at from check_in where person_id = ? order by day",
                s -> s.setObject(1, person),
                row -> new SealedCheckIn(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("normal"),
                        row.getBytes("sealed"),
                        required(row, "made_at")));
    }

    boolean addCheckIn(UUID person, LocalDate day, boolean normal, byte[] sealed, Instant at) {
        return database.change(
                        "insert into check_in (person_id, day, normal, sealed, made_at) values (?, ?, ?, ?, ?) "
                                + "on conflict do nothing",
                        s -> {
                            s.setObject(1, person);
                            s.setObject(2, day);
                            s.setBoolean(3, normal);
                            s.setBytes(4, sealed);
                            s.setTimestamp(5, Database.time(at));
                        })
                == 1;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.time(row, column));
    }
}
