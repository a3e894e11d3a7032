package org.fugong.registry.inspection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.fugong.registry.due.application.WhenDue;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.EnterpriseStore;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.inspection.application.TaskStore.Survey;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.TaskCourse.State;
import org.fugong.registry.inspection.domain.Team;

/**
 * The general survey: every enterprise, or every one of a town, is visited. A round is spread into tasks 1,000
 * enterprises at a time, each step in a transaction of its own that a clock starts, so that 48,000 hold up nobody and a
 * fall in between loses nothing. A task of a round has no clock of its own until something has to be mended.
 */
@ApplicationScoped
public class Surveys implements WhenDue {

    static final String CLOCK = "inspection-spread";

    private static final int STEP = 1000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DAYS = 366;

    private final TaskStore store;
    private final TeamStore teams;
    private final Enterprises enterprises;
    private final DueClocks clocks;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Surveys(
            TaskStore store,
            TeamStore teams,
            Enterprises enterprises,
            DueClocks clocks,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.teams = teams;
        this.enterprises = enterprises;
        this.clocks = clocks;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Begins a round.
     *
     * @param town only there; null for the whole district
     * @param dueOn the last local day
     */
    public Survey begin(@Nullable String title, @Nullable String town, @Nullable LocalDate dueOn, String by) {
        Texts.faultOfRequired("title", title, LONGEST_TITLE).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("dueOn", "out-of-range", "The last day of the round: today or later, within a year.");
        }
        Survey survey = new Survey(
                UUID.randomUUID(),
                Texts.stripped(title),
                town,
                dueOn.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null,
                false,
                0,
                0,
                now);
        store.addSurvey(survey, by);
        clocks.start(CLOCK, survey.id(), now);
        return survey;
    }

    /** The latest rounds, the newest first. */
    public List<Survey> latest(int most) {
        return store.surveys(most);
    }

    @Override
    public String kind() {
        return CLOCK;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        Survey survey = store.lockSurvey(subject).orElse(null);
        if (survey == null || survey.spread() || !clocks.isSet(CLOCK, subject, dueAt)) {
            return;
        }
        List<EnterpriseFacts> step = enterprises.factsList(
                new EnterpriseStore.Query(survey.town(), null, null, survey.afterName(), survey.afterId()), STEP);
        List<Team> all = teams.all();
        Map<UUID, Long> loads = new HashMap<>(teams.loads());
        Instant now = now();
        List<Task> tasks = new ArrayList<>();
        for (EnterpriseFacts enterprise : step) {
            if (enterprise.closed()) {
                continue;
            }
            Optional<Team> team = Team.of(
                    all, loads, enterprise.town(), teams.parkOf(enterprise.id()).orElse(null));
            team.ifPresent(one -> loads.merge(one.id(), 1L, Long::sum));
            tasks.add(new Task(
                    UUID.randomUUID(),
                    1,
                    enterprise.id(),
                    enterprise.town(),
                    Task.Kind.SURVEY,
                    null,
                    survey.id(),
                    team.isPresent() ? State.ASSIGNED : State.OPEN,
                    team.map(Team::id).orElse(null),
                    null,
                    now,
                    survey.dueAt(),
                    0,
                    null,
                    null,
                    null));
        }
        int added = store.insert(tasks, "survey");
        boolean done = step.size() < STEP;
        EnterpriseFacts last = step.isEmpty() ? null : step.get(step.size() - 1);
        store.spread(
                survey.id(),
                last == null ? survey.afterName() : last.name(),
                last == null ? survey.afterId() : last.id(),
                added,
                done);
        if (!done) {
            clocks.start(CLOCK, subject, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
