package org.fugong.transport.journey.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.transport.journey.application.Journeys;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.Report;
import org.fugong.transport.journey.domain.ReportEffect;
import org.fugong.transport.journey.domain.Reporter;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlJourneys implements Journeys {

    private final Sql sql;
    private final Vault vault;

    SqlJourneys(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public List<Kept> reports(UUID charterId) {
        return sql.list("SELECT * FROM journey_report WHERE charter_id = ? ORDER BY number", this::kept, charterId);
    }

    @Override
    public void add(UUID charterId, List<Kept> reports) {
        if (reports.isEmpty()) {
            return;
        }
        // One list is said by one, at one stage, and received at one time.
        Kept first = reports.get(0);
        sql.update(
                "INSERT INTO journey_report (charter_id, stage, received_at, reporter, reported_by, place, id, worker_id,"
                        + " enterprise_id, present, effect, happened_at, stop, received_by) SELECT ?, ?, ?, ?, ?, ?, id, worker,"
                        + " enterprise, present::boolean, effect, happened::timestamptz, nullif(stop, 0),"
                        + " decode(nullif(receiver, ''), 'base64') FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY"
                        + " AS one (id, worker, enterprise, present, effect, happened, stop, receiver, line)"
                        + " ORDER BY line",
                charterId,
                first.report().stage(),
                first.receivedAt(),
                first.report().reporter(),
                first.by(),
                first.place(),
                reports.stream().map(Kept::id).toList(),
                reports.stream().map(Kept::workerId).toList(),
                reports.stream().map(Kept::enterpriseId).toList(),
                reports.stream().map(k -> String.valueOf(k.report().present())).toList(),
                reports.stream().map(k -> k.effect().name()).toList(),
                reports.stream().map(k -> k.report().happenedAt().toString()).toList(),
                reports.stream().map(k -> k.report().stop().orElse(0)).toList(),
                reports.stream().map(this::sealedReceiver).toList());
    }

    @Override
    public void withdraw(List<UUID> reportIds, Withdrawn why) {
        sql.update(
                "UPDATE journey_report SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? WHERE id = ANY (?)",
                why.at(),
                why.by(),
                why.reason(),
                reportIds);
    }

    @Override
    public List<Call> calls(UUID charterId) {
        return sql.list(
                "SELECT * FROM journey_call WHERE charter_id = ? ORDER BY number",
                row -> new Call(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "worker_id"),
                        Sql.uuid(row, "enterprise_id"),
                        CallOutcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(Sql.instantOrNull(row, "next_call_at")),
                        Sql.instant(row, "called_at"),
                        row.getString("called_by"),
                        open(row.getBytes("note"), notePlace(Sql.uuid(row, "id")))),
                charterId);
    }

    @Override
    public void add(UUID charterId, Call call) {
        sql.update(
                "INSERT INTO journey_call (id, charter_id, worker_id, enterprise_id, outcome, next_call_at, called_at,"
                        + " called_by, note) VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?::bytea)",
                call.id(),
                charterId,
                call.workerId(),
                call.enterpriseId(),
                call.outcome(),
                call.nextCallAt().map(Instant::toString).orElse(null),
                call.calledAt(),
                call.by(),
                call.note() == null ? null : vault.seal(call.note(), notePlace(call.id())));
    }

    private String sealedReceiver(Kept kept) {
        return kept.receivedBy() == null
                ? ""
                : Base64.getEncoder().encodeToString(vault.seal(kept.receivedBy(), receiverPlace(kept.id())));
    }

    private static String receiverPlace(UUID reportId) {
        return "journey_report/received_by/" + reportId;
    }

    private static String notePlace(UUID callId) {
        return "journey_call/note/" + callId;
    }

    private @Nullable PersonalData open(byte @Nullable [] sealed, String place) {
        return sealed == null ? null : vault.open(sealed, place);
    }

    private Kept kept(ResultSet row) throws SQLException {
        Instant withdrawnAt = Sql.instantOrNull(row, "withdrawn_at");
        return new Kept(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "worker_id"),
                Sql.uuid(row, "enterprise_id"),
                new Report(
                        JourneyStage.valueOf(row.getString("stage")),
                        row.getBoolean("present"),
                        Sql.instant(row, "happened_at"),
                        Sql.optionalInt(row, "stop"),
                        Reporter.valueOf(row.getString("reporter"))),
                ReportEffect.valueOf(row.getString("effect")),
                Sql.instant(row, "received_at"),
                row.getString("reported_by"),
                row.getString("place"),
                open(row.getBytes("received_by"), receiverPlace(Sql.uuid(row, "id"))),
                withdrawnAt == null
                        ? null
                        : new Withdrawn(
                                withdrawnAt,
                                Objects.requireNonNull(row.getString("withdrawn_by")),
                                Objects.requireNonNull(row.getString("withdrawn_reason"))));
    }
}
