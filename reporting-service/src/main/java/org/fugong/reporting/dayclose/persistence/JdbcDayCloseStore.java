package org.fugong.reporting.dayclose.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.reporting.dayclose.application.DayClose;
import org.fugong.reporting.dayclose.application.DayCloseStore;
import org.fugong.reporting.dayclose.application.DayFigures;
import org.fugong.reporting.dayclose.application.LateFacts;
import org.fugong.reporting.dayclose.application.Lateness;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;

@ApplicationScoped
class JdbcDayCloseStore implements DayCloseStore {
    /** Who holds this advisory lock closes days. */
    private static final long CLOSING = 0x6461_7963_6c6f_7365L;

    private static final List<String> STAGES = List.of("registered", "complete", "coded", "travelled", "arrived");
    private static final List<String> GATES = List.of("scans", "refused", "fevers", "onDuty");

    private final Database database;
    private final ObjectMapper mapper;

    JdbcDayCloseStore(DataSource dataSource, ObjectMapper mapper) {
        this.database = new Database(dataSource);
        this.mapper = mapper;
    }

    @Override
    public boolean lock() {
        return database.query(
                        "SELECT pg_try_advisory_xact_lock(?) AS locked",
                        (connection, statement) -> statement.setLong(1, CLOSING),
                        rs -> rs.getBoolean("locked"))
                .get(0);
    }

    @Override
    public boolean add(DayClose close) {
        Instant asOf = close.asOf();
        return !database.query(
                        """
                        INSERT INTO day_close VALUES (?::date, ?::timestamptz, ?::timestamptz, ?, ?::jsonb)
                        ON CONFLICT DO NOTHING RETURNING day
                        """,
                        (connection, statement) -> {
                            statement.setString(1, close.day().toString());
                            statement.setString(2, close.closedAt().toString());
                            statement.setString(3, asOf == null ? null : asOf.toString());
                            statement.setString(4, close.ruleVersion());
                            statement.setString(5, json(close.figures()));
                        },
                        rs -> rs.getString("day"))
                .isEmpty();
    }

    @Override
    public Optional<DayClose> find(LocalDate day) {
        return database
                .query(
                        "SELECT * FROM day_close WHERE day = ?::date",
                        (connection, statement) -> statement.setString(1, day.toString()),
                        this::read)
                .stream()
                .findFirst();
    }

    @Override
    public List<DayClose> latest(int limit) {
        return database.query(
                "SELECT * FROM day_close ORDER BY day DESC LIMIT ?",
                (connection, statement) -> statement.setInt(1, limit),
                this::read);
    }

    @Override
    public List<LateFacts> late(LocalDate day) {
        return database.query(
                "SELECT topic, facts FROM late_fact WHERE day = ?::date ORDER BY topic",
                (connection, statement) -> statement.setString(1, day.toString()),
                rs -> new LateFacts(rs.getString("topic"), rs.getLong("facts")));
    }

    @Override
    public Optional<LocalDate> newest() {
        return database
                .query(
                        "SELECT day FROM day_close ORDER BY day DESC LIMIT 1",
                        (connection, statement) -> {},
                        rs -> LocalDate.parse(rs.getString("day")))
                .stream()
                .findFirst();
    }

    @Override
    public void addLate(List<Lateness.OfDay> facts) {
        database.update(
                """
                INSERT INTO late_fact AS l
                SELECT c.day, f.topic, sum(f.facts)
                FROM (SELECT day FROM day_close ORDER BY day DESC LIMIT 31) c
                JOIN unnest(?::text[], ?::date[], ?::bigint[]) AS f (topic, day, facts) ON f.day <= c.day
                GROUP BY c.day, f.topic ORDER BY c.day, f.topic
                ON CONFLICT (day, topic) DO UPDATE SET facts = l.facts + EXCLUDED.facts
                """,
                (connection, statement) -> new Columns<>(connection, statement, facts)
                        .add("text", Lateness.OfDay::topic)
                        .add("date", Lateness.OfDay::day)
                        .add("bigint", Lateness.OfDay::facts));
    }

    @Override
    public DayFigures figures(LocalDate day, Instant end) {
        SortedMap<String, SortedMap<String, Long>> found = new TreeMap<>();
        found.put("", zeros());
        database.query(
                """
                SELECT coalesce(e.town, '') AS town, count(*) FILTER (WHERE p.started_at < f.ended) AS registered,
                    count(*) FILTER (WHERE p.completed_at < f.ended) AS complete,
                    count(*) FILTER (WHERE p.coded_at < f.ended) AS coded,
                    count(*) FILTER (WHERE p.boarded_at < f.ended) AS travelled,
                    count(*) FILTER (WHERE p.arrived_at < f.ended) AS arrived
                FROM person p CROSS JOIN (SELECT ?::timestamptz AS ended) f
                LEFT JOIN enterprise e ON e.id = p.enterprise_id GROUP BY e.town
                """,
                (connection, statement) -> statement.setString(1, end.toString()),
                rs -> add(found, rs, STAGES));
        database.query(
                """
                SELECT coalesce(e.town, '') AS town, sum(scans) AS scans, sum(refused) AS refused, sum(fevers) AS fevers,
                    sum(attended) AS "onDuty"
                FROM day_count g LEFT JOIN enterprise e ON e.id = g.enterprise_id
                WHERE g.day = ?::date GROUP BY e.town
                """,
                (connection, statement) -> statement.setString(1, day.toString()),
                rs -> add(found, rs, GATES));
        return new DayFigures(found, new TreeMap<>());
    }

    /** Adds a row's figures to its town and to the district. */
    private static boolean add(SortedMap<String, SortedMap<String, Long>> found, ResultSet rs, List<String> figures)
            throws SQLException {
        String town = rs.getString("town");
        for (String figure : figures) {
            long count = rs.getLong(figure);
            if (!town.isEmpty()) {
                found.computeIfAbsent(town, code -> zeros()).merge(figure, count, Long::sum);
            }
            found.computeIfAbsent("", code -> zeros()).merge(figure, count, Long::sum);
        }
        return true;
    }

    private static SortedMap<String, Long> zeros() {
        SortedMap<String, Long> zeros = new TreeMap<>();
        STAGES.forEach(figure -> zeros.put(figure, 0L));
        GATES.forEach(figure -> zeros.put(figure, 0L));
        return zeros;
    }

    private DayClose read(ResultSet rs) throws SQLException {
        try {
            return new DayClose(
                    LocalDate.parse(rs.getString("day")),
                    requiredInstant(rs, "closed_at"),
                    instant(rs, "as_of"),
                    rs.getString("rule_version"),
                    mapper.readValue(rs.getString("figures"), DayFigures.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A closed day that cannot be read", e);
        }
    }

    private String json(DayFigures figures) {
        try {
            return mapper.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures that cannot be written as JSON", e);
        }
    }
}
