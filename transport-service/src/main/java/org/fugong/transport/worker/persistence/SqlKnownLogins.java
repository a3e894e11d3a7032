package org.fugong.transport.worker.persistence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.sql.Sql;
import org.fugong.transport.worker.application.KnownLogins;

@ApplicationScoped
class SqlKnownLogins implements KnownLogins {

    private final Sql sql;

    SqlKnownLogins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> workerOf(UUID loginId) {
        return sql.first(
                "SELECT worker_id FROM known_login WHERE login_id = ?", row -> Sql.uuid(row, "worker_id"), loginId);
    }

    @Override
    public void keep(Collection<Bound> bound) {
        Map<UUID, UUID> last = new LinkedHashMap<>();
        bound.forEach(b -> last.put(b.loginId(), b.workerId()));
        if (!last.isEmpty()) {
            sql.update(
                    "INSERT INTO known_login (login_id, worker_id) SELECT * FROM unnest(?, ?)"
                            + " ON CONFLICT (login_id) DO UPDATE SET worker_id = excluded.worker_id",
                    List.copyOf(last.keySet()),
                    List.copyOf(last.values()));
        }
    }
}
