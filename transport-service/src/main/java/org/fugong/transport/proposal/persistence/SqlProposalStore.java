package org.fugong.transport.proposal.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.proposal.application.ProposalStore;
import org.fugong.transport.proposal.domain.Gap;
import org.fugong.transport.proposal.domain.OpenCharter;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlProposalStore implements ProposalStore {

    private final Sql sql;

    SqlProposalStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Gap> gaps(String home) {
        return sql.list(
                """
                WITH let_go AS (
                    SELECT DISTINCT ON (worker_id) worker_id, state FROM clearance
                    WHERE kind IN ('VILLAGE_EXIT', 'ORIGIN_BUREAU') AND state IN ('GRANTED', 'REFUSED')
                    ORDER BY worker_id, decided_at DESC)
                SELECT w.origin, w.enterprise_id, coalesce(e.name, '') AS name,
                    count(*) AS missing,
                    count(*) FILTER (WHERE h.colour = 'GREEN') AS green,
                    count(*) FILTER (WHERE h.colour IN ('YELLOW', 'RED')) AS stopped,
                    count(*) FILTER (WHERE l.state = 'GRANTED') AS cleared,
                    count(*) FILTER (WHERE l.state = 'REFUSED') AS refused,
                    count(*) FILTER (WHERE h.colour = 'GREEN' AND l.state IS DISTINCT FROM 'REFUSED') AS ready,
                    coalesce(bool_or(x.resumed), false) AS resumed, coalesce(bool_or(x.asked), false) AS asked
                FROM known_worker w
                LEFT JOIN known_enterprise e ON e.enterprise_id = w.enterprise_id
                LEFT JOIN known_health_code h ON h.person_id = w.worker_id
                LEFT JOIN let_go l ON l.worker_id = w.worker_id
                LEFT JOIN enterprise_wish x ON x.enterprise_id = w.enterprise_id
                WHERE NOT starts_with(w.origin, ?)
                    AND NOT EXISTS (SELECT FROM worker_seen s WHERE s.worker_id = w.worker_id)
                    AND NOT EXISTS (SELECT FROM journey_report a WHERE a.worker_id = w.worker_id
                        AND a.stage IN ('ARRIVAL', 'HAND_OVER') AND a.effect = 'COUNTS' AND a.withdrawn_at IS NULL)
                    AND NOT EXISTS (SELECT FROM nomination n WHERE n.worker_id = w.worker_id
                        AND n.status IN ('SEATED', 'WAITING', 'TRAVELS', 'TRAVELLED'))
                    AND NOT EXISTS (SELECT FROM worker_departed d WHERE d.worker_id = w.worker_id
                        AND d.version >= w.version)
                GROUP BY w.origin, w.enterprise_id, e.name
                """,
                row -> new Gap(
                        row.getString("origin"),
                        Sql.uuid(row, "enterprise_id"),
                        row.getString("name"),
                        row.getInt("missing"),
                        row.getInt("green"),
                        row.getInt("stopped"),
                        row.getInt("cleared"),
                        row.getInt("refused"),
                        row.getInt("ready"),
                        row.getBoolean("resumed"),
                        row.getBoolean("asked")),
                home);
    }

    @Override
    public List<OpenCharter> open() {
        return sql.list(
                "SELECT c.id, c.name, c.origin_division, c.seats - (SELECT count(*) FROM nomination n"
                        + " WHERE n.charter_id = c.id AND n.status = 'SEATED') AS free FROM charter c"
                        + " WHERE c.state = 'ANNOUNCED' AND c.deadline > clock_timestamp()",
                row -> new OpenCharter(
                        Sql.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("origin_division"),
                        row.getInt("free")));
    }

    @Override
    public void seen(Map<UUID, Instant> workers) {
        if (workers.isEmpty()) {
            return;
        }
        List<UUID> ids = workers.keySet().stream().sorted().toList();
        // Once a day is enough: it is written for every entry of everybody.
        sql.update(
                "INSERT INTO worker_seen AS s (worker_id, seen_at) SELECT w, CAST(t AS timestamptz)"
                        + " FROM unnest(?, ?) AS u (w, t) ON CONFLICT (worker_id) DO UPDATE SET"
                        + " seen_at = excluded.seen_at WHERE s.seen_at < excluded.seen_at - interval '1 day'",
                ids,
                ids.stream()
                        .map(id -> workers.getOrDefault(id, Instant.EPOCH).toString())
                        .toList());
    }

    @Override
    public void left(Map<UUID, Long> workers) {
        if (workers.isEmpty()) {
            return;
        }
        List<UUID> ids = workers.keySet().stream().sorted().toList();
        sql.update(
                "INSERT INTO worker_departed AS d (worker_id, version) SELECT * FROM unnest(?, ?)"
                        + " ON CONFLICT (worker_id) DO UPDATE SET version = excluded.version"
                        + " WHERE d.version < excluded.version",
                ids,
                ids.stream().map(id -> workers.getOrDefault(id, 0L)).toList());
    }

    @Override
    public void resumed(UUID enterpriseId, boolean mayWork, Instant at) {
        sql.update(
                "INSERT INTO enterprise_wish AS w (enterprise_id, resumed, resumed_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (enterprise_id) DO UPDATE SET resumed = excluded.resumed,"
                        + " resumed_at = excluded.resumed_at"
                        + " WHERE w.resumed_at IS NULL OR w.resumed_at <= excluded.resumed_at",
                enterpriseId,
                mayWork,
                at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void asked(Collection<Asked> reports) {
        Map<UUID, Asked> newest = new HashMap<>();
        reports.forEach(report ->
                newest.merge(report.enterpriseId(), report, (a, b) -> a.day().isAfter(b.day()) ? a : b));
        if (newest.isEmpty()) {
            return;
        }
        List<UUID> ids = newest.keySet().stream().sorted().toList();
        List<Asked> sorted = ids.stream().map(newest::get).collect(Collectors.toList());
        sql.update(
                "INSERT INTO enterprise_wish AS w (enterprise_id, asked, asked_on)"
                        + " SELECT e, CAST(a AS boolean), CAST(d AS date) FROM unnest(?, ?, ?) AS u (e, a, d)"
                        + " ON CONFLICT (enterprise_id) DO UPDATE SET asked = excluded.asked, asked_on = excluded.asked_on"
                        + " WHERE w.asked_on IS NULL OR w.asked_on <= excluded.asked_on",
                ids,
                sorted.stream().map(a -> "" + a.lacksWorkers()).toList(),
                sorted.stream().map(a -> a.day().toString()).toList());
    }
}
