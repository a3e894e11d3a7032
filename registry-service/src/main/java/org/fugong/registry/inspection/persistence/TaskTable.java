package org.fugong.registry.inspection.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.inspection.application.TaskStore;
import org.fugong.registry.inspection.domain.DayRoute.Stop;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.TaskCourse.State;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code inspection_task} and {@code inspection_survey}. */
@ApplicationScoped
class TaskTable implements TaskStore {

    private static final String SELECT =
            """
            select task_id, version, enterprise_id, town, kind, application_id, survey_id, state, team_id, reason,
                created_at, due_at, escalations, planned_on, visitor, settled_at from inspection_task
            """;
    private static final String OPEN = "state in ('OPEN', 'ASSIGNED', 'FOLLOW_UP')";
    private static final String SURVEYS =
            """
            select s.survey_id, s.title, s.town, s.due_at, s.after_name, s.after_id, s.spread, s.tasks, s.created_at,
                (select count(*) from inspection_task t where t.survey_id = s.survey_id
                    and t.state in ('OPEN', 'ASSIGNED', 'FOLLOW_UP')) as open
            from inspection_survey s
            """;

    private final Sql sql;

    @Inject
    TaskTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Task> find(UUID id) {
        return sql.first(SELECT + "where task_id = ?", TaskTable::read, id);
    }

    @Override
    public Optional<Task> lock(UUID id) {
        return sql.first(SELECT + "where task_id = ? for no key update", TaskTable::read, id);
    }

    @Override
    public Optional<Task> lockOfApplication(UUID applicationId) {
        return sql.first(
                SELECT + "where application_id = ? and " + OPEN + " for no key update", TaskTable::read, applicationId);
    }

    @Override
    public int insert(Collection<Task> tasks, String by) {
        if (tasks.isEmpty()) {
            return 0;
        }
        return sql.update(
                """
                insert into inspection_task (task_id, version, enterprise_id, town, kind, application_id, survey_id,
                    state, team_id, reason, created_at, due_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (enterprise_id) where kind = 'SURVEY' and state in ('OPEN', 'ASSIGNED', 'FOLLOW_UP')
                do nothing
                """,
                column("uuid", tasks, Task::id),
                column("bigint", tasks, Task::version),
                column("uuid", tasks, Task::enterpriseId),
                column("text", tasks, Task::town),
                column("text", tasks, task -> task.kind().name()),
                column("uuid", tasks, Task::applicationId),
                column("uuid", tasks, Task::surveyId),
                column("text", tasks, task -> task.state().name()),
                column("uuid", tasks, Task::teamId),
                column("text", tasks, Task::reason),
                column("timestamptz", tasks, task -> task.createdAt().toString()),
                column("timestamptz", tasks, task -> task.dueAt().toString()));
    }

    private static Column column(String type, Collection<Task> tasks, Function<Task, @Nullable Object> value) {
        return new Column(type, tasks.stream().map(value).toArray());
    }

    @Override
    public void update(Task task) {
        sql.update(
                """
                update inspection_task set version = ?, town = ?, state = ?, team_id = ?, reason = ?, due_at = ?, escalations = ?,
                    planned_on = ?, visitor = ?, settled_at = ? where task_id = ?
                """,
                task.version(),
                task.town(),
                task.state().name(),
                task.teamId(),
                task.reason(),
                task.dueAt(),
                task.escalations(),
                task.plannedOn(),
                task.visitor(),
                task.settledAt(),
                task.id());
    }

    @Override
    public List<Task> list(Query query, int most) {
        StringBuilder where = new StringBuilder("where ");
        List<Object> arguments = new ArrayList<>();
        State state = query.state();
        if (state == null) {
            where.append(OPEN);
        } else {
            where.append("state = ?");
            arguments.add(state.name());
        }
        Task.Kind kind = query.kind();
        if (kind != null) {
            where.append(" and kind = ?");
            arguments.add(kind.name());
        }
        if (query.town() != null) {
            where.append(" and town = ?");
            arguments.add(query.town());
        }
        if (query.teamId() != null) {
            where.append(" and team_id = ?");
            arguments.add(query.teamId());
        }
        if (query.after() != null && query.afterId() != null) {
            where.append(" and (due_at, task_id) > (?, ?)");
            arguments.add(query.after());
            arguments.add(query.afterId());
        }
        arguments.add(most);
        return sql.query(SELECT + where + " order by due_at, task_id limit ?", TaskTable::read, arguments.toArray());
    }

    @Override
    public List<Task> lockOpen(int most) {
        return sql.query(
                SELECT + "where state = 'OPEN' order by due_at, task_id limit ? for no key update",
                TaskTable::read,
                most);
    }

    @Override
    public List<Task> lockOpenOf(UUID enterpriseId) {
        return sql.query(
                SELECT + "where enterprise_id = ? and " + OPEN + " order by task_id for no key update",
                TaskTable::read,
                enterpriseId);
    }

    @Override
    public List<Task> openOf(Collection<UUID> enterpriseIds) {
        return sql.query(
                SELECT + "where enterprise_id = any(?) and " + OPEN + " and (kind <> 'SURVEY' or state = 'FOLLOW_UP')",
                TaskTable::read,
                new Column("uuid", enterpriseIds.toArray()));
    }

    @Override
    public List<Task> drawn(String visitor, LocalDate day) {
        return sql.query(SELECT + "where visitor = ? and planned_on = ?", TaskTable::read, visitor, day);
    }

    @Override
    public List<Task> lockCandidates(UUID teamId, LocalDate day, int most) {
        return sql.query(
                SELECT
                        + """
                        where team_id = ? and state in ('ASSIGNED', 'FOLLOW_UP') and planned_on is distinct from ?
                        order by due_at, task_id limit ? for no key update skip locked
                        """,
                TaskTable::read,
                teamId,
                day,
                most);
    }

    @Override
    public void draw(Collection<UUID> taskIds, String visitor, LocalDate day) {
        sql.update(
                "update inspection_task set visitor = ?, planned_on = ? where task_id = any(?)",
                visitor,
                day,
                new Column("uuid", taskIds.toArray()));
    }

    @Override
    public List<Stop> stops(Collection<UUID> taskIds) {
        return sql.query(
                """
                select t.task_id, e.name, t.town, k.name, p.latitude, p.longitude, t.due_at
                from inspection_task t join enterprise e on e.enterprise_id = t.enterprise_id
                left join inspection_place p on p.enterprise_id = t.enterprise_id
                left join enterprise_park ep on ep.enterprise_id = t.enterprise_id
                left join park k on k.park_id = ep.park_id and k.town = t.town where t.task_id = any(?)
                """,
                row -> new Stop(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Double.class),
                        row.getObject(6, Double.class),
                        Objects.requireNonNull(Sql.instant(row, "due_at"))),
                new Column("uuid", taskIds.toArray()));
    }

    @Override
    public void addSurvey(Survey survey, String by) {
        sql.update(
                """
                insert into inspection_survey (survey_id, title, town, due_at, created_by, created_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                survey.id(),
                survey.title(),
                survey.town(),
                survey.dueAt(),
                by,
                survey.createdAt());
    }

    @Override
    public Optional<Survey> lockSurvey(UUID id) {
        return sql.first(SURVEYS + "where s.survey_id = ? for no key update of s", TaskTable::survey, id);
    }

    @Override
    public void spread(UUID id, @Nullable String afterName, @Nullable UUID afterId, int added, boolean done) {
        sql.update(
                """
                update inspection_survey set after_name = ?, after_id = ?, tasks = tasks + ?, spread = ?
                where survey_id = ?
                """,
                afterName,
                afterId,
                added,
                done,
                id);
    }

    @Override
    public List<Survey> surveys(int most) {
        return sql.query(SURVEYS + "order by s.created_at desc, s.survey_id limit ?", TaskTable::survey, most);
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getObject("survey_id", UUID.class),
                row.getString("title"),
                row.getString("town"),
                instant(row, "due_at"),
                row.getString("after_name"),
                row.getObject("after_id", UUID.class),
                row.getBoolean("spread"),
                row.getInt("tasks"),
                row.getInt("open"),
                instant(row, "created_at"));
    }

    private static Task read(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                row.getLong("version"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("town"),
                Task.Kind.valueOf(row.getString("kind")),
                row.getObject("application_id", UUID.class),
                row.getObject("survey_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("team_id", UUID.class),
                row.getString("reason"),
                instant(row, "created_at"),
                instant(row, "due_at"),
                row.getInt("escalations"),
                row.getObject("planned_on", LocalDate.class),
                row.getString("visitor"),
                Sql.instant(row, "settled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
