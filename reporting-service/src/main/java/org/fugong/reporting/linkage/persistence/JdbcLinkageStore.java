package org.fugong.reporting.linkage.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Population;
import org.fugong.reporting.linkage.application.LineCount;
import org.fugong.reporting.linkage.application.LinkageStore;
import org.fugong.reporting.linkage.application.LinkedEnterprise;
import org.fugong.reporting.linkage.application.LinkedPeople;
import org.fugong.reporting.linkage.domain.InsuredLine;
import org.fugong.reporting.linkage.domain.LineTally;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcLinkageStore implements LinkageStore {
    /** The newest roll of each enterprise of a scope; takes the town twice and the enterprise twice. */
    private static final String NEWEST =
            """
            newest AS (
                SELECT c.enterprise_id, max(c.month) AS month FROM linkage_count c
                WHERE c.lines > 0 AND (?::uuid IS NULL OR c.enterprise_id = ?::uuid)
                    AND (?::text IS NULL OR c.enterprise_id IN (SELECT e.id FROM enterprise e WHERE e.town = ?::text))
                GROUP BY c.enterprise_id)
            """;

    private static final String LINES = "WITH " + NEWEST
            + """
            SELECT c.outcome, c.kind, c.rule, sum(c.lines) AS lines
            FROM newest JOIN linkage_count c USING (enterprise_id, month)
            WHERE c.lines > 0 GROUP BY c.outcome, c.kind, c.rule
            """;
    private static final String PEOPLE = "WITH " + NEWEST
            + """
            , linked AS (
                SELECT DISTINCT coalesce(a.surviving_id, l.person_id) AS id
                FROM newest JOIN insured_line l USING (enterprise_id, month)
                LEFT JOIN person_alias a ON a.merged_id = l.person_id
                WHERE l.outcome = 'LINKED')
            SELECT count(*) AS persons, count(*) FILTER (WHERE %s) AS complete, count(*) FILTER (WHERE %s) AS coded,
                count(*) FILTER (WHERE %s) AS green, count(*) FILTER (WHERE %s) AS yellow,
                count(*) FILTER (WHERE %s) AS red, count(*) FILTER (WHERE %s) AS arrived,
                count(*) FILTER (WHERE %s) AS on_duty
            FROM linked LEFT JOIN person p USING (id)
            """;
    private static final String ENTERPRISES = "WITH " + NEWEST
            + """
            , rolls AS (
                SELECT c.enterprise_id, month, sum(c.lines) AS lines,
                    coalesce(sum(c.lines) FILTER (WHERE c.outcome = 'LINKED'), 0) AS linked,
                    coalesce(sum(c.lines) FILTER (WHERE c.outcome <> 'LINKED' AND c.kind = ?), 0) AS duplicates
                FROM newest JOIN linkage_count c USING (enterprise_id, month) GROUP BY c.enterprise_id, month)
            SELECT r.*, e.name, e.town FROM rolls r LEFT JOIN enterprise e ON e.id = r.enterprise_id
            WHERE ?::bigint IS NULL OR (r.lines, r.enterprise_id) < (?::bigint, ?::uuid)
            ORDER BY r.lines DESC, r.enterprise_id DESC LIMIT ?
            """;

    private final InsuredLineTable lines;
    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    JdbcLinkageStore(DataSource dataSource, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.lines = new InsuredLineTable(dataSource);
        this.database = new Database(dataSource);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void merge(Collection<InsuredLine> facts, BiConsumer<@Nullable InsuredLine, InsuredLine> changed) {
        try {
            lines.merge(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void add(LineTally tally) {
        List<Map.Entry<LineTally.Group, Long>> changes =
                List.copyOf(tally.changes().entrySet());
        if (changes.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO linkage_count AS c
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                    AS f (enterprise_id, month, outcome, kind, rule, lines)
                ORDER BY f.enterprise_id, f.month, f.outcome, f.kind, f.rule
                ON CONFLICT (enterprise_id, month, outcome, kind, rule) DO UPDATE SET lines = c.lines + EXCLUDED.lines
                """,
                (connection, statement) -> new Columns<>(connection, statement, changes)
                        .add("uuid", e -> e.getKey().enterpriseId())
                        .add("text", e -> e.getKey().month())
                        .add("text", e -> e.getKey().outcome().name())
                        .add("text", e -> e.getKey().kind())
                        .add("text", e -> e.getKey().rule())
                        .add("bigint", Map.Entry::getValue));
    }

    @Override
    public List<LineCount> lines(Scope scope) {
        return database.query(
                LINES,
                (connection, statement) -> bind(statement, scope),
                rs -> new LineCount(
                        rs.getString("outcome").equals(InsuredLine.Outcome.LINKED.name()),
                        rs.getString("kind"),
                        rs.getString("rule"),
                        rs.getLong("lines")));
    }

    @Override
    public LinkedPeople people(Scope scope) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Object[] conditions = Stream.of(
                        Population.COMPLETE,
                        Population.CODED,
                        Population.GREEN,
                        Population.YELLOW,
                        Population.RED,
                        Population.ARRIVED,
                        Population.ON_DUTY)
                .map(population -> population.condition(today, zone))
                .toArray();
        return database.query(
                        PEOPLE.formatted(conditions),
                        (connection, statement) -> bind(statement, scope),
                        rs -> new LinkedPeople(
                                rs.getLong("persons"),
                                rs.getLong("complete"),
                                rs.getLong("coded"),
                                rs.getLong("green"),
                                rs.getLong("yellow"),
                                rs.getLong("red"),
                                rs.getLong("arrived"),
                                rs.getLong("on_duty")))
                .get(0);
    }

    @Override
    public List<LinkedEnterprise> enterprises(@Nullable String town, @Nullable After after, int limit) {
        return database.query(
                ENTERPRISES,
                (connection, statement) -> {
                    bind(statement, new Scope(town, null));
                    statement.setString(5, InsuredLine.DUPLICATE);
                    statement.setObject(6, after == null ? null : after.lines());
                    statement.setObject(7, after == null ? null : after.lines());
                    statement.setObject(8, after == null ? null : after.enterpriseId());
                    statement.setInt(9, limit);
                },
                rs -> LinkedEnterprise.of(
                        uuid(rs, "enterprise_id"),
                        rs.getString("name"),
                        rs.getString("town"),
                        rs.getString("month"),
                        rs.getLong("lines"),
                        rs.getLong("linked"),
                        rs.getLong("duplicates")));
    }

    private static void bind(PreparedStatement statement, Scope scope) throws SQLException {
        @Nullable UUID enterprise = scope.enterpriseId();
        statement.setObject(1, enterprise);
        statement.setObject(2, enterprise);
        statement.setString(3, scope.town());
        statement.setString(4, scope.town());
    }
}
