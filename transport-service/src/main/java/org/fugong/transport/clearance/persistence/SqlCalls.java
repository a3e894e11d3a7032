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

import org.fugong.transport.clearance.application.Calls;
import org.fugong.transport.clearance.domain.CallOutcome;
import org.fugong.transport.clearance.domain.Callee.LastCall;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlCalls implements Calls {

    private final Sql sql;

    SqlCalls(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, LastCall> lastCalls(UUID charterId) {
        Map<String, LastCall> last = new HashMap<>();
        sql.list(
                        "SELECT DISTINCT ON (owner, code) * FROM clearance_call WHERE charter_id = ?"
                                + " ORDER BY owner, code, called_at DESC",
                        SqlCalls::call,
                        charterId)
                .forEach(call -> last.put(
                        Calls.key(call.owner(), call.code()), new LastCall(call.at(), call.outcome(), call.againAt())));
        return last;
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
