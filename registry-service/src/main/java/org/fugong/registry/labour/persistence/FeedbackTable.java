package org.fugong.registry.labour.persistence;

import java.nio.charset.StandardCharsets;
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

import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.labour.application.Feedback;
import org.fugong.registry.labour.application.FeedbackStore;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code labour_feedback}. */
@ApplicationScoped
class FeedbackTable implements FeedbackStore {

    private static final String SELECT =
            "select feedback_id, need_id, enterprise_id, occupation, sealed, received_at from labour_feedback ";
    private static final String PHONE = "labour/feedback/phone";
    private static final int PARTS = 3;

    private final Sql sql;
    private final Vault vault;
    private final BlindIndex index;

    @Inject
    FeedbackTable(Sql sql, Vault vault, BlindIndex index) {
        this.sql = sql;
        this.vault = vault;
        this.index = index;
    }

    @Override
    public void insert(Feedback feedback) {
        StringBuilder all = new StringBuilder();
        for (PersonalData part : List.of(feedback.name(), feedback.phone(), feedback.words())) {
            part.derive(clear -> all.append(clear).append('\n'));
        }
        sql.update(
                """
                insert into labour_feedback (feedback_id, need_id, enterprise_id, occupation, sealed, phone_index,
                    received_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                feedback.id(),
                feedback.needId(),
                feedback.enterpriseId(),
                feedback.occupation(),
                vault.sealBytes(all.toString().getBytes(StandardCharsets.UTF_8), context(feedback.id())),
                index.of(feedback.phone(), PHONE),
                feedback.receivedAt());
    }

    @Override
    public Optional<Feedback> find(UUID id) {
        return sql.first(SELECT + "where feedback_id = ?", this::read, id);
    }

    @Override
    public List<Feedback> of(UUID needId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        String order = " order by received_at desc, feedback_id desc limit ?";
        return before == null || beforeId == null
                ? sql.query(SELECT + "where need_id = ?" + order, this::read, needId, limit)
                : sql.query(
                        SELECT + "where need_id = ? and (received_at, feedback_id) < (?, ?)" + order,
                        this::read,
                        needId,
                        before,
                        beforeId,
                        limit);
    }

    @Override
    public int countOf(UUID needId, Instant since) {
        return count("select count(*) from labour_feedback where need_id = ? and received_at > ?", needId, since);
    }

    @Override
    public int countFrom(PersonalData phone, Instant since) {
        return count(
                "select count(*) from labour_feedback where phone_index = any(?) and received_at > ?",
                new Column("bytea", index.allOf(phone, PHONE).toArray(byte[][]::new)),
                since);
    }

    @Override
    public int count(UUID needId) {
        return count("select count(*) from labour_feedback where need_id = ?", needId);
    }

    @Override
    public void delete(UUID id) {
        sql.update("delete from labour_feedback where feedback_id = ?", id);
    }

    private int count(String select, Object... arguments) {
        return sql.first(select, row -> row.getInt(1), arguments).orElse(0);
    }

    private Feedback read(ResultSet row) throws SQLException {
        UUID id = row.getObject("feedback_id", UUID.class);
        String[] parts = new String(vault.openBytes(row.getBytes("sealed"), context(id)), StandardCharsets.UTF_8)
                .split("\n", PARTS);
        return new Feedback(
                id,
                row.getObject("need_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("occupation"),
                PersonalData.of(parts[0]),
                PersonalData.of(parts[1]),
                PersonalData.of(parts[2].strip()),
                Objects.requireNonNull(Sql.instant(row, "received_at")));
    }

    private static String context(UUID id) {
        return "labour/feedback/" + id;
    }
}
