package org.fugong.registry.worker.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.database.CopiedRows;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;
import org.fugong.registry.worker.application.Person;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.WorkerStore.Written;
import org.fugong.registry.worker.domain.Employment.State;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Standing.Leaving;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Worker;

/** Makes workers of the rows of {@link WorkerTable} and rows of workers, and seals and opens what is personal of them. */
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

    /** The values of a row, in the order of {@link WorkerTable}'s columns. */
    void write(CopiedRows row, Written written) {
        Worker worker = written.kept().worker();
        Posting posting = worker.standing().posting();
        Leaving leaving = worker.standing().leaving();
        row.uuid(worker.id())
                .bigint(worker.version())
                .uuid(worker.enterpriseId())
                .text(worker.idType().name())
                .text(worker.origin())
                .texts(worker.skills())
                .time(worker.registeredAt())
                .time(worker.changedAt())
                .bytes(seal(written.kept()))
                .bytes(written.kept().fingerprint())
                .integers(written.marks().tokens())
                .bigint(written.marks().phone())
                .integer(written.marks().person())
                .text(worker.standing().state().name())
                .uuid(posting == null ? null : posting.to())
                .day(posting == null ? null : posting.from())
                .day(posting == null ? null : posting.until())
                .uuid(posting == null ? null : posting.agreementId())
                .day(leaving == null ? null : leaving.on())
                .text(leaving == null ? null : leaving.why().name());
    }

    /** The values of rows, by {@link WorkerTable}'s columns. */
    Object[] columns(List<Written> written) {
        List<Kept> rows = written.stream().map(Written::kept).toList();
        return new Object[] {
            column("uuid", rows, k -> k.worker().id()),
            column("bigint", rows, k -> k.worker().version()),
            column("uuid", rows, k -> k.worker().enterpriseId()),
            column("text", rows, k -> k.worker().idType().name()),
            column("text", rows, k -> k.worker().origin()),
            column("text", rows, k -> String.join("\n", k.worker().skills())),
            column("timestamptz", rows, k -> Timestamp.from(k.worker().registeredAt())),
            column("timestamptz", rows, k -> Timestamp.from(k.worker().changedAt())),
            new Column("bytea", rows.stream().map(this::seal).toArray(byte[][]::new)),
            new Column("bytea", rows.stream().map(Kept::fingerprint).toArray(byte[][]::new)),
            new Column(
                    "text",
                    written.stream().map(w -> arrayLiteral(w.marks().tokens())).toArray()),
            new Column("bigint", written.stream().map(w -> w.marks().phone()).toArray()),
            new Column("integer", written.stream().map(w -> w.marks().person()).toArray()),
            column("text", rows, k -> k.worker().standing().state().name()),
            column("uuid", rows, k -> posted(k, Posting::to)),
            column("date", rows, k -> posted(k, posting -> Date.valueOf(posting.from()))),
            column("date", rows, k -> posted(k, posting -> Date.valueOf(posting.until()))),
            column("uuid", rows, k -> posted(k, Posting::agreementId)),
            column("date", rows, k -> gone(k, leaving -> Date.valueOf(leaving.on()))),
            column("text", rows, k -> gone(k, leaving -> leaving.why().name()))
        };
    }

    private static String arrayLiteral(int[] numbers) {
        StringBuilder text = new StringBuilder("{");
        for (int number : numbers) {
            text.append(text.length() == 1 ? "" : ",").append(number);
        }
        return text.append('}').toString();
    }

    private static @Nullable Object posted(Kept kept, Function<Posting, Object> value) {
        Posting posting = kept.worker().standing().posting();
        return posting == null ? null : value.apply(posting);
    }

    private static @Nullable Object gone(Kept kept, Function<Leaving, Object> value) {
        Leaving leaving = kept.worker().standing().leaving();
        return leaving == null ? null : value.apply(leaving);
    }

    private static Column column(String type, List<Kept> rows, Function<Kept, @Nullable Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
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
