package org.fugong.reporting.funnel.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Funnel;
import org.fugong.reporting.funnel.application.FunnelStore;
import org.fugong.reporting.funnel.application.Passing;
import org.fugong.reporting.funnel.application.Told;
import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.PeopleTally;
import org.fugong.reporting.funnel.domain.PeopleTally.People;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.Stages;
import org.fugong.reporting.funnel.domain.Tally;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;

@ApplicationScoped
class JdbcFunnelStore implements FunnelStore {
    private static final String ADD_STAGES =
            """
            INSERT INTO stage_count AS c
            SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                AS f (enterprise_id, registered, complete, coded, enrolled, travelled, arrived)
            ORDER BY f.enterprise_id
            ON CONFLICT (enterprise_id) DO UPDATE SET
                registered = c.registered + EXCLUDED.registered, complete = c.complete + EXCLUDED.complete,
                coded = c.coded + EXCLUDED.coded, enrolled = c.enrolled + EXCLUDED.enrolled,
                travelled = c.travelled + EXCLUDED.travelled, arrived = c.arrived + EXCLUDED.arrived
            """;
    private static final String ADD_PEOPLE =
            """
            INSERT INTO people_count AS c
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                AS f (origin, enterprise_id, registered, complete, coded, enrolled, travelled, arrived, returned, green,
                    yellow, red)
            ORDER BY f.origin, f.enterprise_id
            ON CONFLICT (origin, enterprise_id) DO UPDATE SET
                registered = c.registered + EXCLUDED.registered, complete = c.complete + EXCLUDED.complete,
                coded = c.coded + EXCLUDED.coded, enrolled = c.enrolled + EXCLUDED.enrolled,
                travelled = c.travelled + EXCLUDED.travelled, arrived = c.arrived + EXCLUDED.arrived,
                returned = c.returned + EXCLUDED.returned, green = c.green + EXCLUDED.green,
                yellow = c.yellow + EXCLUDED.yellow, red = c.red + EXCLUDED.red
            """;
    private static final String SUMS =
            """
            SELECT coalesce(sum(registered), 0) AS registered, coalesce(sum(complete), 0) AS complete,
                coalesce(sum(coded), 0) AS coded, coalesce(sum(enrolled), 0) AS enrolled,
                coalesce(sum(travelled), 0) AS travelled, coalesce(sum(arrived), 0) AS arrived,
                (SELECT coalesce(sum(on_duty), 0) FROM day_count d WHERE d.day = ?::date %1$s) AS on_duty
            FROM stage_count d WHERE true %1$s
            """;
    private static final String DISTRICT = SUMS.formatted("");
    private static final String TOWN =
            SUMS.formatted("AND d.enterprise_id IN (SELECT e.id FROM enterprise e WHERE e.town = ?)");
    private static final String ENTERPRISE = SUMS.formatted("AND d.enterprise_id = ?::uuid");

    private final Persons persons;
    private final Database database;

    JdbcFunnelStore(DataSource dataSource) {
        this.persons = new Persons(dataSource);
        this.database = new Database(dataSource);
    }

    @Override
    public void merge(Collection<Person> facts, BiConsumer<@Nullable Person, @Nullable Person> changed) {
        try {
            persons.merge(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public List<Passing> pass(Map<UUID, Told> passages, BiConsumer<@Nullable Person, @Nullable Person> changed) {
        try {
            return persons.pass(passages, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public List<Person> mergeRecords(
            Collection<Merging> facts, BiConsumer<@Nullable Person, @Nullable Person> changed) {
        try {
            return persons.mergeRecords(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void add(Tally tally) {
        List<Map.Entry<UUID, Stages>> stages = List.copyOf(tally.stages().entrySet());
        if (!stages.isEmpty()) {
            database.update(ADD_STAGES, (connection, statement) -> new Columns<>(connection, statement, stages)
                    .add("uuid", Map.Entry::getKey)
                    .add("bigint", e -> e.getValue().registered())
                    .add("bigint", e -> e.getValue().complete())
                    .add("bigint", e -> e.getValue().coded())
                    .add("bigint", e -> e.getValue().enrolled())
                    .add("bigint", e -> e.getValue().travelled())
                    .add("bigint", e -> e.getValue().arrived()));
        }
    }

    @Override
    public void add(PeopleTally tally) {
        List<Map.Entry<PeopleTally.Key, People>> people =
                List.copyOf(tally.changes().entrySet());
        if (people.isEmpty()) {
            return;
        }
        database.update(ADD_PEOPLE, (connection, statement) -> new Columns<>(connection, statement, people)
                .add("text", e -> e.getKey().origin())
                .add("uuid", e -> e.getKey().enterpriseId())
                .add("bigint", e -> e.getValue().stages().registered())
                .add("bigint", e -> e.getValue().stages().complete())
                .add("bigint", e -> e.getValue().stages().coded())
                .add("bigint", e -> e.getValue().stages().enrolled())
                .add("bigint", e -> e.getValue().stages().travelled())
                .add("bigint", e -> e.getValue().stages().arrived())
                .add("bigint", e -> e.getValue().returned())
                .add("bigint", e -> e.getValue().green())
                .add("bigint", e -> e.getValue().yellow())
                .add("bigint", e -> e.getValue().red()));
    }

    @Override
    public Funnel district(LocalDate day) {
        return one(DISTRICT, day, null);
    }

    @Override
    public Funnel town(String town, LocalDate day) {
        return one(TOWN, day, town);
    }

    @Override
    public Funnel enterprise(UUID enterpriseId, LocalDate day) {
        return one(ENTERPRISE, day, enterpriseId.toString());
    }

    private Funnel one(String sql, LocalDate day, @Nullable String scope) {
        return database.query(
                        sql,
                        (connection, statement) -> {
                            statement.setString(1, day.toString());
                            if (scope != null) {
                                statement.setString(2, scope);
                                statement.setString(3, scope);
                            }
                        },
                        JdbcFunnelStore::read)
                .get(0);
    }

    private static Funnel read(ResultSet rs) throws SQLException {
        return Funnel.of(
                new Stages(
                        rs.getLong("registered"),
                        rs.getLong("complete"),
                        rs.getLong("coded"),
                        rs.getLong("enrolled"),
                        rs.getLong("travelled"),
                        rs.getLong("arrived")),
                rs.getLong("on_duty"));
    }
}
