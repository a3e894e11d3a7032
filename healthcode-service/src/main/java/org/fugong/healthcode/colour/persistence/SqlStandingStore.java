package org.fugong.healthcode.colour.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.colour.application.StandingStore;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.Fact;
import org.fugong.healthcode.colour.domain.Standing;
import org.fugong.healthcode.database.Database;

@ApplicationScoped
class SqlStandingStore implements StandingStore {

    private static final String COLUMNS =
            "person_id, person_number, version, cause, rule_version, since, until, next_change";

    private final Database database;

    @Inject
    SqlStandingStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, PersonStanding> lock(Collection<UUID> persons) {
        // The upsert locks rows that are there and rows that it makes alike; sorted, so that two never wait in a ring.
        return byPerson(database.list(
                "insert into standing as s (person_id) select p from unnest(?) p "
                        + "on conflict (person_id) do update set version = s.version returning " + COLUMNS,
                s -> Database.array(s, 1, "uuid", new TreeSet<>(persons)),
                SqlStandingStore::standing));
    }

    @Override
    public Map<UUID, PersonStanding> lockDue(Instant now, int atMost) {
        return byPerson(database.list(
                "select " + COLUMNS + " from standing where next_change <= ? "
                        + "order by next_change limit ? for update skip locked",
                s -> {
                    s.setTimestamp(1, Database.time(now));
                    s.setInt(2, atMost);
                },
                SqlStandingStore::standing));
    }

    private record Row(UUID person, Fact fact) {}

    @Override
    public Map<UUID, List<Fact>> facts(Collection<UUID> persons) {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        List<Row> rows = database.list(
                "select person_id, cause, from_time, until_time, rule_version, declaration from colour_fact "
                        + "where person_id = any(?) and withdrawn_at is null",
                s -> Database.array(s, 1, "uuid", persons),
                row -> new Row(
                        row.getObject("person_id", UUID.class),
                        new Fact(
                                Cause.valueOf(row.getString("cause")),
                                required(row, "from_time"),
                                Database.time(row, "until_time"),
                                row.getString("rule_version"),
                                row.getInt("declaration"))));
        rows.forEach(row ->
                facts.computeIfAbsent(row.person(), p -> new ArrayList<>()).add(row.fact()));
        return facts;
    }

    @Override
    public void add(Map<UUID, List<Fact>> facts, Instant recordedAt) {
        List<Row> rows = facts.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(f -> new Row(e.getKey(), f)))
                .toList();
        database.change(
                "insert into colour_fact (person_id, cause, from_time, until_time, rule_version, declaration, recorded_at) "
                        + "select *, ? from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], "
                        + "?::int[]) on conflict do nothing",
                s -> {
                    s.setTimestamp(1, Database.time(recordedAt));
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
                            r -> Database.time(r.fact().until()));
                    Database.array(s, 6, "text", rows, r -> r.fact().ruleVersion());
                    Database.array(s, 7, "int4", rows, r -> r.fact().declaration());
                });
    }

    @Override
    public void withdraw(UUID person, int declaration, Instant at) {
        database.change(
                "update colour_fact set withdrawn_at = ? where person_id = ? and declaration = ? and withdrawn_at is null",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    s.setObject(2, person);
                    s.setInt(3, declaration);
                });
    }

    @Override
    public void save(List<PersonStanding> all) {
        database.change(
                "update standing s set person_number = n.person_number, version = n.version, colour = n.colour, "
                        + "cause = n.cause, rule_version = n.rule_version, since = n.since, until = n.until, "
                        + "next_change = n.next_change from unnest(?::uuid[], ?::bigint[], ?::int[], ?::text[], "
                        + "?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]) as n (person_id, "
                        + "person_number, version, colour, cause, rule_version, since, until, next_change) "
                        + "where s.person_id = n.person_id",
                s -> {
                    Database.array(s, 1, "uuid", all, PersonStanding::personId);
                    Database.array(s, 2, "int8", all, PersonStanding::number);
                    Database.array(s, 3, "int4", all, PersonStanding::version);
                    Database.array(s, 4, "text", all, PersonStanding::colour);
                    Database.array(s, 5, "text", all, of(x -> x.cause().name()));
                    Database.array(s, 6, "text", all, of(Standing::ruleVersion));
                    Database.array(s, 7, "timestamptz", all, of(x -> Database.time(x.since())));
                    Database.array(s, 8, "timestamptz", all, of(x -> Database.time(x.until())));
                    Database.array(s, 9, "timestamptz", all, of(x -> Database.time(x.nextChange())));
                });
    }

    @Override
    public Map<UUID, PersonStanding> find(Collection<UUID> persons) {
        return byPerson(database.list(
                "select " + COLUMNS + " from standing where person_id = any(?)",
                s -> Database.array(s, 1, "uuid", persons),
                SqlStandingStore::standing));
    }

    @Override
    public Map<Long, PersonStanding> findByNumber(Collection<Long> numbers) {
        Map<Long, PersonStanding> found = new HashMap<>();
        database.list(
                        "select " + COLUMNS + " from standing where person_number = any(?)",
                        s -> Database.array(s, 1, "int8", numbers),
                        SqlStandingStore::standing)
                .forEach(p -> found.put(Objects.requireNonNull(p.number()), p));
        return found;
    }

    private static Map<UUID, PersonStanding> byPerson(List<PersonStanding> rows) {
        Map<UUID, PersonStanding> persons = new LinkedHashMap<>();
        rows.forEach(p -> persons.put(p.personId(), p));
        return persons;
    }

    private static PersonStanding standing(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        Standing standing = cause == null
                ? null
                : new Standing(
                        Cause.valueOf(cause),
                        row.getString("rule_version"),
                        required(row, "since"),
                        Database.time(row, "until"),
                        Database.time(row, "next_change"));
        return new PersonStanding(
                row.getObject("person_id", UUID.class),
                row.getObject("person_number", Long.class),
                row.getInt("version"),
                standing);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.time(row, column));
    }

    private static Function<PersonStanding, @Nullable Object> of(Function<Standing, @Nullable Object> part) {
        return person -> person.standing() == null ? null : part.apply(person.standing());
    }
}
