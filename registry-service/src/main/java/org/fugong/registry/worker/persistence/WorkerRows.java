package org.fugong.registry.worker.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.worker.application.Person;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.domain.Employment.State;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Worker;

/** Makes workers of the rows of {@link WorkerTable}, and seals and opens what is personal of them. */
final class WorkerRows {

    private final Vault vault;

    WorkerRows(Vault vault) {
        this.vault = vault;
    }

    /** What is personal of a worker, sealed. */
    byte[] seal(Kept row) {
        Person person = row.person();
        StringBuilder all = new StringBuilder();
        for (PersonalData part : List.of(person.idNumber(), person.name(), person.phone(), person.originAddress())) {
            part.derive(clear -> all.append(clear).append('\n'));
        }
        return vault.sealBytes(
                all.toString().getBytes(StandardCharsets.UTF_8),
                context(row.worker().id()));
    }

    private Person open(UUID id, byte[] sealed) {
        String[] parts = new String(vault.openBytes(sealed, context(id)), StandardCharsets.UTF_8).split("\n", -1);
        return new Person(
                PersonalData.of(parts[0]),
                PersonalData.of(parts[1]),
                PersonalData.of(parts[2]),
                PersonalData.of(parts[3]));
    }

    private static String context(UUID id) {
        return "worker/person/" + id;
    }

    /** The worker of a row, with what is personal. */
    Kept kept(ResultSet row) throws SQLException {
        Worker worker = worker(row);
        return new Kept(worker, open(worker.id(), row.getBytes("person_sealed")), row.getBytes("fingerprint"));
    }

    /** The worker of a row without it. */
    static Worker worker(ResultSet row) throws SQLException {
        return new Worker(
                row.getObject("worker_id", UUID.class),
                row.getLong("version"),
                row.getObject("enterprise_id", UUID.class),
                DocumentType.valueOf(row.getString("id_type")),
                row.getString("origin"),
                List.of((String[]) row.getArray("skills").getArray()),
                Objects.requireNonNull(Sql.instant(row, "registered_at")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                standing(row));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return switch (State.valueOf(row.getString("employment"))) {
            case EMPLOYED -> Standing.EMPLOYED;
            case LENT ->
                Standing.lent(new Posting(
                        row.getObject("posted_to", UUID.class),
                        row.getObject("posted_from", LocalDate.class),
                        row.getObject("posted_until", LocalDate.class),
                        row.getObject("agreement_id", UUID.class)));
            case LEFT ->
                Standing.left(
                        row.getObject("left_on", LocalDate.class), Standing.Why.valueOf(row.getString("left_reason")));
        };
    }
}
