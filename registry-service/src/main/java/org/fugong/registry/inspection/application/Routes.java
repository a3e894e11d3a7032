package org.fugong.registry.inspection.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.inspection.domain.DayRoute;
import org.fugong.registry.inspection.domain.DayRoute.Stop;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.Team;

/** What an inspector visits today, and in what order. Runs in the caller's transaction. */
@ApplicationScoped
public class Routes {

    /** How many of a team's tasks are looked through. */
    private static final int MOST_CANDIDATES = 500;

    private final TaskStore store;
    private final Divisions divisions;
    private final Clock clock;
    private final ZoneId zone;
    private final int visitsPerDay;

    /** A stop and how its task stands. */
    public record Visit(Task task, Stop stop) {}

    @Inject
    Routes(
            TaskStore store,
            Divisions divisions,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            @ConfigProperty(name = "fugong.inspection.visits-per-day", defaultValue = "12") int visitsPerDay) {
        this.store = store;
        this.divisions = divisions;
        this.clock = clock;
        this.zone = zone;
        this.visitsPerDay = visitsPerDay;
    }

    /** Today, where the district is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What the inspector has drawn for today, in the order in which to visit. */
    public List<Visit> today(String inspector) {
        return ordered(store.drawn(inspector, today()));
    }

    /**
     * Draws tasks of the team until the day is full. Colleagues never get the same: what one has drawn, no other draws
     * for that day, and what is left undone is drawn again tomorrow by whoever comes first.
     */
    public List<Visit> draw(Team team, String inspector) {
        LocalDate today = today();
        List<Task> drawn = store.drawn(inspector, today);
        int free = visitsPerDay - drawn.size();
        if (free > 0) {
            List<Stop> candidates = stops(store.lockCandidates(team.id(), today, MOST_CANDIDATES));
            List<UUID> chosen =
                    DayRoute.choose(
                                    candidates,
                                    today.plusDays(1).atStartOfDay(zone).toInstant(),
                                    free)
                            .stream()
                            .map(Stop::taskId)
                            .toList();
            store.draw(chosen, inspector, today);
        }
        return ordered(store.drawn(inspector, today));
    }

    private List<Visit> ordered(Collection<Task> tasks) {
        Map<UUID, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        return DayRoute.order(
                        stops(tasks), divisions.towns().stream().map(Town::code).toList())
                .stream()
                .flatMap(stop -> java.util.stream.Stream.ofNullable(byId.get(stop.taskId()))
                        .map(task -> new Visit(task, stop)))
                .toList();
    }

    private List<Stop> stops(Collection<Task> tasks) {
        return store.stops(tasks.stream().map(Task::id).toList());
    }
}
