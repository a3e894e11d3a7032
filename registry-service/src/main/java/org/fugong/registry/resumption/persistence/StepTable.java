package org.fugong.registry.resumption.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.resumption.domain.Cause;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Doer;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Shortfall;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Tier;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code resumption_step}. */
@ApplicationScoped
class StepTable {

    private final Sql sql;

    @Inject
    StepTable(Sql sql) {
        this.sql = sql;
    }

    void insert(UUID applicationId, Step s) {
        sql.update(
                """
                insert into resumption_step (application_id, version, move, by_party, by_town, by_subject, state, tier,
                    holder, made_at, due_at, overdue, reasons, missing, cause, course_policy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                applicationId,
                s.version(),
                s.move().name(),
                s.by().party().name(),
                s.by().ofTown(),
                s.by().subject(),
                s.state().name(),
                s.tier().name(),
                s.holder().name(),
                s.at(),
                s.dueAt(),
                s.overdue(),
                new Column("text", s.reasons().toArray()),
                column(s.missing()),
                s.cause() == null ? null : s.cause().name(),
                s.policy());
    }

    List<Step> of(UUID applicationId) {
        return sql.query(
                "select * from resumption_step where application_id = ? order by version",
                StepTable::read,
                applicationId);
    }

    private static Step read(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new Step(
                row.getLong("version"),
                Move.valueOf(row.getString("move")),
                new Doer(
                        Doer.Party.valueOf(row.getString("by_party")),
                        row.getString("by_town"),
                        row.getString("by_subject")),
                State.valueOf(row.getString("state")),
                Tier.valueOf(row.getString("tier")),
                Holder.valueOf(row.getString("holder")),
                Objects.requireNonNull(Sql.instant(row, "made_at")),
                Sql.instant(row, "due_at"),
                row.getBoolean("overdue"),
                texts(row, "reasons"),
                shortfalls(row),
                cause == null ? null : Cause.valueOf(cause),
                row.getString("course_policy"));
    }

    /** Shortfalls as texts {@code KIND:needed}. */
    static Column column(List<Shortfall> missing) {
        return new Column(
                "text",
                missing.stream().map(m -> m.kind().name() + ":" + m.needed()).toArray());
    }

    /** The column {@code missing}. */
    static List<Shortfall> shortfalls(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("missing").getArray())
                .map(text -> new Shortfall(
                        Shortfall.Kind.valueOf(text.substring(0, text.indexOf(':'))),
                        Integer.parseInt(text.substring(text.indexOf(':') + 1))))
                .toList();
    }

    /** A column of texts. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
