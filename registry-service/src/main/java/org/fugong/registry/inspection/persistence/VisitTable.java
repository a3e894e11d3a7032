package org.fugong.registry.inspection.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.inspection.application.VisitStore;
import org.fugong.registry.inspection.domain.Conclusion;
import org.fugong.registry.inspection.domain.VisitForm;
import org.fugong.registry.inspection.domain.VisitForm.Finding;
import org.fugong.registry.inspection.domain.VisitForm.Found;
import org.fugong.registry.inspection.domain.VisitForm.Need;
import org.fugong.registry.inspection.domain.VisitForm.Origin;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables of visits, findings and what was surveyed. All notes of a visit are one sealed value. */
@ApplicationScoped
class VisitTable implements VisitStore {

    /** Between notes: no text that is taken holds it. */
    private static final String BETWEEN = "\u001f";

    private final Sql sql;
    private final Vault vault;

    @Inject
    VisitTable(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void insert(Visit visit) {
        VisitForm form = visit.form();
        List<String> notes = new ArrayList<>();
        notes.add(form.note() == null ? "" : form.note());
        form.findings().forEach(one -> notes.add(one.note() == null ? "" : one.note()));
        boolean none = notes.stream().allMatch(String::isEmpty);
        sql.update(
                """
                insert into inspection_visit (visit_id, task_id, enterprise_id, visitor, checklist, conclusion,
                    notes_sealed, visited_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                visit.id(),
                visit.taskId(),
                visit.enterpriseId(),
                visit.visitor(),
                form.checklist(),
                Objects.requireNonNull(form.conclusion()).name(),
                none
                        ? null
                        : vault.sealBytes(
                                String.join(BETWEEN, notes).getBytes(StandardCharsets.UTF_8), context(visit.id())),
                form.visitedAt(),
                visit.receivedAt());
        sql.update(
                """
                insert into inspection_finding (visit_id, place, item, outcome, mend_by)
                select ?, place, item, outcome, mend_by
                from unnest(?, ?, ?) with ordinality as f (item, outcome, mend_by, place)
                """,
                visit.id(),
                column("text", form.findings().stream().map(Finding::item).toArray()),
                column(
                        "text",
                        form.findings().stream()
                                .map(one -> String.valueOf(one.outcome()))
                                .toArray()),
                column("date", form.findings().stream().map(VisitTable::day).toArray()));
        sql.update(
                """
                insert into surveyed_need (visit_id, place, occupation, number, urgent)
                select ?, place, occupation, number, urgent
                from unnest(?, ?, ?) with ordinality as n (occupation, number, urgent, place)
                """,
                visit.id(),
                column(
                        "text",
                        form.needs().stream()
                                .map(one -> String.valueOf(one.occupation()).strip())
                                .toArray()),
                column("integer", form.needs().stream().map(Need::number).toArray()),
                column("boolean", form.needs().stream().map(Need::urgent).toArray()));
        sql.update(
                """
                insert into surveyed_origin (visit_id, place, division, able, unable)
                select ?, place, division, coalesce(able, 0), coalesce(unable, 0)
                from unnest(?, ?, ?) with ordinality as o (division, able, unable, place)
                """,
                visit.id(),
                column("text", form.origins().stream().map(Origin::place).toArray()),
                column("integer", form.origins().stream().map(Origin::able).toArray()),
                column("integer", form.origins().stream().map(Origin::unable).toArray()));
    }

    private static @Nullable String day(Finding finding) {
        LocalDate by = finding.outcome() == Found.TO_MEND ? finding.mendBy() : null;
        return by == null ? null : by.toString();
    }

    private static Column column(String type, @Nullable Object[] values) {
        return new Column(type, values);
    }

    @Override
    public List<Visit> ofTask(UUID taskId) {
        return sql.query(
                """
                select visit_id, task_id, enterprise_id, visitor, checklist, conclusion, notes_sealed, visited_at,
                    received_at from inspection_visit where task_id = ? order by visited_at desc, visit_id
                """,
                this::read,
                taskId);
    }

    private Visit read(ResultSet row) throws SQLException {
        UUID id = row.getObject("visit_id", UUID.class);
        byte[] sealed = row.getBytes("notes_sealed");
        String[] notes = sealed == null
                ? new String[0]
                : new String(vault.openBytes(sealed, context(id)), StandardCharsets.UTF_8).split(BETWEEN, -1);
        List<Finding> findings = sql.query(
                "select place, item, outcome, mend_by from inspection_finding where visit_id = ? order by place",
                finding -> new Finding(
                        finding.getString("item"),
                        Found.valueOf(finding.getString("outcome")),
                        finding.getObject("mend_by", LocalDate.class),
                        note(notes, finding.getInt("place"))),
                id);
        List<Need> needs = sql.query(
                "select occupation, number, urgent from surveyed_need where visit_id = ? order by place",
                need -> new Need(need.getString(1), need.getInt(2), need.getBoolean(3)),
                id);
        List<Origin> origins = sql.query(
                "select division, able, unable from surveyed_origin where visit_id = ? order by place",
                origin -> new Origin(origin.getString(1), origin.getInt(2), origin.getInt(3)),
                id);
        return new Visit(
                id,
                row.getObject("task_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("visitor"),
                new VisitForm(
                        row.getString("checklist"),
                        findings,
                        Conclusion.valueOf(row.getString("conclusion")),
                        note(notes, 0),
                        needs,
                        origins,
                        Sql.instant(row, "visited_at")),
                Objects.requireNonNull(Sql.instant(row, "received_at")));
    }

    private static @Nullable String note(String[] notes, int place) {
        return place < notes.length && !notes[place].isEmpty() ? notes[place] : null;
    }

    private static String context(UUID visitId) {
        return "inspection_visit/notes/" + visitId;
    }
}
