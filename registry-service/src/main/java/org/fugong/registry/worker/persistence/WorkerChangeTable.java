package org.fugong.registry.worker.persistence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;
import org.fugong.registry.worker.application.Actor;
import org.fugong.registry.worker.application.WorkerChange;
import org.fugong.registry.worker.application.WorkerHistory;

/** The table {@code worker_change}. */
@ApplicationScoped
class WorkerChangeTable implements WorkerHistory {

    private final Sql sql;

    @Inject
    WorkerChangeTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<WorkerChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into worker_change
                select worker_id, version, move, string_to_array(field_list, ','), enterprise_id, by_party, by_subject,
                       made_at
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                            ?::timestamptz[])
                as r(worker_id, version, move, field_list, enterprise_id, by_party, by_subject, made_at)
                """,
                column("uuid", changes, WorkerChange::workerId),
                column("bigint", changes, WorkerChange::version),
                column("text", changes, WorkerChange::move),
                column("text", changes, change -> String.join(",", change.fields())),
                column("uuid", changes, WorkerChange::enterpriseId),
                column("text", changes, change -> change.by().party().name()),
                column("text", changes, change -> change.by().subject()),
                column("timestamptz", changes, change -> Timestamp.from(change.at())));
    }

    @Override
    public List<WorkerChange> of(UUID workerId) {
        return sql.query(
                "select * from worker_change where worker_id = ? order by version desc",
                row -> new WorkerChange(
                        row.getObject("worker_id", UUID.class),
                        row.getLong("version"),
                        row.getString("move"),
                        List.of((String[]) row.getArray("fields").getArray()),
                        row.getObject("enterprise_id", UUID.class),
                        new Actor(Actor.Party.valueOf(row.getString("by_party")), row.getString("by_subject")),
                        Objects.requireNonNull(Sql.instant(row, "made_at"))),
                workerId);
    }

    private static Column column(String type, List<WorkerChange> rows, Function<WorkerChange, Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }
}
