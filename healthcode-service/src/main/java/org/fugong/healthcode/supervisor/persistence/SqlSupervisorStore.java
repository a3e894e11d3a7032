package org.fugong.healthcode.supervisor.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.Vault;
import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.supervisor.application.SupervisorStore;
import org.fugong.healthcode.supervisor.application.Supervisors.Supervisor;
import org.fugong.healthcode.supervisor.application.Supervisors.Verifier;

@ApplicationScoped
class SqlSupervisorStore implements SupervisorStore {

    private final Database database;
    private final Vault vault;

    @Inject
    SqlSupervisorStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void add(UUID enterpriseId, Supervisor supervisor, Verifier verifier, String by) {
        database.change(
                "insert into gate_supervisor (supervisor_id, enterprise_id, name_sealed, salt, verifier, added_at, added_by) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setObject(1, supervisor.supervisorId());
                    s.setObject(2, enterpriseId);
                    s.setBytes(3, vault.seal(supervisor.name(), place(supervisor.supervisorId())));
                    s.setBytes(4, verifier.salt());
                    s.setBytes(5, verifier.verifier());
                    s.setTimestamp(6, Database.time(supervisor.addedAt()));
                    s.setString(7, by);
                });
    }

    @Override
    public boolean dismiss(UUID enterpriseId, UUID supervisorId, Instant at) {
        return database.change(
                        "update gate_supervisor set dismissed_at = ? where enterprise_id = ? and supervisor_id = ? "
                                + "and dismissed_at is null",
                        s -> {
                            s.setTimestamp(1, Database.time(at));
                            s.setObject(2, enterpriseId);
                            s.setObject(3, supervisorId);
                        })
                == 1;
    }

    @Override
    public List<Supervisor> of(UUID enterpriseId) {
        return database.list(
                "select * from gate_supervisor where enterprise_id = ? and dismissed_at is null order by added_at",
                s -> s.setObject(1, enterpriseId),
                this::supervisor);
    }

    @Override
    public List<Verifier> verifiers(UUID enterpriseId, Instant now) {
        return database.list(
                "select supervisor_id, salt, verifier from gate_supervisor where enterprise_id = ? "
                        + "and dismissed_at is null and (locked_until is null or locked_until < ?)",
                s -> {
                    s.setObject(1, enterpriseId);
                    s.setTimestamp(2, Database.time(now));
                },
                row -> new Verifier(row.getObject(1, UUID.class), row.getBytes(2), row.getBytes(3)));
    }

    @Override
    public boolean isOf(UUID enterpriseId, UUID supervisorId) {
        return !database.list(
                        "select 1 from gate_supervisor where enterprise_id = ? and supervisor_id = ?",
                        s -> {
                            s.setObject(1, enterpriseId);
                            s.setObject(2, supervisorId);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public void succeeded(UUID enterpriseId) {
        database.change(
                "update gate_supervisor set failures = 0 where enterprise_id = ? and failures > 0",
                s -> s.setObject(1, enterpriseId));
    }

    @Override
    public void failed(UUID enterpriseId, int most, Instant lockedUntil) {
        database.change(
                "update gate_supervisor set failures = (failures + 1) % ?, "
                        + "locked_until = case when failures + 1 >= ? then ? else locked_until end where enterprise_id = ?",
                s -> {
                    s.setInt(1, most);
                    s.setInt(2, most);
                    s.setTimestamp(3, Database.time(lockedUntil));
                    s.setObject(4, enterpriseId);
                });
    }

    private Supervisor supervisor(ResultSet row) throws SQLException {
        UUID id = row.getObject("supervisor_id", UUID.class);
        return new Supervisor(
                id,
                vault.open(row.getBytes("name_sealed"), place(id)),
                Objects.requireNonNull(Database.time(row, "added_at")),
                Database.time(row, "dismissed_at"));
    }

    private static String place(UUID id) {
        return "gate_supervisor/name_sealed/" + id;
    }
}
