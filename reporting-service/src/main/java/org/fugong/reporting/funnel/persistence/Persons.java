package org.fugong.reporting.funnel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Passing;
import org.fugong.reporting.funnel.application.Passing.Outcome;
import org.fugong.reporting.funnel.application.Told;
import org.fugong.reporting.funnel.domain.Aliases;
import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.uuid;

/**
 * The persons who count. Of whom two records were merged, what each record was told is kept apart in
 * {@code person_record}, and {@code person} holds all of it at the record that goes on: so a merging can be undone, and
 * comes out the same whether facts came before or after it.
 *
 * <p>Ordinary facts cost one statement more than without mergings. Facts of merged persons are taken in by one
 * transaction at a time, which reads all mergings: there are few of them.
 */
final class Persons {
    /** Held shared by whoever takes in facts of persons, alone by whoever takes a record apart. */
    private static final long FACTS = 4_711_001;
    /** Held by whoever takes in facts of merged persons. */
    private static final long MERGED = 4_711_002;

    private final DataSource dataSource;
    private final Database database;
    private final PersonTable persons;
    private final PersonTable records;
    private final MergingRecords mergings;

    Persons(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = new Database(dataSource);
        this.persons = new PersonTable(dataSource, "person");
        this.records = new PersonTable(dataSource, "person_record");
        this.mergings = new MergingRecords(dataSource);
    }

    /** Joins facts in, and reports each person that changed, as in {@link org.fugong.reporting.funnel.application.FunnelStore}. */
    void merge(Collection<Person> facts, BiConsumer<@Nullable Person, @Nullable Person> changed) throws SQLException {
        lock("pg_advisory_xact_lock_shared", FACTS);
        Set<UUID> apart = keptApart(facts.stream().map(Person::id).distinct().toList());
        if (apart.isEmpty()) {
            persons.merge(facts, changed::accept);
            return;
        }
        persons.merge(facts.stream().filter(fact -> !apart.contains(fact.id())).toList(), changed::accept);
        lock("pg_advisory_xact_lock", MERGED);
        Set<UUID> touched = new TreeSet<>();
        records.merge(
                facts.stream().filter(fact -> apart.contains(fact.id())).toList(),
                (before, after) -> touched.add(after.id()));
        Aliases aliases = aliases();
        settle(touched.stream().map(aliases::survivorOf).toList(), aliases, changed);
    }

    /**
     * Joins gate passages in, which are most of all facts, as in {@link org.fugong.reporting.funnel.application.FunnelStore}: by
     * one statement that looks at nothing but the passage.
     */
    List<Passing> pass(Map<UUID, Told> passages, BiConsumer<@Nullable Person, @Nullable Person> changed)
            throws SQLException {
        lock("pg_advisory_xact_lock_shared", FACTS);
        List<Passing> passings = new ArrayList<>(passages.size());
        Map<UUID, Told> pending = new HashMap<>(passages);
        Set<UUID> apart = keptApart(List.copyOf(passages.keySet()));
        try (Connection connection = dataSource.getConnection()) {
            while (!pending.isEmpty()) {
                List<UUID> first = new ArrayList<>();
                List<UUID> earlier = new ArrayList<>();
                Map<UUID, LocalDate> firstBefore = new HashMap<>();
                List<Map.Entry<UUID, Told>> rows = passages.entrySet().stream()
                        .filter(one -> pending.containsKey(one.getKey()) && !apart.contains(one.getKey()))
                        .toList();
                for (PersonTable.Passed passed : persons.pass(connection, rows)) {
                    Passage last =
                            Objects.requireNonNull(pending.remove(passed.id())).last();
                    passings.add(new Passing(passed.id(), Outcome.MOVED_ON, last, passed.before()));
                    LocalDate day = passed.firstBefore();
                    if (passed.before() == null) {
                        first.add(passed.id());
                    } else if (day != null) {
                        earlier.add(passed.id());
                        firstBefore.put(passed.id(), day);
                    }
                }
                if (!earlier.isEmpty()) {
                    persons.lock(connection, earlier)
                            .forEach(after -> changed.accept(
                                    after.firstPassedOn(firstBefore.getOrDefault(after.id(), LocalDate.MAX)), after));
                }
                if (!first.isEmpty()) {
                    persons.lock(connection, first).forEach(after -> changed.accept(after.withoutPassage(), after));
                }
                if (!pending.isEmpty()) {
                    passOthers(connection, pending, passings, changed);
                }
            }
        }
        return passings;
    }

    /** Inserts who is not known yet. Whom another instance inserts at the same moment stays pending. */
    private void passOthers(
            Connection connection,
            Map<UUID, Told> pending,
            List<Passing> passings,
            BiConsumer<@Nullable Person, @Nullable Person> changed)
            throws SQLException {
        List<Person> unknown = new ArrayList<>();
        List<Person> earlier = new ArrayList<>();
        for (PersonTable.Standing one : persons.standing(connection, List.copyOf(pending.keySet()))) {
            UUID id = one.id();
            Told told = Objects.requireNonNull(pending.get(id));
            Passage last = one.last();
            if (one.keptApart()) {
                pending.remove(id);
                passings.add(new Passing(id, Outcome.KEPT_APART, last, null));
            } else if (one.unknown()) {
                unknown.add(Person.passed(id, told.last(), told.firstOn()));
            } else if (last != null && last.compareTo(told.last()) >= 0) {
                pending.remove(id);
                if (told.firstOn().isBefore(Objects.requireNonNull(one.firstOn()))) {
                    earlier.add(Person.passed(id, told.last(), told.firstOn()));
                }
                passings.add(new Passing(id, Outcome.AS_IT_WAS, last, null));
            }
        }
        Set<UUID> inserted = persons.insert(connection, unknown);
        for (Person person : unknown) {
            if (inserted.contains(person.id())) {
                pending.remove(person.id());
                passings.add(new Passing(person.id(), Outcome.MOVED_ON, person.lastPassage(), null));
                changed.accept(null, person);
            }
        }
        persons.merge(earlier, changed::accept);
    }

    /** Joins mergings in, and reports each person that is another or none because of them. */
    List<Person> mergeRecords(Collection<Merging> facts, BiConsumer<@Nullable Person, @Nullable Person> changed)
            throws SQLException {
        lock("pg_advisory_xact_lock", FACTS);
        lock("pg_advisory_xact_lock", MERGED);
        Set<UUID> named = new TreeSet<>();
        facts.forEach(fact -> {
            named.add(fact.mergedId());
            named.add(fact.survivingId());
        });
        List<Person> apart = keepApart(List.copyOf(named));
        Aliases before = aliases();
        mergings.merge(facts, (old, now) -> {});
        Aliases after = aliases();
        keep(after);
        Set<UUID> touched = new TreeSet<>(named);
        named.forEach(id -> {
            touched.add(before.survivorOf(id));
            touched.add(after.survivorOf(id));
        });
        settle(touched, after, changed);
        return apart;
    }

    private void settle(Collection<UUID> ids, Aliases aliases, BiConsumer<@Nullable Person, @Nullable Person> changed)
            throws SQLException {
        List<UUID> sorted = List.copyOf(new TreeSet<>(ids));
        Set<UUID> all = new HashSet<>();
        sorted.forEach(id -> all.addAll(aliases.recordsOf(id)));
        Map<UUID, Person> told = new HashMap<>();
        Map<UUID, Person> before = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            records.lock(connection, List.copyOf(all)).forEach(person -> told.put(person.id(), person));
            persons.lock(connection, sorted).forEach(person -> before.put(person.id(), person));
            List<Person> now = new ArrayList<>();
            List<UUID> gone = new ArrayList<>();
            for (UUID id : sorted) {
                Person nothing = Person.unknown(id);
                Person person = nothing;
                for (UUID record : aliases.recordsOf(id)) {
                    person = person.join(
                            told.getOrDefault(record, Person.unknown(record)).as(id));
                }
                Person old = before.get(id);
                if (person.equals(nothing)) {
                    if (old != null) {
                        gone.add(id);
                        changed.accept(old, null);
                    }
                } else if (!person.equals(old)) {
                    now.add(person);
                    changed.accept(old, person);
                }
            }
            persons.update(
                    connection,
                    now.stream()
                            .filter(person -> before.containsKey(person.id()))
                            .toList());
            persons.insert(
                    connection,
                    now.stream()
                            .filter(person -> !before.containsKey(person.id()))
                            .toList());
            delete(gone);
        }
    }

    private Set<UUID> keptApart(List<UUID> ids) {
        return new HashSet<>(database.query(
                "SELECT id FROM person_record WHERE id = ANY (?)",
                (connection, statement) -> new Columns<>(connection, statement, ids).add("uuid", id -> id),
                rs -> uuid(rs, "id")));
    }

    /** From now on what these records are told is kept apart. So far neither was merged, so the person is the record. */
    private List<Person> keepApart(List<UUID> ids) throws SQLException {
        Set<UUID> already = keptApart(ids);
        List<UUID> fresh = ids.stream().filter(id -> !already.contains(id)).toList();
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, Person> known = new HashMap<>();
            persons.lock(connection, fresh).forEach(person -> known.put(person.id(), person));
            records.insert(
                    connection,
                    fresh.stream()
                            .map(id -> known.getOrDefault(id, Person.unknown(id)))
                            .toList());
            return List.copyOf(known.values());
        }
    }

    private Aliases aliases() {
        return new Aliases(database.query(
                "SELECT * FROM person_merging WHERE NOT undone", (connection, statement) -> {}, MergingRecords::read));
    }

    /** The outcome of all mergings, for whoever finds a person by another record. */
    private void keep(Aliases aliases) {
        List<Map.Entry<UUID, UUID>> survivors = List.copyOf(aliases.survivors().entrySet());
        database.update("DELETE FROM person_alias", (connection, statement) -> {});
        database.update(
                "INSERT INTO person_alias SELECT * FROM unnest(?::uuid[], ?::uuid[])",
                (connection, statement) -> new Columns<>(connection, statement, survivors)
                        .add("uuid", Map.Entry::getKey)
                        .add("uuid", Map.Entry::getValue));
    }

    private void delete(List<UUID> ids) {
        database.update(
                "DELETE FROM person WHERE id = ANY (?)",
                (connection, statement) -> new Columns<>(connection, statement, ids).add("uuid", id -> id));
    }

    private void lock(String kind, long key) {
        database.query(
                "SELECT " + kind + "(?)", (connection, statement) -> statement.setLong(1, key), rs -> Boolean.TRUE);
    }
}
