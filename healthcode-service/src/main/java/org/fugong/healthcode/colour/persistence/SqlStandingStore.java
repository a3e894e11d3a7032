package org.fugong.healthcode.colour.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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

import org.fugong.healthcode.colour.application.Issued;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.colour.application.StandingStore;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.CheckIns;
import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.Fact;
import org.fugong.healthcode.colour.domain.Standing;
import org.fugong.healthcode.database.Database;

@ApplicationScoped
class SqlStandingStore implements StandingStore {

    private static final String COLUMNS =
            "person_id, person_number, version, colour, cause, fact_id, rule_version, since, until, next_change";

    /** Before the ids of all persons. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final FactTable facts;

    @Inject
    SqlStandingStore(Database database, FactTable facts) {
        this.database = database;
        this.facts = facts;
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
    public Map<UUID, PersonStanding> lockDeclared(Map<UUID, Long> numbers) {
        List<Map.Entry<UUID, Long>> sorted =
                numbers.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        // A row that is made has its number at once: what colours it then touches no index.
        return byPerson(database.list(
                "insert into standing as s (person_id, person_number) select * from unnest(?::uuid[], ?::bigint[]) "
                        + "on conflict (person_id) do update set person_number = excluded.person_number returning "
                        + COLUMNS,
                s -> {
                    Database.array(s, 1, "uuid", sorted, Map.Entry::getKey);
                    Database.array(s, 2, "int8", sorted, Map.Entry::getValue);
                },
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

    @Override
    public Map<UUID, PersonStanding> lockWithFacts(@Nullable UUID after, int atMost) {
        return byPerson(database.list(
                "select " + COLUMNS + " from standing s where colour is not null and person_id > ? "
                        + "and exists (select from colour_fact f where f.person_id = s.person_id "
                        + "and f.withdrawn_at is null) order by person_id limit ? for update of s",
                s -> {
                    s.setObject(1, after == null ? BEFORE_ALL : after);
                    s.setInt(2, atMost);
                },
                SqlStandingStore::standing));
    }

    @Override
    public Map<UUID, PersonStanding> withFacts(@Nullable UUID after, int atMost, Collection<String> areas) {
        List<String> prefixes = areas.stream().map(area -> area + "%").toList();
        return byPerson(database.list(
                "select " + COLUMNS + " from standing s where colour is not null and person_id > ? "
                        + "and exists (select from colour_fact f where f.person_id = s.person_id "
                        + "and f.withdrawn_at is null and (f.area = '' or f.area like any(?))) "
                        + "order by person_id limit ?",
                s -> {
                    s.setObject(1, after == null ? BEFORE_ALL : after);
                    Database.array(s, 2, "text", prefixes);
                    s.setInt(3, atMost);
                },
                SqlStandingStore::standing));
    }

    private record Count(Colour colour, long count) {}

    @Override
    public Map<Colour, Long> countByColour() {
        Map<Colour, Long> counts = new EnumMap<>(Colour.class);
        database.list(
                        "select colour, count(*) as people from standing where colour is not null group by colour",
                        s -> {},
                        row -> new Count(Colour.valueOf(row.getString("colour")), row.getLong("people")))
                .forEach(c -> counts.put(c.colour(), c.count()));
        return counts;
    }

    @Override
    public Map<UUID, List<Fact>> facts(Collection<UUID> persons) {
        return facts.of(persons);
    }

    @Override
    public Map<UUID, CheckIns> checkIns(Collection<UUID> persons) {
        return facts.checkIns(persons);
    }

    @Override
    public int add(Map<UUID, List<Fact>> added, String ruleVersion) {
        return facts.add(added, ruleVersion);
    }

    @Override
    public void withdraw(UUID person, int declaration, Instant at) {
        facts.withdraw(person, declaration, at);
    }

    @Override
    public List<SealedCheckIn> sealedCheckIns(UUID person) {
        return facts.sealedCheckIns(person);
    }

    @Override
    public boolean addCheckIn(UUID person, LocalDate day, boolean normal, byte[] sealed, Instant at) {
        return facts.addCheckIn(person, day, normal, sealed, at);
    }

    @Override
    public void save(List<PersonStanding> all, List<PersonStanding> issued, Instant at) {
        // First the record: a guard in the database refuses a colour that is not on it.
        record(issued, at);
        database.change(
                "update standing s set person_number = n.person_number, version = n.version, colour = n.colour, "
                        + "cause = n.cause, fact_id = n.fact_id, rule_version = n.rule_version, since = n.since, "
                        + "until = n.until, next_change = n.next_change from unnest(?::uuid[], ?::bigint[], ?::int[], "
                        + "?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[], "
                        + "?::timestamptz[]) as n (person_id, person_number, version, colour, cause, fact_id, "
                        + "rule_version, since, until, next_change) where s.person_id = n.person_id",
                s -> {
                    Database.array(s, 1, "uuid", all, PersonStanding::personId);
                    Database.array(s, 2, "int8", all, PersonStanding::number);
                    Database.array(s, 3, "int4", all, PersonStanding::version);
                    Database.array(s, 4, "text", all, PersonStanding::colour);
                    Database.array(s, 5, "text", all, of(x -> x.cause().name()));
                    Database.array(s, 6, "int8", all, of(Standing::factId));
                    Database.array(s, 7, "text", all, of(Standing::ruleVersion));
                    Database.array(s, 8, "timestamptz", all, of(x -> Database.time(x.since())));
                    Database.array(s, 9, "timestamptz", all, of(x -> Database.time(x.until())));
                    Database.array(s, 10, "timestamptz", all, of(x -> Database.time(x.nextChange())));
                });
    }

    private void record(List<PersonStanding> issued, Instant at) {
        if (issued.isEmpty()) {
            return;
        }
        database.change(
                "insert into colour_issued (person_id, version, colour, cause, fact_id, rule_version, until, issued_at) "
                        + "select n.*, ?::timestamptz from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::bigint[], ?::text[], "
                        + "?::timestamptz[]) as n",
                s -> {
                    s.setTimestamp(1, Database.time(at));
                    Database.array(s, 2, "uuid", issued, PersonStanding::personId);
                    Database.array(s, 3, "int4", issued, PersonStanding::version);
                    Database.array(s, 4, "text", issued, PersonStanding::colour);
                    Database.array(s, 5, "text", issued, of(x -> x.cause().name()));
                    Database.array(s, 6, "int8", issued, of(Standing::factId));
                    Database.array(s, 7, "text", issued, of(Standing::ruleVersion));
                    Database.array(s, 8, "timestamptz", issued, of(x -> Database.time(x.until())));
                });
    }

    @Override
    public List<Issued> history(UUID person, int atMost) {
        return database.list(
                "select i.version, i.colour, i.cause, f.source, i.rule_version, i.until, i.issued_at "
                        + "from colour_issued i left join colour_fact f using (fact_id) "
                        + "where i.person_id = ? order by i.version desc limit ?",
                s -> {
                    s.setObject(1, person);
                    s.setInt(2, atMost);
                },
                row -> new Issued(
                        row.getInt("version"),
                        row.getString("colour"),
                        row.getString("cause"),
                        row.getString("source"),
                        row.getString("rule_version"),
                        Database.time(row, "until"),
                        required(row, "issued_at")));
    }

    private record ColourThen(@Nullable String colour) {}

    @Override
    public List<@Nullable String> coloursAt(List<UUID> persons, List<Instant> moments) {
        List<@Nullable String> colours = new ArrayList<>();
        database.list(
                        "select c.colour from unnest(?::uuid[], ?::timestamptz[]) with ordinality as k (person_id, at, n) "
                                + "left join lateral (select i.colour from colour_issued i where i.person_id = k.person_id "
                                + "and i.issued_at <= k.at order by i.version desc limit 1) c on true order by k.n",
                        s -> {
                            Database.array(s, 1, "uuid", persons);
                            Database.array(s, 2, "timestamptz", moments, Database::time);
                        },
                        row -> new ColourThen(row.getString(1)))
                .forEach(then -> colours.add(then.colour()));
        return colours;
    }

    @Override
    public List<Uncaused> uncaused(@Nullable UUID after, int atMost) {
        return database.list(
                """
                select person_id, version, colour, fault from (
                  select s.person_id, s.version, s.colour, case
                      when i.person_id is null then 'NOT_ISSUED'
                      when (i.colour, i.cause) is distinct from (s.colour, s.cause) then 'OTHER_THAN_ISSUED'
                      when i.cause = 'NOTHING_DECLARED' and not exists (
                        select from registration r where r.person_id = s.person_id and r.version > 0) then 'NO_DECLARATION'
                      when i.cause <> 'NOTHING_DECLARED' and f.fact_id is null then 'NO_FACT'
                      when f.person_id <> s.person_id then 'FACT_OF_ANOTHER'
                      when f.cause = 'SET_BY_HAND' and not exists (
                        select from hand_setting h where 'hand:' || h.setting_id = f.source and h.state = 'APPROVED')
                        then 'BY_HAND_OF_ONE'
                      when f.cause = 'APPEAL_GRANTED' and not exists (
                        select from appeal a where 'appeal:' || a.appeal_id = f.source and a.state = 'GRANTED')
                        then 'NO_APPEAL'
                      when f.cause <> i.cause and i.cause <> 'DAYS_COMPLETED' then 'OTHER_CAUSE'
                    end as fault
                  from standing s
                  left join colour_issued i on i.person_id = s.person_id and i.version = s.version
                  left join colour_fact f on f.fact_id = i.fact_id
                  where s.colour is not null and s.person_id > ?) found
                where fault is not null order by person_id limit ?
                """,
                s -> {
                    s.setObject(1, after == null ? BEFORE_ALL : after);
                    s.setInt(2, atMost);
                },
                row -> new Uncaused(
                        row.getObject("person_id", UUID.class),
                        row.getInt("version"),
                        row.getString("colour"),
                        row.getString("fault")));
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
                        Colour.valueOf(row.getString("colour")),
                        Cause.valueOf(cause),
                        row.getObject("fact_id", Long.class),
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
