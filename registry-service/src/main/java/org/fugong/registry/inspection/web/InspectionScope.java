package org.fugong.registry.inspection.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.inspection.application.InspectionTasks;
import org.fugong.registry.inspection.application.TaskStore.Query;
import org.fugong.registry.inspection.application.Teams;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.TaskCourse.State;
import org.fugong.registry.inspection.domain.Team;
import org.fugong.registry.liaison.application.EnterpriseReach;

/** What of inspections the caller may see: an inspector what the own team has, everybody else by enterprise. */
@RequestScoped
class InspectionScope {

    private final Caller caller;
    private final EnterpriseReach reach;
    private final InspectionTasks tasks;
    private final Teams teams;
    private final Enterprises enterprises;

    @Inject
    InspectionScope(Caller caller, EnterpriseReach reach, InspectionTasks tasks, Teams teams, Enterprises enterprises) {
        this.caller = caller;
        this.reach = reach;
        this.tasks = tasks;
        this.teams = teams;
        this.enterprises = enterprises;
    }

    /**
     * A task that the caller may read.
     *
     * @throws Problem 404 for another
     */
    Task require(UUID taskId) {
        Task task = tasks.find(taskId).orElseThrow(Problem::notFound);
        if (!inspects(task) && !reach.may(task.enterpriseId(), enterprise(task).town())) {
            throw Problem.notFound();
        }
        return task;
    }

    /**
     * A task that officials may change, locked.
     *
     * @throws Problem 404 for another
     */
    Task lockAsOfficial(UUID taskId) {
        Task task = tasks.lock(taskId).orElseThrow(Problem::notFound);
        caller.requireEnterprise(task.enterpriseId(), enterprise(task).town());
        return task;
    }

    /**
     * A task that the caller's team has.
     *
     * @throws Problem 404 for another
     */
    Task requireAsInspector(UUID taskId) {
        Task task = tasks.find(taskId).orElseThrow(Problem::notFound);
        if (!inspects(task)) {
            throw Problem.notFound();
        }
        return task;
    }

    /**
     * The caller's team.
     *
     * @throws Problem 409 {@code no-team} for an inspector who is in none
     */
    Team team() {
        return teams.of(caller.subject())
                .orElseThrow(() -> Problem.of(409, "no-team", "You are in no inspection team; ask the district."));
    }

    /** The enterprise of a task. */
    EnterpriseFacts enterprise(Task task) {
        return enterprises.facts(task.enterpriseId()).orElseThrow(Problem::notFound);
    }

    /**
     * The query that answers a request.
     *
     * @throws Problem 404 for another town than one's own, 422 for an unknown state or kind, 400 for a broken cursor
     */
    Query query(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String town,
            @Nullable UUID teamId,
            @Nullable String cursor) {
        String askedTown = blank(town) ? null : town;
        UUID askedTeam = teamId;
        if (!caller.seesWholeDistrict()) {
            if (caller.has(Role.TOWN)) {
                if (askedTown != null) {
                    caller.requireTown(askedTown);
                }
                askedTown = caller.town().orElseThrow(Problem::notFound);
            } else {
                askedTeam = team().id();
            }
        }
        List<String> after = Cursor.decode(cursor, 2);
        return new Query(
                blank(state) ? null : one(State.class, "state", state),
                blank(kind) ? null : one(Task.Kind.class, "kind", kind),
                askedTown,
                askedTeam,
                after.isEmpty() ? null : time(after.get(0)),
                after.isEmpty() ? null : id(after.get(1)));
    }

    private boolean inspects(Task task) {
        return caller.has(Role.INSPECTOR)
                && task.teamId() != null
                && teams.of(caller.subject())
                        .map(Team::id)
                        .filter(task.teamId()::equals)
                        .isPresent();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, @Nullable String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw Problem.invalid(field, "unknown-value", "There is no such " + field + ".");
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException broken) {
            throw Cursor.bad();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }
}
