package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.inspection.domain.DayRoute.Stop;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.TaskCourse.State;

/** Where tasks are kept. All of it runs in the caller's transaction. */
public interface TaskStore {

    /**
     * Which tasks a list shows.
     *
     * @param state only in this state; null for all that are open
     * @param kind only of this kind; null for all
     * @param town only of this town; null for all
     * @param teamId only of this team; null for all
     * @param after due time of the last one shown; null for the first page
     */
    record Query(
            @Nullable State state,
            Task.@Nullable Kind kind,
            @Nullable String town,
            @Nullable UUID teamId,
            @Nullable Instant after,
            @Nullable UUID afterId) {}

    /** A round in which every enterprise is visited. */
    record Survey(
            UUID id,
            String title,
            @Nullable String town,
            Instant dueAt,
            @Nullable String afterName,
            @Nullable UUID afterId,
            boolean spread,
            int tasks,
            int open,
            Instant createdAt) {}

    /** One task. */
    Optional<Task> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Task> lock(UUID id);

    /** The open task of an application, locked until the transaction ends. */
    Optional<Task> lockOfApplication(UUID applicationId);

    /** Adds tasks, but no second open survey of an enterprise. How many were added. */
    int insert(Collection<Task> tasks, String by);

    /** Writes a changed one. */
    void update(Task task);

    /** Up to so many by due time. */
    List<Task> list(Query query, int most);

    /** Tasks that no team has, locked until the transaction ends. */
    List<Task> lockOpen(int most);

    /** Everything that is open for an enterprise, surveys too, locked until the transaction ends. */
    List<Task> lockOpenOf(UUID enterpriseId);

    /** What is open for these enterprises; of surveys only what has to be mended. */
    List<Task> openOf(Collection<UUID> enterpriseIds);

    /** What an inspector has drawn for a day, settled or not. */
    List<Task> drawn(String visitor, LocalDate day);

    /** What a team could visit on a day and nobody has drawn for it, the most urgent first, locked; skips what is locked. */
    List<Task> lockCandidates(UUID teamId, LocalDate day, int most);

    /** Notes who visits these on a day. */
    void draw(Collection<UUID> taskIds, String visitor, LocalDate day);

    /** The same tasks as stops. */
    List<Stop> stops(Collection<UUID> taskIds);

    /** Adds a round. */
    void addSurvey(Survey survey, String by);

    /** A round, locked until the transaction ends. */
    Optional<Survey> lockSurvey(UUID id);

    /** Notes how far a round has been spread. */
    void spread(UUID id, @Nullable String afterName, @Nullable UUID afterId, int added, boolean done);

    /** The rounds, the newest first. */
    List<Survey> surveys(int most);
}
