package org.fugong.registry.labour.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.labour.application.WorkerLoginStore;
import org.fugong.registry.sql.Sql;

/** The table {@code labour_worker_login}. */
@ApplicationScoped
class WorkerLoginTable implements WorkerLoginStore {

    private final Sql sql;

    @Inject
    WorkerLoginTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> workerOf(String subject) {
        return sql.first(
                "select worker_id from labour_worker_login where subject = ?",
                row -> row.getObject(1, UUID.class),
                subject);
    }

    @Override
    public boolean bind(String subject, UUID workerId, Instant at) {
        return sql.update(
                        "insert into labour_worker_login (subject, worker_id, bound_at) values (?, ?, ?) on conflict do nothing",
                        subject,
                        workerId,
                        at)
                > 0;
    }
}
