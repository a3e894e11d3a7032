package org.fugong.transport.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.domain.Arrangement;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.CharterStep;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlCharters implements Charters {

    private final Sql sql;
    private final SqlArrangements arrangements;
    private final SqlCharterSteps steps;
    private final String zone;

    SqlCharters(
            Sql sql,
            SqlArrangements arrangements,
            SqlCharterSteps steps,
            @ConfigProperty(name = "fugong.zone") String zone) {
        this.sql = sql;
        this.arrangements = arrangements;
        this.steps = steps;
        this.zone = zone;
    }

    @Override
    public void add(Charter c, CharterPlan plan, CharterStep first) {
        String by = first.by().orElseThrow();
        sql.update(
                "INSERT INTO charter (id, name, mode, origin, origin_division, destination, departure_at, arrival_at,"
                        + " seats, deadline, per_enterprise_cap, state, made_at, made_by, announced_at, announced_by,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                c.id(),
                c.name(),
                c.mode(),
                c.origin(),
                c.originDivision(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.seats(),
                c.deadline(),
                c.perEnterpriseCap(),
                c.state(),
                c.madeAt(),
                by,
                c.announcedAt().orElse(null),
                c.announcedAt().isPresent() ? by : null,
                c.version());
        arrangements.add(c.id(), plan);
        steps.add(c.id(), first);
    }

    @Override
    public Optional<Charter> find(UUID id) {
        return sql.first("SELECT * FROM charter WHERE id = ?", SqlCharters::charter, id);
    }

    @Override
    public Optional<Charter> lock(UUID id) {
        // Waits for whoever holds it, then reads what they committed.
        return sql.first("SELECT * FROM charter WHERE id = ? FOR NO KEY UPDATE", SqlCharters::charter, id);
    }

    @Override
    public List<Charter> lockFree(Collection<UUID> ids) {
        return sql.list(
                "SELECT * FROM charter WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED",
                SqlCharters::charter,
                ids);
    }

    @Override
    public Arrangement arrangement(UUID id) {
        return arrangements.of(id);
    }

    @Override
    public List<Charter> newest(Wanted wanted, Optional<Before> before, int limit) {
        String day = wanted.departs().map(Object::toString).orElse(null);
        return sql.list(
                "SELECT * FROM charter WHERE (? OR announced_at IS NOT NULL)"
                        + " AND (? OR state = ANY (?))"
                        + " AND (CAST(? AS text) IS NULL OR (departure_at AT TIME ZONE ?)::date = CAST(? AS date))"
                        + " AND (CAST(? AS timestamptz) IS NULL OR made_at < ? OR (made_at = ? AND id > ?))"
                        + " ORDER BY made_at DESC, id LIMIT ?",
                SqlCharters::charter,
                wanted.drafts(),
                wanted.states().isEmpty(),
                wanted.states().stream().map(Enum::name).toList(),
                day,
                zone,
                day,
                before.map(Before::madeAt).orElse(null),
                before.map(Before::madeAt).orElse(null),
                before.map(Before::madeAt).orElse(null),
                before.map(Before::id).orElse(null),
                limit);
    }

    @Override
    public List<UUID> due(int limit) {
        return sql.list(
                "SELECT id FROM charter WHERE state = 'ANNOUNCED' AND deadline <= clock_timestamp()"
                        + " ORDER BY deadline LIMIT ?",
                row -> Sql.uuid(row, "id"),
                limit);
    }

    @Override
    public void keep(Charter c, CharterStep step) {
        sql.update(
                "UPDATE charter SET name = ?, mode = ?, origin = ?, origin_division = ?, destination = ?,"
                        + " departure_at = ?, arrival_at = ?, seats = ?, deadline = ?, per_enterprise_cap = ?,"
                        + " state = ?, announced_at = ?, announced_by = coalesce(announced_by, CAST(? AS text)),"
                        + " version = ? WHERE id = ?",
                c.name(),
                c.mode(),
                c.origin(),
                c.originDivision(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.seats(),
                c.deadline(),
                c.perEnterpriseCap(),
                c.state(),
                c.announcedAt().orElse(null),
                c.announcedAt().isPresent() ? step.by().orElse(null) : null,
                c.version(),
                c.id());
        steps.add(c.id(), step);
    }

    @Override
    public void keep(Charter changed, CharterPlan plan, CharterStep step) {
        keep(changed, step);
        arrangements.replace(changed.id(), plan);
    }

    @Override
    public List<CharterStep> steps(UUID id) {
        return steps.of(id);
    }

    private static Charter charter(ResultSet row) throws SQLException {
        return new Charter(
                Sql.uuid(row, "id"),
                row.getString("name"),
                CharterMode.valueOf(row.getString("mode")),
                row.getString("origin"),
                row.getString("origin_division"),
                row.getString("destination"),
                Sql.instant(row, "departure_at"),
                Sql.instant(row, "arrival_at"),
                row.getInt("seats"),
                Sql.instant(row, "deadline"),
                Sql.optionalInt(row, "per_enterprise_cap"),
                CharterState.valueOf(row.getString("state")),
                Sql.instant(row, "made_at"),
                Optional.ofNullable(Sql.instantOrNull(row, "announced_at")),
                row.getLong("version"));
    }
}
