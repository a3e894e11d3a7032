package org.fugong.transport.clearance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.clearance.application.HealthCodes;
import org.fugong.transport.clearance.domain.HealthColour;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlHealthCodes implements HealthCodes {

    private static final String LAST_ANSWER = " LEFT JOIN LATERAL (SELECT a.outcome, a.reason FROM clearance_answer a"
            + " WHERE a.clearance_id = c.id ORDER BY a.id DESC LIMIT 1) l ON true";

    private final Sql sql;

    SqlHealthCodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Collection<Code> codes) {
        // One row per person, as an upsert can't touch a row twice, sorted so that two replicas never lock crosswise.
        Map<UUID, Code> newest = new HashMap<>();
        codes.forEach(code -> newest.merge(code.personId(), code, (a, b) -> a.version() >= b.version() ? a : b));
        List<Code> sorted = newest.values().stream()
                .sorted(Comparator.comparing(Code::personId))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        sql.update(
                "INSERT INTO known_health_code AS k (person_id, version, colour, issued_at)"
                        + " SELECT person_id, version, colour, issued_at::timestamptz"
                        + " FROM unnest(?, ?, ?, ?) AS c(person_id, version, colour, issued_at)"
                        + " ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, colour = excluded.colour,"
                        + " issued_at = excluded.issued_at WHERE k.version < excluded.version",
                sorted.stream().map(Code::personId).toList(),
                sorted.stream().map(Code::version).toList(),
                sorted.stream().map(code -> code.colour().name()).toList(),
                sorted.stream().map(code -> code.issuedAt().toString()).toList());
    }

    @Override
    public Map<UUID, Code> find(Collection<UUID> personIds) {
        Map<UUID, Code> found = new HashMap<>();
        if (!personIds.isEmpty()) {
            sql.list("SELECT * FROM known_health_code WHERE person_id = ANY (?)", SqlHealthCodes::code, personIds)
                    .forEach(code -> found.put(code.personId(), code));
        }
        return found;
    }

    @Override
    public List<Outdated> outdatedOf(Collection<UUID> workerIds) {
        return sql.list(
                "SELECT c.id AS clearance_id, h.* FROM clearance c JOIN nomination n ON n.id = c.nomination_id"
                        + " JOIN known_health_code h ON h.person_id = c.worker_id" + LAST_ANSWER
                        + " WHERE c.kind = 'HEALTH_CODE' AND c.worker_id = ANY (?) AND n.status IN ('SEATED',"
                        + " 'WAITING', 'TRAVELS') AND (l.outcome IS DISTINCT FROM CASE WHEN h.colour = 'GREEN' THEN"
                        + " 'GRANTED' ELSE 'REFUSED' END OR (h.colour <> 'GREEN' AND l.reason IS DISTINCT FROM"
                        + " h.colour)) ORDER BY c.id",
                SqlHealthCodes::outdated,
                workerIds);
    }

    @Override
    public List<Outdated> unanswered(int limit) {
        return sql.list(
                "SELECT c.id AS clearance_id, h.* FROM charter t JOIN clearance c ON c.charter_id = t.id"
                        + " JOIN known_health_code h ON h.person_id = c.worker_id"
                        + " WHERE t.state = 'ANNOUNCED' AND t.deadline > clock_timestamp()"
                        + " AND c.kind = 'HEALTH_CODE' AND c.state = 'OPEN' ORDER BY c.due_at, c.id LIMIT ?",
                SqlHealthCodes::outdated,
                limit);
    }

    private static Outdated outdated(ResultSet row) throws SQLException {
        return new Outdated(Sql.uuid(row, "clearance_id"), code(row));
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(
                Sql.uuid(row, "person_id"),
                row.getLong("version"),
                HealthColour.valueOf(row.getString("colour")),
                Sql.instant(row, "issued_at"));
    }
}
