package org.fugong.registry.inspection.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.Task.Kind;
import org.fugong.registry.inspection.domain.TaskCourse;
import org.fugong.registry.inspection.domain.TaskCourse.Move;
import org.fugong.registry.inspection.domain.TaskCourse.State;
import org.fugong.registry.inspection.domain.Team;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/** Tasks of inspection teams. Runs in the caller's transaction; who may do what is checked before. */
@ApplicationScoped
public class InspectionTasks {

    /** Kind of the clock on a task. */
    static final String CLOCK = "inspection-task";

    private static final int MOST_WAITING = 5000;
    private static final int LONGEST_REASON = 300;

    private final TaskStore store;
    private final TeamStore teams;
    private final DueClocks clocks;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration forApplication;
    private final Duration forOrder;

    @Inject
    InspectionTasks(
            TaskStore store,
            TeamStore teams,
            DueClocks clocks,
            Notices notices,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.inspection.due.application", defaultValue = "PT24H") Duration forApplication,
            @ConfigProperty(name = "fugong.inspection.due.order", defaultValue = "PT72H") Duration forOrder) {
        this.store = store;
        this.teams = teams;
        this.clocks = clocks;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
        this.forApplication = forApplication;
        this.forOrder = forOrder;
    }

    /** One task. */
    public Optional<Task> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Task> lock(UUID id) {
        return store.lock(id);
    }

    /** Up to so many by due time. */
    public List<Task> list(TaskStore.Query query, int most) {
        return store.list(query, most);
    }

    /** What is open for these enterprises; of surveys only what has to be mended. */
    public List<Task> openOf(Collection<UUID> enterpriseIds) {
        return store.openOf(enterpriseIds);
    }

    /**
     * An official orders an inspection.
     *
     * @param reason why, without personal data
     * @param by subject of the official
     */
    public Task order(EnterpriseFacts enterprise, @Nullable String reason, String by) {
        enterprise.requireOpen();
        Texts.faultOfRequired("reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        return begin(enterprise.id(), enterprise.town(), Kind.ORDER, null, Texts.stripped(reason), forOrder, by);
    }

    /** An application asks for an inspection; one that is asked for already stays as it is. */
    void request(UUID enterpriseId, UUID applicationId, String town) {
        if (store.lockOfApplication(applicationId).isEmpty()) {
            begin(enterpriseId, town, Kind.APPLICATION, applicationId, null, forApplication, "resumption");
        }
    }

    /** The application does not need it any more. */
    void withdraw(UUID applicationId) {
        store.lockOfApplication(applicationId).ifPresent(task -> {
            write(task.moved(moved(task, Move.CANCEL), task.teamId(), task.dueAt(), now()));
        });
    }

    /** Gives a locked task to a team, or to the one of its jurisdiction if none is named. */
    public Task assign(Task task, @Nullable UUID teamId) {
        State next = moved(task, Move.ASSIGN);
        Team team = teamId == null
                ? responsible(task.enterpriseId(), task.town())
                        .orElseThrow(() -> Problem.invalid(
                                "team", "no-team", "No team has this place in its jurisdiction; name one."))
                : teams.find(teamId)
                        .orElseThrow(() -> Problem.invalid("team", "team-unknown", "There is no such team."));
        Task assigned = task.moved(next, team.id(), task.dueAt(), now());
        store.update(assigned);
        tell(team, task);
        return assigned;
    }

    /**
     * Cancels a locked task.
     *
     * @throws Problem 409 {@code illegal-move} for one that is settled, or that an application waits for
     */
    public Task cancel(Task task, @Nullable String reason) {
        State next = moved(task, Move.CANCEL);
        if (task.kind() == Kind.APPLICATION) {
            throw Problem.of(
                            409,
                            "illegal-move",
                            "An application waits for this inspection; it ends with the application.")
                    .with("state", task.state().name());
        }
        Texts.faultOfRequired("reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        Task cancelled = task.moved(next, task.teamId(), task.dueAt(), now()).because(Texts.stripped(reason));
        write(cancelled);
        return cancelled;
    }

    /** A visit of a locked task has come to this; what has to be mended is looked at again when its first day is over. */
    Task visited(Task task, Move move, @Nullable LocalDate firstMending) {
        Instant due = firstMending == null
                ? task.dueAt()
                : firstMending.plusDays(1).atStartOfDay(zone).toInstant();
        Task next = task.moved(moved(task, move), task.teamId(), due, now());
        write(next);
        return next;
    }

    /** Gives tasks that no team has to the teams of their jurisdictions. */
    public void assignWaiting() {
        List<Task> waiting = store.lockOpen(MOST_WAITING);
        if (waiting.isEmpty()) {
            return;
        }
        List<Team> all = teams.all();
        Map<UUID, Long> loads = new HashMap<>(teams.loads());
        for (Task task : waiting) {
            Team.of(all, loads, task.town(), parkOf(task.enterpriseId())).ifPresent(team -> {
                loads.merge(team.id(), 1L, Long::sum);
                store.update(task.moved(State.ASSIGNED, team.id(), task.dueAt(), now()));
            });
        }
    }

    /** An enterprise is closed: nobody has to visit it. */
    void end(UUID enterpriseId, String because) {
        for (Task task : store.lockOpenOf(enterpriseId)) {
            write(task.moved(moved(task, Move.CANCEL), task.teamId(), task.dueAt(), now())
                    .because(because));
        }
    }

    /** An enterprise has moved: what is open goes to the team of the new place, with the clock that runs. */
    void follow(UUID enterpriseId, String town) {
        teams.forgetPlace(enterpriseId);
        for (Task task : store.lockOpenOf(enterpriseId)) {
            Optional<Team> team = responsible(enterpriseId, town);
            Task moved = task.relocated(town, team.map(Team::id).orElse(null));
            store.update(moved);
            team.filter(one -> !one.id().equals(task.teamId())).ifPresent(one -> tell(one, moved));
        }
    }

    private Task begin(
            UUID enterpriseId,
            String town,
            Kind kind,
            @Nullable UUID applicationId,
            @Nullable String reason,
            Duration within,
            String by) {
        Instant now = now();
        Optional<Team> team = responsible(enterpriseId, town);
        Task task = new Task(
                UUID.randomUUID(),
                1,
                enterpriseId,
                town,
                kind,
                applicationId,
                null,
                team.isPresent() ? State.ASSIGNED : State.OPEN,
                team.map(Team::id).orElse(null),
                reason,
                now,
                now.plus(within),
                0,
                null,
                null,
                null);
        store.insert(List.of(task), by);
        clocks.start(CLOCK, task.id(), task.dueAt());
        team.ifPresentOrElse(
                one -> tell(one, task),
                () -> notices.tell(
                        Audience.district(),
                        new NoticeText(
                                "An inspection has no team: its place is in nobody's jurisdiction.",
                                "一项现场检查无检查组负责，请分配。"),
                        href(task)));
        return task;
    }

    private Optional<Team> responsible(UUID enterpriseId, String town) {
        return Team.of(teams.all(), teams.loads(), town, parkOf(enterpriseId));
    }

    private @Nullable String parkOf(UUID enterpriseId) {
        return teams.parkOf(enterpriseId).orElse(null);
    }

    private void tell(Team team, Task task) {
        if (!team.members().isEmpty()) {
            notices.tell(
                    Audience.officer(team.members().get(0)),
                    new NoticeText("Your team has one more enterprise to inspect.", "您的检查组新增一项现场检查任务。"),
                    href(task));
        }
    }

    private void write(Task task) {
        store.update(task);
        if (task.state().open()) {
            clocks.start(CLOCK, task.id(), task.dueAt());
        } else {
            clocks.stop(CLOCK, task.id());
        }
    }

    static String href(Task task) {
        return "/registry/inspections/tasks/" + task.id();
    }

    private static State moved(Task task, Move move) {
        TaskCourse.Outcome outcome = TaskCourse.move(task.state(), move);
        if (outcome instanceof TaskCourse.Outcome.Next next) {
            return next.state();
        }
        String reason = outcome instanceof TaskCourse.Outcome.Refused refused ? refused.reason() : "";
        throw Problem.of(409, "illegal-move", reason).with("state", task.state().name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
