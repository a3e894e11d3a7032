package org.fugong.reporting.gate.persistence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.gate.application.GateStore;
import org.fugong.reporting.gate.domain.GateCounts;
import org.fugong.reporting.gate.domain.GateFact;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcGateStore implements GateStore {
    private static final String SUMS =
            """
            SELECT coalesce(sum(scans), 0) AS scans, coalesce(sum(refused), 0) AS refused,
                coalesce(sum(fevers), 0) AS fevers
            FROM day_count g WHERE g.day = ?::date %s
            """;
    private static final String DISTRICT = SUMS.formatted("");
    private static final String TOWN =
            SUMS.formatted("AND g.enterprise_id IN (SELECT e.id FROM enterprise e WHERE e.town = ?)");
    private static final String ENTERPRISE = SUMS.formatted("AND g.enterprise_id = ?::uuid");

    private static final String REMEMBER_ALL =
            """
            INSERT INTO gate_fact SELECT * FROM unnest(?::uuid[], ?::boolean[], ?::date[]) AS f (scan_id, fever, day)
            """;
    private static final String REMEMBER_FRESH =
            """
            INSERT INTO gate_fact SELECT * FROM unnest(?::uuid[], ?::boolean[], ?::date[]) AS f (scan_id, fever, day)
            ORDER BY f.scan_id, f.fever ON CONFLICT DO NOTHING RETURNING scan_id, fever
            """;
    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;

    JdbcGateStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** Of most batches no fact was told before, and to insert them without looking first costs half. */
    @Override
    public List<GateFact> remember(List<GateFact> facts) {
        if (facts.isEmpty()) {
            return facts;
        }
        execute("SAVEPOINT remembering");
        try {
            database.update(
                    REMEMBER_ALL, (connection, statement) -> columns(new Columns<>(connection, statement, facts)));
            execute("RELEASE SAVEPOINT remembering");
            return facts;
        } catch (StoreException e) {
            if (!e.hasState(UNIQUE_VIOLATION)) {
                throw e;
            }
        }
        execute("ROLLBACK TO SAVEPOINT remembering");
        Map<GateFact.Id, GateFact> once = new LinkedHashMap<>();
        facts.forEach(fact -> once.putIfAbsent(fact.id(), fact));
        List<GateFact> rows = List.copyOf(once.values());
        Set<GateFact.Id> fresh = new HashSet<>(database.query(
                REMEMBER_FRESH,
                (connection, statement) -> columns(new Columns<>(connection, statement, rows)),
                rs -> new GateFact.Id(uuid(rs, "scan_id"), rs.getBoolean("fever"))));
        return rows.stream().filter(fact -> fresh.contains(fact.id())).toList();
    }

    private static void columns(Columns<GateFact> columns) throws SQLException {
        columns.add("uuid", GateFact::scanId)
                .add("boolean", f -> f.kind() == GateFact.Kind.FEVER)
                .add("date", GateFact::day);
    }

    private void execute(String sql) {
        database.update(sql, (connection, statement) -> {});
    }

    @Override
    public GateCounts district(LocalDate day) {
        return one(DISTRICT, day, null);
    }

    @Override
    public GateCounts town(String town, LocalDate day) {
        return one(TOWN, day, town);
    }

    @Override
    public GateCounts enterprise(UUID enterpriseId, LocalDate day) {
        return one(ENTERPRISE, day, enterpriseId.toString());
    }

    @Override
    public void forgetBefore(LocalDate day) {
        database.update(
                "DELETE FROM gate_fact WHERE day < ?::date",
                (connection, statement) -> statement.setString(1, day.toString()));
    }

    private GateCounts one(String sql, LocalDate day, @Nullable String scope) {
        return database.query(
                        sql,
                        (connection, statement) -> {
                            statement.setString(1, day.toString());
                            if (scope != null) {
                                statement.setString(2, scope);
                            }
                        },
                        rs -> new GateCounts(rs.getLong("scans"), rs.getLong("refused"), rs.getLong("fevers")))
                .get(0);
    }
}
