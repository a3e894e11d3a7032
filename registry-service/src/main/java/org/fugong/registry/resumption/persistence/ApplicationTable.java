package org.fugong.registry.resumption.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.resumption.application.ApplicationStore;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Tier;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code resumption_application}. */
@ApplicationScoped
class ApplicationTable implements ApplicationStore {

    private static final String COLUMNS =
            """
            application_id, enterprise_id, version, state, tier, tier_policy, town, planned_return, masks_in_stock,
            isolation_room, canteen_plan, planned_start, applied_at, decided_at, reasons
            """;
    private static final String SELECT = "select " + COLUMNS + " from resumption_application ";

    private final Sql sql;

    @Inject
    ApplicationTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Application> find(UUID id) {
        return sql.first(SELECT + "where application_id = ?", ApplicationTable::read, id);
    }

    @Override
    public Optional<Application> lock(UUID id) {
        return sql.first(SELECT + "where application_id = ? for no key update", ApplicationTable::read, id);
    }

    @Override
    public Optional<Application> latest(UUID enterpriseId) {
        return sql.first(
                SELECT + "where enterprise_id = ? order by applied_at desc limit 1",
                ApplicationTable::read,
                enterpriseId);
    }

    @Override
    public Map<UUID, State> states(Collection<UUID> enterpriseIds) {
        Map<UUID, State> states = new HashMap<>();
        if (!enterpriseIds.isEmpty()) {
            sql.query(
                    """
                    select distinct on (enterprise_id) enterprise_id, state from resumption_application
                    where enterprise_id = any(?) order by enterprise_id, applied_at desc
                    """,
                    row -> states.put(row.getObject(1, UUID.class), State.valueOf(row.getString(2))),
                    new Column("uuid", enterpriseIds.toArray()));
        }
        return states;
    }

    @Override
    public void insert(Application a, String by) {
        Plan plan = a.plan();
        sql.update(
                """
                insert into resumption_application (application_id, enterprise_id, version, state, tier, tier_policy,
                    town, planned_return, masks_in_stock, isolation_room, canteen_plan, planned_start, applied_at,
                    applied_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                a.id(),
                a.enterpriseId(),
                a.version(),
                a.state().name(),
                a.tier().name(),
                a.tierPolicy(),
                a.town(),
                plan.plannedReturn(),
                plan.masksInStock(),
                plan.isolationRoom(),
                plan.canteenPlan(),
                plan.plannedStart(),
                a.appliedAt(),
                by);
    }

    @Override
    public void decide(Application a, String by) {
        sql.update(
                """
                update resumption_application
                set version = ?, state = ?, decided_at = ?, decided_by = ?, reasons = ? where application_id = ?
                """,
                a.version(),
                a.state().name(),
                a.decidedAt(),
                by,
                new Column("text", a.reasons().toArray()),
                a.id());
    }

    @Override
    public List<Application> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> arguments = new ArrayList<>();
        if (query.state() != null) {
            where.append(" and state = ?");
            arguments.add(query.state().name());
        }
        if (query.tier() != null) {
            where.append(" and tier = ?");
            arguments.add(query.tier().name());
        }
        if (query.town() != null) {
            where.append(" and town = ?");
            arguments.add(query.town());
        }
        if (query.enterpriseId() != null) {
            where.append(" and enterprise_id = ?");
            arguments.add(query.enterpriseId());
        }
        if (query.after() != null && query.afterId() != null) {
            where.append(" and (applied_at, application_id) > (?, ?)");
            arguments.add(query.after());
            arguments.add(query.afterId());
        }
        arguments.add(limit);
        return sql.query(
                SELECT + where + " order by applied_at, application_id limit ?",
                ApplicationTable::read,
                arguments.toArray());
    }

    private static Application read(ResultSet row) throws SQLException {
        return new Application(
                row.getObject("application_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                Tier.valueOf(row.getString("tier")),
                row.getString("tier_policy"),
                row.getString("town"),
                new Plan(
                        row.getInt("planned_return"),
                        row.getInt("masks_in_stock"),
                        row.getBoolean("isolation_room"),
                        row.getString("canteen_plan"),
                        row.getObject("planned_start", LocalDate.class)),
                Objects.requireNonNull(Sql.instant(row, "applied_at")),
                Sql.instant(row, "decided_at"),
                List.of((String[]) row.getArray("reasons").getArray()));
    }
}
