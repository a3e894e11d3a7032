package org.fugong.transport.clearance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.application.OriginLinks;
import org.fugong.transport.clearance.domain.LinkRefusal;
import org.fugong.transport.clearance.domain.OriginLink;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlOriginLinks implements OriginLinks {

    private static final String THEIRS =
            " c.charter_id = ? AND c.origin_division = ? AND c.kind IN ('VILLAGE_EXIT', 'ORIGIN_BUREAU')";

    private final Sql sql;

    SqlOriginLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(OriginLink l) {
        sql.update(
                "INSERT INTO origin_link (id, charter_id, division, made_at, made_by, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                l.id(),
                l.charterId(),
                l.division(),
                l.madeAt(),
                l.madeBy(),
                l.expiresAt());
    }

    @Override
    public Optional<OriginLink> find(UUID id) {
        return sql.first("SELECT * FROM origin_link WHERE id = ?", SqlOriginLinks::link, id);
    }

    @Override
    public List<Used> ofCharter(UUID charterId, int limit) {
        return sql.list(
                "SELECT l.*, u.uses, u.answers, u.refusals, u.last_at FROM origin_link l LEFT JOIN LATERAL ("
                        + "SELECT count(*) FILTER (WHERE deed <> 'REFUSED') AS uses, coalesce(sum(answers), 0) AS answers,"
                        + " count(*) FILTER (WHERE deed = 'REFUSED') AS refusals,"
                        + " max(at) FILTER (WHERE deed <> 'REFUSED') AS last_at"
                        + " FROM origin_link_use WHERE link_id = l.id) u ON true"
                        + " WHERE l.charter_id = ? ORDER BY l.made_at DESC, l.id LIMIT ?",
                row -> new Used(
                        link(row),
                        row.getInt("uses"),
                        row.getInt("answers"),
                        row.getInt("refusals"),
                        Sql.instantOrNull(row, "last_at")),
                charterId,
                limit);
    }

    @Override
    public boolean revoke(UUID id, String by, Instant at) {
        return sql.update(
                        "UPDATE origin_link SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL",
                        at,
                        by,
                        id)
                == 1;
    }

    @Override
    public void used(UUID id, Deed deed, int answers, Instant at) {
        sql.update(
                "INSERT INTO origin_link_use (link_id, at, deed, answers) VALUES (?, ?, ?, ?)", id, at, deed, answers);
    }

    @Override
    public void refused(@Nullable UUID id, LinkRefusal refusal, Instant at) {
        sql.update(
                "INSERT INTO origin_link_use (link_id, at, deed, refusal, answers) VALUES (CAST(? AS uuid), ?,"
                        + " 'REFUSED', ?, 0)",
                id,
                at,
                refusal);
    }

    @Override
    public int usesSince(UUID id, Instant since) {
        return sql.one(
                "SELECT count(*) AS uses FROM origin_link_use WHERE link_id = ? AND at > ?",
                row -> row.getInt("uses"),
                id,
                since);
    }

    @Override
    public int alteredSince(Instant since) {
        return sql.one(
                "SELECT count(*) AS uses FROM origin_link_use WHERE link_id IS NULL AND at > ?",
                row -> row.getInt("uses"),
                since);
    }

    @Override
    public List<Asked> asked(OriginLink link, Optional<UUID> after, int limit) {
        return sql.list(
                "SELECT c.*, n.number, n.enterprise_id FROM clearance c JOIN nomination n ON n.id = c.nomination_id"
                        + " WHERE" + THEIRS + " AND c.state = 'OPEN' AND c.id > ? ORDER BY c.id LIMIT ?",
                row -> new Asked(
                        Sql.uuid(row, "id"),
                        row.getString("kind"),
                        row.getInt("number"),
                        Sql.uuid(row, "worker_id"),
                        Sql.uuid(row, "enterprise_id"),
                        Sql.instant(row, "due_at")),
                link.charterId(),
                link.division(),
                after.orElse(new UUID(0, 0)),
                limit);
    }

    @Override
    public List<UUID> answerable(OriginLink link, Collection<UUID> clearanceIds) {
        return clearanceIds.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT c.id FROM clearance c WHERE" + THEIRS + " AND c.id = ANY (?)",
                        row -> Sql.uuid(row, "id"),
                        link.charterId(),
                        link.division(),
                        clearanceIds);
    }

    @Override
    public Counts counts(OriginLink link) {
        return sql.one(
                "SELECT count(*) FILTER (WHERE c.state = 'OPEN') AS open,"
                        + " count(*) FILTER (WHERE c.state = 'GRANTED') AS granted,"
                        + " count(*) FILTER (WHERE c.state = 'REFUSED') AS refused FROM clearance c WHERE" + THEIRS,
                row -> new Counts(row.getInt("open"), row.getInt("granted"), row.getInt("refused")),
                link.charterId(),
                link.division());
    }

    private static OriginLink link(ResultSet row) throws SQLException {
        return new OriginLink(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                row.getString("division"),
                Sql.instant(row, "made_at"),
                row.getString("made_by"),
                Sql.instant(row, "expires_at"),
                Optional.ofNullable(Sql.instantOrNull(row, "revoked_at")));
    }
}
