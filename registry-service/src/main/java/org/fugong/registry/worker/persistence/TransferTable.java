package org.fugong.registry.worker.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;
import org.fugong.registry.worker.application.TransferRequest;
import org.fugong.registry.worker.application.TransferStore;
import org.fugong.registry.worker.domain.Transfer.State;
import org.fugong.registry.worker.domain.WorkerForm;

/** The table {@code transfer_request}. */
@ApplicationScoped
class TransferTable implements TransferStore {

    private static final String SELECT = "select t.* from transfer_request t ";
    private static final String OPEN_FIRST =
            " order by (t.state not in ('ASKED', 'WITH_OFFICIALS')), t.due_at, t.asked_at desc, t.request_id limit ?";

    private final Sql sql;
    private final Vault vault;

    @Inject
    TransferTable(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public boolean insert(TransferRequest r) {
        return sql.update(
                        """
                        insert into transfer_request (request_id, version, worker_id, from_enterprise, to_enterprise,
                            state, overdue, form_sealed, asked_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        r.id(),
                        r.version(),
                        r.workerId(),
                        r.from(),
                        r.to(),
                        r.state().name(),
                        r.overdue(),
                        seal(r),
                        r.askedAt(),
                        r.dueAt())
                == 1;
    }

    @Override
    public Optional<TransferRequest> lock(UUID id) {
        return sql.first(SELECT + "where request_id = ? for no key update", this::request, id);
    }

    @Override
    public Optional<TransferRequest> find(UUID id) {
        return sql.first(SELECT + "where request_id = ?", this::request, id);
    }

    @Override
    public void update(TransferRequest r) {
        String reason = r.reason();
        sql.update(
                """
                update transfer_request set version = ?, state = ?, overdue = ?, reason_sealed = ?, due_at = ?,
                       settled_at = ?, settled_by = ?
                where request_id = ?
                """,
                r.version(),
                r.state().name(),
                r.overdue(),
                reason == null ? null : vault.sealBytes(reason.getBytes(StandardCharsets.UTF_8), reasonContext(r.id())),
                r.dueAt(),
                r.settledAt(),
                r.settledBy(),
                r.id());
    }

    @Override
    public List<TransferRequest> list(@Nullable UUID enterprise, @Nullable String town, int limit) {
        if (enterprise != null) {
            return sql.query(
                    SELECT + "where ? in (t.from_enterprise, t.to_enterprise)" + OPEN_FIRST,
                    this::request,
                    enterprise,
                    limit);
        }
        if (town != null) {
            return sql.query(
                    SELECT
                            + """
                              where exists (select from enterprise e where e.town = ?
                                  and e.enterprise_id in (t.from_enterprise, t.to_enterprise))
                              """
                            + OPEN_FIRST,
                    this::request,
                    town,
                    limit);
        }
        return sql.query(SELECT + OPEN_FIRST, this::request, limit);
    }

    @Override
    public List<TransferRequest> waitingFor(Collection<UUID> enterprises) {
        return sql.query(
                SELECT + "where t.state = 'ASKED' and t.from_enterprise = any(?) order by t.due_at limit 500",
                this::request,
                new Column("uuid", enterprises.toArray()));
    }

    private byte[] seal(TransferRequest r) {
        WorkerForm form = r.form();
        String all = String.join(
                "\n",
                Objects.toString(form.idType(), ""),
                Objects.toString(form.idNumber(), ""),
                Objects.toString(form.name(), ""),
                Objects.toString(form.phone(), ""),
                Objects.toString(form.origin(), ""),
                Objects.toString(form.originAddress(), ""),
                String.join("\t", form.skills()),
                r.ground());
        return vault.sealBytes(all.getBytes(StandardCharsets.UTF_8), "transfer_request/form/" + r.id());
    }

    private static String reasonContext(UUID id) {
        return "transfer_request/reason/" + id;
    }

    private TransferRequest request(ResultSet row) throws SQLException {
        UUID id = row.getObject("request_id", UUID.class);
        String[] form = new String(
                        vault.openBytes(row.getBytes("form_sealed"), "transfer_request/form/" + id),
                        StandardCharsets.UTF_8)
                .split("\n", 8);
        byte[] reason = row.getBytes("reason_sealed");
        return new TransferRequest(
                id,
                row.getLong("version"),
                row.getObject("worker_id", UUID.class),
                row.getObject("from_enterprise", UUID.class),
                row.getObject("to_enterprise", UUID.class),
                State.valueOf(row.getString("state")),
                row.getBoolean("overdue"),
                new WorkerForm(
                        form[0],
                        form[1],
                        form[2],
                        form[3],
                        form[4],
                        form[5],
                        form[6].isEmpty() ? List.of() : Arrays.asList(form[6].split("\t"))),
                form[7],
                reason == null ? null : new String(vault.openBytes(reason, reasonContext(id)), StandardCharsets.UTF_8),
                Objects.requireNonNull(Sql.instant(row, "asked_at")),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "settled_at"),
                row.getString("settled_by"));
    }
}
