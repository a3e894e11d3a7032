package org.fugong.registry.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.Longer;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Nearness;
import org.fugong.registry.assistance.domain.Reason;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.sql.Sql;

/** Makes joint schemes, their members and their steps of the rows of {@link SchemeTable}. */
final class SchemeReading {

    private SchemeReading() {}

    static Scheme read(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new Scheme(
                row.getObject("scheme_id", UUID.class),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                Category.valueOf(row.getString("category")),
                Nearness.valueOf(row.getString("nearness")),
                row.getString("town"),
                row.getObject("park_id", UUID.class),
                row.getString("department"),
                new Reason(row.getString("grounds_en"), row.getString("grounds_zh")),
                time(row, "proposed_at"),
                row.getInt("level"),
                time(row, "since"),
                Sql.instant(row, "due_at"),
                row.getString("policy"),
                readTerms(row),
                readLonger(row),
                ending == null ? null : Scheme.Ending.valueOf(ending),
                List.of());
    }

    private static @Nullable Terms readTerms(ResultSet row) throws SQLException {
        return row.getObject("offer") == null
                ? null
                : new Terms(
                        row.getInt("offer"),
                        row.getObject("provider_id", UUID.class),
                        row.getString("provider"),
                        row.getString("what"),
                        row.getLong("alone_fen"),
                        row.getLong("together_fen"),
                        row.getLong("shared_fen"),
                        row.getInt("least_members"),
                        row.getInt("least_units"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        time(row, "answer_by"));
    }

    private static @Nullable Longer readLonger(ResultSet row) throws SQLException {
        return row.getObject("longer_offer") == null
                ? null
                : new Longer(
                        row.getInt("longer_offer"),
                        row.getObject("longer_ends_on", LocalDate.class),
                        time(row, "longer_answer_by"));
    }

    static Member readMember(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("request_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getInt("quantity"),
                Member.Answer.valueOf(row.getString("answer")),
                time(row, "joined_at"),
                Sql.instant(row, "answered_at"),
                row.getString("answered_by"),
                row.getInt("offer"),
                row.getLong("most_fen"),
                row.getObject("leaves_on", LocalDate.class));
    }

    static SchemeStep readStep(ResultSet row) throws SQLException {
        return new SchemeStep(
                row.getLong("version"),
                Move.valueOf(row.getString("move")),
                new Doer(
                        Doer.Party.valueOf(row.getString("by_party")),
                        row.getString("by_department"),
                        row.getString("by_subject")),
                row.getObject("enterprise_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("level"),
                time(row, "made_at"),
                Sql.instant(row, "due_at"),
                row.getString("note"),
                row.getString("policy"));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
