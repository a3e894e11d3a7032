package org.fugong.transport.clearance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Calls;
import org.fugong.transport.clearance.domain.CallOutcome;
import org.fugong.transport.clearance.domain.Callee;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlCalls implements Calls {

    private final Sql sql;

    SqlCalls(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Callee> callees(UUID charterId, Scope scope) {
        // Grouped first, so that the last call is looked up once for each callee and not for each clearance.
        return sql.list(
                "SELECT o.*, l.called_at, l.outcome, l.again_at FROM (SELECT"
                        + " CASE c.kind WHEN 'TICKET' THEN 'RAILWAY' WHEN 'HEALTH_CODE' THEN 'EMPLOYER'"
                        + " ELSE 'ORIGIN_BUREAU' END AS owner,"
                        + " CASE c.kind WHEN 'HEALTH_CODE' THEN c.enterprise_id::text ELSE c.origin_division END AS code,"
                        + " count(*) AS open, count(*) FILTER (WHERE n.status = 'SEATED') AS seated,"
                        + " min(c.due_at) AS due_at FROM clearance c JOIN nomination n ON n.id = c.nomination_id"
                        // Of one charter: without it all nominations of all charters are gone through.
                        + " AND n.charter_id = c.charter_id"
                        + " WHERE c.charter_id = ? AND c.state = 'OPEN'" + SqlClearanceBoard.IN_SCOPE
                        + " GROUP BY 1, 2) o LEFT JOIN LATERAL (SELECT * FROM clearance_call k WHERE k.charter_id = ?"
                        + " AND k.owner = o.owner AND k.code = o.code ORDER BY k.called_at DESC LIMIT 1) l ON true",
                SqlCalls::callee,
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                charterId);
    }

    @Override
    public void add(Call c, byte @Nullable [] sealedNote) {
        sql.update(
                "INSERT INTO clearance_call (id, charter_id, owner, code, outcome, note, again_at, called_at, called_by)"
                        + " VALUES (?, ?, ?, ?, ?, CAST(? AS bytea), CAST(? AS timestamptz), ?, ?)",
                c.id(),
                c.charterId(),
                c.owner(),
                c.code(),
                c.outcome(),
                sealedNote,
                c.againAt().orElse(null),
                c.at(),
                c.by());
    }

    @Override
    public List<Call> calls(UUID charterId, ClearanceOwner owner, String code, int limit) {
        return sql.list(
                "SELECT * FROM clearance_call WHERE charter_id = ? AND owner = ? AND code = ?"
                        + " ORDER BY called_at DESC LIMIT ?",
                SqlCalls::call,
                charterId,
                owner,
                code,
                limit);
    }

    @Override
    public Optional<Noted> find(UUID callId) {
        return sql.first(
                "SELECT * FROM clearance_call WHERE id = ?", row -> new Noted(call(row), row.getBytes("note")), callId);
    }

    @Override
    public Map<String, OfficePhone> phones(Collection<String> codes) {
        Map<String, OfficePhone> phones = new HashMap<>();
        sql.list("SELECT * FROM office_phone WHERE code = ANY (?)", SqlCalls::phone, codes)
                .forEach(phone -> phones.put(Calls.key(phone.owner(), phone.code()), phone));
        return phones;
    }

    @Override
    public Optional<OfficePhone> phone(ClearanceOwner owner, String code) {
        return sql.first("SELECT * FROM office_phone WHERE owner = ? AND code = ?", SqlCalls::phone, owner, code);
    }

    @Override
    public List<OfficePhone> phones(Optional<String> afterOwner, String afterCode, int limit) {
        return sql.list(
                "SELECT * FROM office_phone WHERE (owner, code) > (?, ?) ORDER BY owner, code LIMIT ?",
                SqlCalls::phone,
                afterOwner.orElse(""),
                afterCode,
                limit);
    }

    @Override
    public boolean keep(OfficePhone p, String by, Instant at) {
        return sql.update(
                        "INSERT INTO office_phone AS o (owner, code, office, phone, kept_by, kept_at, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (owner, code) DO UPDATE SET"
                                + " office = excluded.office, phone = excluded.phone, kept_by = excluded.kept_by,"
                                + " kept_at = excluded.kept_at, version = excluded.version"
                                + " WHERE o.version = excluded.version - 1",
                        p.owner(),
                        p.code(),
                        p.office(),
                        p.phone(),
                        by,
                        at,
                        p.version())
                == 1;
    }

    private static Callee callee(ResultSet row) throws SQLException {
        Instant calledAt = Sql.instantOrNull(row, "called_at");
        Optional<Callee.LastCall> last = calledAt == null
                ? Optional.empty()
                : Optional.of(new Callee.LastCall(
                        calledAt,
                        CallOutcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(Sql.instantOrNull(row, "again_at"))));
        return new Callee(
                ClearanceOwner.valueOf(row.getString("owner")),
                row.getString("code"),
                row.getInt("open"),
                row.getInt("seated"),
                Sql.instant(row, "due_at"),
                last);
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                ClearanceOwner.valueOf(row.getString("owner")),
                row.getString("code"),
                CallOutcome.valueOf(row.getString("outcome")),
                row.getBytes("note") != null,
                Optional.ofNullable(Sql.instantOrNull(row, "again_at")),
                Sql.instant(row, "called_at"),
                row.getString("called_by"));
    }

    private static OfficePhone phone(ResultSet row) throws SQLException {
        return new OfficePhone(
                ClearanceOwner.valueOf(row.getString("owner")),
                row.getString("code"),
                row.getString("office"),
                row.getString("phone"),
                row.getLong("version"));
    }
}
