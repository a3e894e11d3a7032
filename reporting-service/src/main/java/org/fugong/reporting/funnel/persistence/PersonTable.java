package org.fugong.reporting.funnel.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Told;
import org.fugong.reporting.funnel.domain.Background;
import org.fugong.reporting.funnel.domain.Employment;
import org.fugong.reporting.funnel.domain.HealthCode;
import org.fugong.reporting.funnel.domain.HealthCode.Colour;
import org.fugong.reporting.funnel.domain.Lending;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

/** A table of persons: of those who count, or of the single records of whom several were merged. */
final class PersonTable extends MergingTable<UUID, Person> {
    static final String COLUMNS =
            """
            (id, started_at, completed_at, coded_at, background_version, origin, skills,
                employment_version, enterprise_id, lending_version, lender_id, borrower_id, lent_from, lent_until,
                boarded_at, arrived_at, passage_at, passage_scan_id, passage_entry, passage_enterprise_id, first_passed_on,
                code_version, colour, colour_cause, colour_until, colour_at)
            """;
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::text[], ?::text[],
                ?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::date[], ?::date[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::boolean[], ?::uuid[], ?::date[],
                ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            AS f """
                    + COLUMNS;

    // Row by row in the order of the ids, as they come sorted: so instances lock them in one order, and the table is
    // not read as a
    // whole for some thousands of its rows, as the planner would do where it does not know how many come.
    private static final String ROW_BY_ROW =
            """
            SELECT set_config('enable_hashjoin', m.mode, true), set_config('enable_mergejoin', m.mode, true),
                set_config('enable_seqscan', m.mode, true)
            FROM (SELECT ?::text AS mode) m
            """;
    private static final String PASS =
            """
            UPDATE person p SET passage_at = f.passage_at, passage_scan_id = f.passage_scan_id,
                passage_entry = f.passage_entry, passage_enterprise_id = f.passage_enterprise_id,
                first_passed_on = least(p.first_passed_on, f.first_passed_on)
            FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::boolean[], ?::uuid[], ?::date[])
                AS f (id, passage_at, passage_scan_id, passage_entry, passage_enterprise_id, first_passed_on)
            WHERE p.id = f.id AND (p.passage_at IS NULL
                    OR (f.passage_at, f.passage_scan_id, f.passage_entry, f.passage_enterprise_id)
                        > (p.passage_at, p.passage_scan_id, p.passage_entry, p.passage_enterprise_id))
            RETURNING p.id, old.passage_at, old.passage_scan_id, old.passage_entry, old.passage_enterprise_id,
                CASE WHEN new.first_passed_on < old.first_passed_on THEN old.first_passed_on END AS first_before
            """;
    private static final String PASSED =
            """
            SELECT f.id, p.id IS NULL AS unknown, r.id IS NOT NULL AS kept_apart, p.passage_at, p.passage_scan_id,
                p.passage_entry, p.passage_enterprise_id, p.first_passed_on
            FROM unnest(?::uuid[]) AS f (id) LEFT JOIN person p ON p.id = f.id LEFT JOIN person_record r ON r.id = f.id
            """;

    private final String name;

    /**
     * A person whose last passage was replaced.
     *
     * @param before which one it was, if there was any
     * @param firstBefore the day that was the first one before, if another is from now on and there was one
     */
    record Passed(UUID id, @Nullable Passage before, @Nullable LocalDate firstBefore) {}

    /** A person as it is, of whom a passage was not joined in. */
    record Standing(UUID id, boolean unknown, boolean keptApart, @Nullable Passage last, @Nullable LocalDate firstOn) {}

    PersonTable(DataSource dataSource, String name) {
        super(dataSource);
        this.name = name;
    }

    @Override
    protected UUID key(Person row) {
        return row.id();
    }

    @Override
    protected Person join(Person a, Person b) {
        return a.join(b);
    }

    @Override
    protected List<Person> lock(Connection connection, List<UUID> keys) throws SQLException {
        rowByRow(connection, "off");
        List<Person> rows = new ArrayList<>(keys.size());
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM " + name + " WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
        }
        rowByRow(connection, "on");
        return rows;
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<Person> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + name + " " + COLUMNS
                + " SELECT * FROM " + UNNEST + " ORDER BY f.id ON CONFLICT (id) DO NOTHING RETURNING id")) {
            bind(connection, statement, rows);
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(uuid(rs, "id"));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<Person> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE " + name
                + """
                 p SET started_at = f.started_at, completed_at = f.completed_at, coded_at = f.coded_at,
                    background_version = f.background_version, origin = f.origin, skills = f.skills,
                    employment_version = f.employment_version, enterprise_id = f.enterprise_id,
                    lending_version = f.lending_version, lender_id = f.lender_id, borrower_id = f.borrower_id,
                    lent_from = f.lent_from, lent_until = f.lent_until,
                    boarded_at = f.boarded_at, arrived_at = f.arrived_at, passage_at = f.passage_at,
                    passage_scan_id = f.passage_scan_id, passage_entry = f.passage_entry,
                    passage_enterprise_id = f.passage_enterprise_id, first_passed_on = f.first_passed_on,
                    code_version = f.code_version, colour = f.colour, colour_cause = f.colour_cause,
                    colour_until = f.colour_until, colour_at = f.colour_at
                FROM """
                + " " + UNNEST + " WHERE p.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    /**
     * Joins passages in where they are the last of persons that are known, by one statement; passages are compared as {@link
     * Passage} does.
     *
     * @param rows in ascending order of the ids, as the database orders them; none of a record that is kept apart
     */
    List<Passed> pass(Connection connection, List<Map.Entry<UUID, Told>> rows) throws SQLException {
        rowByRow(connection, "off");
        List<Passed> passed = new ArrayList<>(rows.size());
        try (PreparedStatement statement = connection.prepareStatement(PASS)) {
            new Columns<>(connection, statement, rows)
                    .add("uuid", Map.Entry::getKey)
                    .add("timestamptz", e -> e.getValue().last().at())
                    .add("uuid", e -> e.getValue().last().scanId())
                    .add("boolean", e -> e.getValue().last().entry())
                    .add("uuid", e -> e.getValue().last().enterpriseId())
                    .add("date", e -> e.getValue().firstOn());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    passed.add(new Passed(uuid(rs, "id"), passage(rs), rs.getObject("first_before", LocalDate.class)));
                }
            }
        }
        rowByRow(connection, "on");
        return passed;
    }

    private static void rowByRow(Connection connection, String others) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROW_BY_ROW)) {
            statement.setString(1, others);
            statement.execute();
        }
    }

    /** Persons as they are. */
    List<Standing> standing(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PASSED)) {
            new Columns<>(connection, statement, ids).add("uuid", id -> id);
            List<Standing> standing = new ArrayList<>(ids.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    standing.add(new Standing(
                            uuid(rs, "id"),
                            rs.getBoolean("unknown"),
                            rs.getBoolean("kept_apart"),
                            passage(rs),
                            rs.getObject("first_passed_on", LocalDate.class)));
                }
            }
            return standing;
        }
    }

    private static @Nullable Passage passage(ResultSet rs) throws SQLException {
        Instant at = instant(rs, "passage_at");
        return at == null
                ? null
                : new Passage(
                        at,
                        uuid(rs, "passage_scan_id"),
                        rs.getBoolean("passage_entry"),
                        uuid(rs, "passage_enterprise_id"));
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Person> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", Person::id)
                .add("timestamptz", Person::started)
                .add("timestamptz", Person::completed)
                .add("timestamptz", Person::coded)
                .add("bigint", of(Person::background, Background::version))
                .add("text", of(Person::background, Background::origin))
                .add("text", of(Person::background, b -> String.join("\n", b.skills())))
                .add("bigint", of(Person::employment, Employment::version))
                .add("uuid", Person::employerId)
                .add("bigint", of(Person::lending, Lending::version))
                .add("uuid", of(Person::lending, Lending::lenderId))
                .add("uuid", of(Person::lending, Lending::borrowerId))
                .add("date", of(Person::lending, Lending::from))
                .add("date", of(Person::lending, Lending::until))
                .add("timestamptz", Person::boarded)
                .add("timestamptz", Person::arrived)
                .add("timestamptz", of(Person::lastPassage, Passage::at))
                .add("uuid", of(Person::lastPassage, Passage::scanId))
                .add("boolean", of(Person::lastPassage, Passage::entry))
                .add("uuid", of(Person::lastPassage, Passage::enterpriseId))
                .add("date", Person::firstPassedOn)
                .add("bigint", of(Person::code, HealthCode::version))
                .add("text", of(Person::code, c -> c.colour().name()))
                .add("text", of(Person::code, HealthCode::cause))
                .add("timestamptz", of(Person::code, HealthCode::until))
                .add("timestamptz", of(Person::code, HealthCode::issuedAt));
    }

    private static <T> Function<Person, @Nullable Object> of(
            Function<Person, @Nullable T> part, Function<T, @Nullable Object> column) {
        return person -> {
            T known = part.apply(person);
            return known == null ? null : column.apply(known);
        };
    }

    static Person read(ResultSet rs) throws SQLException {
        return new Person(
                uuid(rs, "id"),
                instant(rs, "started_at"),
                instant(rs, "completed_at"),
                instant(rs, "coded_at"),
                background(rs),
                rs.getObject("employment_version") == null
                        ? null
                        : new Employment(rs.getLong("employment_version"), rs.getObject("enterprise_id", UUID.class)),
                rs.getObject("lending_version") == null
                        ? null
                        : new Lending(
                                rs.getLong("lending_version"),
                                uuid(rs, "lender_id"),
                                rs.getObject("borrower_id", UUID.class),
                                rs.getObject("lent_from", LocalDate.class),
                                rs.getObject("lent_until", LocalDate.class)),
                instant(rs, "boarded_at"),
                instant(rs, "arrived_at"),
                passage(rs),
                rs.getObject("first_passed_on", LocalDate.class),
                rs.getObject("code_version") == null
                        ? null
                        : new HealthCode(
                                rs.getLong("code_version"),
                                Colour.valueOf(rs.getString("colour")),
                                rs.getString("colour_cause"),
                                instant(rs, "colour_until"),
                                requiredInstant(rs, "colour_at")));
    }

    private static @Nullable Background background(ResultSet rs) throws SQLException {
        if (rs.getObject("background_version") == null) {
            return null;
        }
        List<String> skills = rs.getString("skills").lines().toList();
        return new Background(rs.getLong("background_version"), rs.getString("origin"), skills);
    }
}
