package org.fugong.transport.worker.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.sql.Sql;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

@ApplicationScoped
class SqlKnownWorkers implements KnownWorkers {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    SqlKnownWorkers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<KnownWorker> find(UUID workerId) {
        return sql.first("SELECT * FROM known_worker WHERE worker_id = ?", SqlKnownWorkers::worker, workerId);
    }

    @Override
    public List<KnownWorker> find(Collection<UUID> workerIds) {
        return workerIds.isEmpty()
                ? List.of()
                : sql.list("SELECT * FROM known_worker WHERE worker_id = ANY (?)", SqlKnownWorkers::worker, workerIds);
    }

    @Override
    public List<KnownWorker> ofEnterprise(UUID enterpriseId, Optional<String> county, Optional<UUID> after, int limit) {
        return sql.list(
                "SELECT * FROM known_worker WHERE enterprise_id = ? AND worker_id > ?"
                        + " AND (CAST(? AS text) IS NULL OR origin = ?) ORDER BY worker_id LIMIT ?",
                SqlKnownWorkers::worker,
                enterpriseId,
                after.orElse(BEFORE_ALL),
                county.orElse(null),
                county.orElse(null),
                limit);
    }

    @Override
    public Map<String, Integer> countiesOf(UUID enterpriseId) {
        Map<String, Integer> counties = new LinkedHashMap<>();
        sql.list(
                        "SELECT origin, count(*) AS many FROM known_worker WHERE enterprise_id = ?"
                                + " GROUP BY origin ORDER BY many DESC, origin",
                        row -> Map.entry(row.getString("origin"), row.getInt("many")),
                        enterpriseId)
                .forEach(e -> counties.put(e.getKey(), e.getValue()));
        return counties;
    }

    @Override
    public Optional<KnownEnterprise> enterprise(UUID enterpriseId) {
        return sql.first(
                "SELECT * FROM known_enterprise WHERE enterprise_id = ?", SqlKnownWorkers::enterprise, enterpriseId);
    }

    @Override
    public List<KnownEnterprise> enterprisesNamed(String text, int limit) {
        return sql.list(
                "SELECT * FROM known_enterprise WHERE position(lower(?) IN lower(name)) > 0 ORDER BY name, enterprise_id"
                        + " LIMIT ?",
                SqlKnownWorkers::enterprise,
                text,
                limit);
    }

    @Override
    public Map<UUID, String> enterpriseNames(Collection<UUID> enterpriseIds) {
        Map<UUID, String> names = new HashMap<>();
        if (!enterpriseIds.isEmpty()) {
            sql.list(
                            "SELECT * FROM known_enterprise WHERE enterprise_id = ANY (?)",
                            SqlKnownWorkers::enterprise,
                            enterpriseIds)
                    .forEach(e -> names.put(e.enterpriseId(), e.name()));
        }
        return names;
    }

    @Override
    public void keepWorkers(Collection<KnownWorker> workers) {
        List<KnownWorker> newest = newest(workers, KnownWorker::workerId, KnownWorker::version);
        if (newest.isEmpty()) {
            return;
        }
        sql.update(
                "INSERT INTO known_worker AS k (worker_id, version, enterprise_id, town, origin)"
                        + " SELECT * FROM unnest(?, ?, ?, ?, ?)"
                        + " ON CONFLICT (worker_id) DO UPDATE SET version = excluded.version,"
                        + " enterprise_id = excluded.enterprise_id, town = excluded.town, origin = excluded.origin"
                        + " WHERE k.version < excluded.version",
                newest.stream().map(KnownWorker::workerId).toList(),
                newest.stream().map(KnownWorker::version).toList(),
                newest.stream().map(KnownWorker::enterpriseId).toList(),
                newest.stream().map(KnownWorker::town).toList(),
                newest.stream().map(KnownWorker::origin).toList());
    }

    @Override
    public void keepEnterprises(Collection<KnownEnterprise> enterprises) {
        List<KnownEnterprise> newest = newest(enterprises, KnownEnterprise::enterpriseId, KnownEnterprise::version);
        if (newest.isEmpty()) {
            return;
        }
        sql.update(
                "INSERT INTO known_enterprise AS k (enterprise_id, version, name, town)"
                        + " SELECT * FROM unnest(?, ?, ?, ?)"
                        + " ON CONFLICT (enterprise_id) DO UPDATE SET version = excluded.version,"
                        + " name = excluded.name, town = excluded.town WHERE k.version < excluded.version",
                newest.stream().map(KnownEnterprise::enterpriseId).toList(),
                newest.stream().map(KnownEnterprise::version).toList(),
                newest.stream().map(KnownEnterprise::name).toList(),
                newest.stream().map(KnownEnterprise::town).toList());
    }

    /** One row per id, as an upsert can't touch a row twice, sorted so that two replicas never lock crosswise. */
    private static <T> List<T> newest(Collection<T> all, Function<T, UUID> id, ToLongFunction<T> version) {
        Map<UUID, T> byId = new HashMap<>();
        for (T one : all) {
            byId.merge(id.apply(one), one, (a, b) -> version.applyAsLong(a) >= version.applyAsLong(b) ? a : b);
        }
        return byId.values().stream().sorted(Comparator.comparing(id)).toList();
    }

    private static KnownWorker worker(ResultSet row) throws SQLException {
        return new KnownWorker(
                Sql.uuid(row, "worker_id"),
                row.getLong("version"),
                Sql.uuid(row, "enterprise_id"),
                row.getString("town"),
                row.getString("origin"));
    }

    private static KnownEnterprise enterprise(ResultSet row) throws SQLException {
        return new KnownEnterprise(
                Sql.uuid(row, "enterprise_id"), row.getLong("version"), row.getString("name"), row.getString("town"));
    }
}
