package org.fugong.healthcode.worker.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.worker.application.Employment;

@ApplicationScoped
class SqlEmployment implements Employment {

    private final Database database;

    @Inject
    SqlEmployment(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Collection<Employed> employed) {
        // A statement may touch a row once only, and rows are locked in one order.
        Map<UUID, Employed> newest = new TreeMap<>();
        employed.forEach(e -> newest.merge(e.workerId(), e, (a, b) -> b.version() >= a.version() ? b : a));
        List<Employed> rows = List.copyOf(newest.values());
        database.change(
                "insert into employment as e (worker_id, enterprise_id, version, town) "
                        + "select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[]) on conflict (worker_id) do update "
                        + "set enterprise_id = excluded.enterprise_id, version = excluded.version, town = excluded.town "
                        + "where e.version < excluded.version",
                s -> {
                    Database.array(s, 1, "uuid", rows, Employed::workerId);
                    Database.array(s, 2, "uuid", rows, Employed::enterpriseId);
                    Database.array(s, 3, "int8", rows, Employed::version);
                    Database.array(s, 4, "text", rows, Employed::town);
                });
    }

    @Override
    public Map<UUID, UUID> employers(Collection<UUID> workers) {
        return byWorker("enterprise_id", workers, row -> row.getObject(2, UUID.class));
    }

    @Override
    public Map<UUID, String> towns(Collection<UUID> workers) {
        return byWorker("town", workers, row -> row.getString(2));
    }

    private <T> Map<UUID, T> byWorker(String column, Collection<UUID> workers, Database.RowReader<T> reader) {
        Map<UUID, T> known = new HashMap<>();
        if (!workers.isEmpty()) {
            database.list(
                            "select worker_id, " + column + " from employment where worker_id = any(?) and " + column
                                    + " is not null",
                            s -> Database.array(s, 1, "uuid", workers),
                            row -> Map.entry(row.getObject(1, UUID.class), reader.read(row)))
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    @Override
    public List<UUID> workersOf(UUID enterprise, @Nullable UUID after, int atMost) {
        return database.list(
                "select worker_id from employment where enterprise_id = ? and (?::uuid is null or worker_id > ?) "
                        + "order by worker_id limit ?",
                s -> {
                    s.setObject(1, enterprise);
                    s.setObject(2, after);
                    s.setObject(3, after);
                    s.setInt(4, atMost);
                },
                row -> row.getObject(1, UUID.class));
    }
}
