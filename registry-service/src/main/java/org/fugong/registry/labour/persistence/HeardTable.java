package org.fugong.registry.labour.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.labour.application.HeardStore;
import org.fugong.registry.labour.domain.HeardAnswer;
import org.fugong.registry.labour.domain.HeardAnswer.Office;
import org.fugong.registry.labour.domain.HeardAnswer.Witness;
import org.fugong.registry.labour.domain.Way;
import org.fugong.registry.sql.Sql;

/** The table {@code labour_heard_answer}. */
@ApplicationScoped
class HeardTable implements HeardStore {

    private static final String SELECT =
            """
            select heard_id, agreement_id, worker_id, consents, way, heard_by, heard_at, recorded_by, recorded_office,
                   recorded_at, confirmed_by, confirmed_office, confirmed_at, overtaken_at
            from labour_heard_answer
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    HeardTable(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void insert(HeardAnswer a, PersonalData heardBy) {
        sql.update(
                """
                insert into labour_heard_answer (heard_id, agreement_id, worker_id, consents, way, heard_by, heard_at,
                    recorded_by, recorded_office, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                a.id(),
                a.agreementId(),
                a.workerId(),
                a.consents(),
                a.way().name(),
                vault.seal(heardBy, context(a.id())),
                a.heardAt(),
                a.recorded().subject(),
                a.recorded().office().name(),
                a.recorded().at());
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return sql.first(SELECT + "where heard_id = ?", this::read, id);
    }

    @Override
    public void confirm(HeardAnswer confirmed) {
        Witness second = Objects.requireNonNull(confirmed.confirmed());
        sql.update(
                """
                update labour_heard_answer set confirmed_by = ?, confirmed_office = ?, confirmed_at = ?
                where heard_id = ? and confirmed_by is null
                """,
                second.subject(),
                second.office().name(),
                second.at(),
                confirmed.id());
    }

    @Override
    public void overtake(UUID agreementId, UUID workerId, Instant at) {
        sql.update(
                """
                update labour_heard_answer set overtaken_at = ?
                where agreement_id = ? and worker_id = ? and overtaken_at is null
                """,
                at,
                agreementId,
                workerId);
    }

    @Override
    public List<Kept> of(UUID agreementId) {
        return sql.query(
                SELECT + "where agreement_id = ? and overtaken_at is null order by recorded_at, heard_id",
                this::read,
                agreementId);
    }

    private Kept read(ResultSet row) throws SQLException {
        UUID id = row.getObject("heard_id", UUID.class);
        return new Kept(
                new HeardAnswer(
                        id,
                        row.getObject("agreement_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        row.getBoolean("consents"),
                        Way.valueOf(row.getString("way")),
                        Objects.requireNonNull(Sql.instant(row, "heard_at")),
                        new Witness(
                                row.getString("recorded_by"),
                                Office.valueOf(row.getString("recorded_office")),
                                Objects.requireNonNull(Sql.instant(row, "recorded_at"))),
                        confirmed(row),
                        Sql.instant(row, "overtaken_at") != null),
                vault.open(row.getBytes("heard_by"), context(id)));
    }

    private static @Nullable Witness confirmed(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null
                ? null
                : new Witness(
                        by,
                        Office.valueOf(row.getString("confirmed_office")),
                        Objects.requireNonNull(Sql.instant(row, "confirmed_at")));
    }

    private static String context(UUID id) {
        return "labour/heard/" + id;
    }
}
