package org.fugong.reporting.gate.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.gate.application.GateStore;
import org.fugong.reporting.gate.domain.GateCounts;
import org.fugong.reporting.gate.domain.GateFact;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcGateStore implements GateStore {
    private static final String SUMS =
            """
            SELECT coalesce(sum(scans), 0) AS scans, coalesce(sum(refused), 0) AS refused,
                coalesce(sum(fevers), 0) AS fevers
            FROM gate_count g WHERE g.day = ?::date %s
            """;
    private static final String DISTRICT = SUMS.formatted("");
    private static final String TOWN =
            SUMS.formatted("AND g.enterprise_id IN (SELECT e.id FROM enterprise e WHERE e.town = ?)");
    private static final String ENTERPRISE = SUMS.formatted("AND g.enterprise_id = ?::uuid");

    private final Database database;

    private record Bucket(LocalDate day, UUID enterpriseId) {}

    JdbcGateStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<GateFact> countOnce(Collection<GateFact> facts) {
        Map<GateFact.Id, GateFact> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        List<GateFact.Id> fresh = remember(List.copyOf(facts));
        // Counted rows are locked in one order by every instance.
        Map<Bucket, GateCounts> counts =
                new TreeMap<>(java.util.Comparator.comparing(Bucket::day).thenComparing(Bucket::enterpriseId));
        List<GateFact> counted = new ArrayList<>(fresh.size());
        for (GateFact.Id id : fresh) {
            GateFact fact = byId.get(id);
            if (fact != null) {
                counted.add(fact);
                counts.merge(new Bucket(fact.day(), fact.enterpriseId()), GateCounts.of(fact), GateCounts::plus);
            }
        }
        add(List.copyOf(counts.entrySet()));
        return counted;
    }

    private List<GateFact.Id> remember(List<GateFact> facts) {
        return database.query(
                """
                INSERT INTO gate_fact SELECT * FROM unnest(?::uuid[], ?::boolean[], ?::date[]) AS f (scan_id, fever, day)
                ORDER BY f.scan_id, f.fever ON CONFLICT DO NOTHING RETURNING scan_id, fever
                """,
                (connection, statement) -> new Columns<>(connection, statement, facts)
                        .add("uuid", GateFact::scanId)
                        .add("boolean", f -> f.id().fever())
                        .add("date", GateFact::day),
                rs -> new GateFact.Id(uuid(rs, "scan_id"), rs.getBoolean("fever")));
    }

    private void add(List<Map.Entry<Bucket, GateCounts>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO gate_count AS c
                SELECT * FROM unnest(?::date[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
                    AS f (day, enterprise_id, scans, refused, fevers)
                ORDER BY f.day, f.enterprise_id
                ON CONFLICT (day, enterprise_id) DO UPDATE SET scans = c.scans + EXCLUDED.scans,
                    refused = c.refused + EXCLUDED.refused, fevers = c.fevers + EXCLUDED.fevers
                """,
                (connection, statement) -> new Columns<>(connection, statement, counts)
                        .add("date", e -> e.getKey().day())
                        .add("uuid", e -> e.getKey().enterpriseId())
                        .add("bigint", e -> e.getValue().scans())
                        .add("bigint", e -> e.getValue().refused())
                        .add("bigint", e -> e.getValue().fevers()));
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
