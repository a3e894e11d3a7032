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

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.application.ApplicationStore;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Application.Turn;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Tier;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The table {@code resumption_application}, with the conditions beside it. */
@ApplicationScoped
class ApplicationTable implements ApplicationStore {

    private static final String COLUMNS =
            """
            application_id, enterprise_id, version, state, tier, tier_policy, town, planned_return, masks_in_stock,
            isolation_room, canteen_plan, planned_start, applied_at, decided_at, reasons, missing, inspection, holder,
            holder_since, due_at, overdue, course_policy
            """;
    private static final String SELECT = "select " + COLUMNS + " from resumption_application ";

    private final Sql sql;
    private final StepTable steps;

    @Inject
    ApplicationTable(Sql sql, StepTable steps) {
        this.sql = sql;
        this.steps = steps;
    }

    @Override
    public Optional<Application> find(UUID id) {
        return all(SELECT + "where application_id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Application> lock(UUID id) {
        return all(SELECT + "where application_id = ? for no key update", id).stream()
                .findFirst();
    }

    @Override
    public Optional<Application> latest(UUID enterpriseId) {
        return all(SELECT + "where enterprise_id = ? order by applied_at desc limit 1", enterpriseId).stream()
                .findFirst();
    }

    @Override
    public List<Application> latest(Collection<UUID> enterpriseIds) {
        return enterpriseIds.isEmpty()
                ? List.of()
                : all(
                        "select distinct on (enterprise_id) " + COLUMNS
                                + """
                                 from resumption_application
                                where enterprise_id = any(?) order by enterprise_id, applied_at desc
                                """,
                        new Column("uuid", enterpriseIds.toArray()));
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
    public void insert(Application a) {
        Plan plan = a.plan();
        sql.update(
                "insert into resumption_application (" + COLUMNS + ") values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                a.decidedAt(),
                new Column("text", a.reasons().toArray()),
                StepTable.column(a.missing()),
                a.inspection().name(),
                a.turn().holder().name(),
                a.turn().since(),
                a.turn().dueAt(),
                a.turn().overdue(),
                a.turn().policy());
        putConditions(a);
    }

    @Override
    public void update(Application a) {
        Plan plan = a.plan();
        sql.update(
                """
                update resumption_application
                set version = ?, state = ?, tier = ?, tier_policy = ?, town = ?, planned_return = ?, masks_in_stock = ?,
                    isolation_room = ?, canteen_plan = ?, planned_start = ?, decided_at = ?, reasons = ?, missing = ?,
                    inspection = ?, holder = ?, holder_since = ?, due_at = ?, overdue = ?, course_policy = ?
                where application_id = ?
                """,
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
                a.decidedAt(),
                new Column("text", a.reasons().toArray()),
                StepTable.column(a.missing()),
                a.inspection().name(),
                a.turn().holder().name(),
                a.turn().since(),
                a.turn().dueAt(),
                a.turn().overdue(),
                a.turn().policy(),
                a.id());
        putConditions(a);
    }

    private void putConditions(Application a) {
        for (Condition c : a.conditions()) {
            sql.update(
                    """
                    insert into resumption_condition
                        (application_id, number, what, until, state, reported_at, settled_at, note)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (application_id, number) do update set state = excluded.state,
                        reported_at = excluded.reported_at, settled_at = excluded.settled_at, note = excluded.note
                    """,
                    a.id(),
                    c.number(),
                    c.what(),
                    c.until(),
                    c.state().name(),
                    c.reportedAt(),
                    c.settledAt(),
                    c.note());
        }
    }

    @Override
    public void insertSteps(UUID applicationId, List<Step> made) {
        made.forEach(step -> steps.insert(applicationId, step));
    }

    @Override
    public List<Step> steps(UUID applicationId) {
        return steps.of(applicationId);
    }

    @Override
    public void changeEnterprise(UUID applicationId, UUID to) {
        sql.update("update resumption_application set enterprise_id = ? where application_id = ?", to, applicationId);
    }

    @Override
    public boolean handledBy(String town, UUID applicationId) {
        return sql.first(
                        "select 1 from resumption_step where application_id = ? and by_town = ? limit 1",
                        row -> row.getInt(1),
                        applicationId,
                        town)
                .isPresent();
    }

    @Override
    public List<Application> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<@Nullable Object> arguments = new ArrayList<>();
        if (query.state() != null) {
            where.append(" and state = ?");
            arguments.add(query.state().name());
        }
        if (query.tier() != null) {
            where.append(" and tier = ?");
            arguments.add(query.tier().name());
        }
        if (!query.holders().isEmpty()) {
            where.append(" and holder = any(?) and holder <> 'NOBODY'");
            arguments.add(new Column(
                    "text", query.holders().stream().map(Holder::name).toArray()));
        }
        if (query.town() != null) {
            where.append(" and town = ?");
            arguments.add(query.town());
        }
        if (query.enterpriseId() != null) {
            where.append(" and enterprise_id = ?");
            arguments.add(query.enterpriseId());
        }
        boolean byDue = query.order() == Order.DUE;
        String time = byDue ? "coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')" : "applied_at";
        if (query.after() != null && query.afterId() != null) {
            where.append(" and (").append(time).append(", application_id) > (?, ?)");
            arguments.add(query.after());
            arguments.add(query.afterId());
        }
        arguments.add(limit);
        return all(SELECT + where + " order by " + time + ", application_id limit ?", arguments.toArray());
    }

    private List<Application> all(String select, @Nullable Object... arguments) {
        List<Application> bare = sql.query(select, row -> read(row, List.of()), arguments);
        List<UUID> approved = bare.stream()
                .filter(a -> a.decidedAt() != null)
                .map(Application::id)
                .toList();
        if (approved.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Condition>> conditions = new HashMap<>();
        sql.query(
                """
                select application_id, number, what, until, state, reported_at, settled_at, note
                from resumption_condition where application_id = any(?) order by application_id, number
                """,
                row -> conditions
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(readCondition(row)),
                new Column("uuid", approved.toArray()));
        return bare.stream()
                .map(a -> a.under(conditions.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private static Condition readCondition(ResultSet row) throws SQLException {
        return new Condition(
                row.getInt("number"),
                row.getString("what"),
                row.getObject("until", LocalDate.class),
                Condition.State.valueOf(row.getString("state")),
                Sql.instant(row, "reported_at"),
                Sql.instant(row, "settled_at"),
                row.getString("note"));
    }

    private static Application read(ResultSet row, List<Condition> conditions) throws SQLException {
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
                StepTable.texts(row, "reasons"),
                StepTable.shortfalls(row),
                Inspection.valueOf(row.getString("inspection")),
                conditions,
                new Turn(
                        Holder.valueOf(row.getString("holder")),
                        Objects.requireNonNull(Sql.instant(row, "holder_since")),
                        Sql.instant(row, "due_at"),
                        row.getBoolean("overdue"),
                        row.getString("course_policy")));
    }
}
