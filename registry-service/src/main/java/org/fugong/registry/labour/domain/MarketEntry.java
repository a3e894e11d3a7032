package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.EntryCourse.State;

/**
 * People that an enterprise needs, or can lend.
 *
 * @param version rises with every change, from 1
 * @param work what is to be done, by how many and when
 * @param town nine-digit code of the town where the work is, or where the people are
 */
public record MarketEntry(
        UUID id,
        UUID enterpriseId,
        Side side,
        long version,
        State state,
        Work work,
        String town,
        Instant postedAt,
        Instant changedAt) {

    /**
     * What is to be done, by how many and when.
     *
     * @param occupation code of a middle group of GB/T 6565, such as {@code 6-05}; of a surplus, what they do now
     * @param people how many
     * @param park name of the place in the town: of the park, or what was written before parks had a list; null if not said
     * @param parkId the park, of the list of parks; null if not said
     * @param skills wanted, or had
     * @param skilled how many of the people should have such a skill, or do have one
     * @param payPerDay in yuan; of a surplus, what is asked for; null if open
     * @param training of a need: it trains people on site; of a surplus: they are ready to learn other work
     */
    public record Work(
            String occupation,
            int people,
            Shift shift,
            Period period,
            @Nullable String park,
            @Nullable UUID parkId,
            List<String> skills,
            int skilled,
            @Nullable Integer payPerDay,
            Board board,
            boolean training) {

        /** Copies the skills. */
        public Work {
            skills = List.copyOf(skills);
        }

        /** The same in another place. */
        Work at(@Nullable String name, @Nullable UUID id) {
            return new Work(occupation, people, shift, period, name, id, skills, skilled, payPerDay, board, training);
        }
    }

    /** The same after a move. */
    public MarketEntry in(State next, Instant at) {
        return new MarketEntry(id, enterpriseId, side, version + 1, next, work, town, postedAt, at);
    }

    /** The same after its enterprise moved; a park of the old town is none of the new one. */
    public MarketEntry relocated(String newTown, Instant at) {
        return new MarketEntry(id, enterpriseId, side, version + 1, state, work.at(null, null), newTown, postedAt, at);
    }

    /** The same, corrected. A place that was written before parks had a list stays until a park is chosen. */
    public MarketEntry corrected(Work now, State next, Instant at) {
        Work kept = now.parkId() == null && work.parkId() == null ? now.at(work.park(), null) : now;
        return new MarketEntry(id, enterpriseId, side, version + 1, next, kept, town, postedAt, at);
    }
}
