package org.fugong.reporting.advice.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How an enterprise stands with its people, as far as advice goes by it.
 *
 * @param headcount people it says it employs, null if that is not known
 * @param workers its own workers, also those lent to others
 * @param borrowed people of others who are at its gate today by an agreement
 * @param charters those that still take nominations
 * @param lenders who can still lend people, the nearest first
 */
public record Situation(
        @Nullable Integer headcount, List<Worker> workers, int borrowed, List<Charter> charters, List<Lender> lenders) {

    public enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    /**
     * A worker.
     *
     * @param origin county, six digits of GB/T 2260; null if it is not known
     * @param atWork on duty today, or lent to another
     * @param arrived brought by a charter
     * @param declared whether the health declaration is complete
     * @param colour of the health code, null without one
     * @param colourUntil when its cause stops counting
     * @param seated on a charter that is still to run, or waiting for a seat
     * @param refused kinds of clearance that were refused on it
     */
    public record Worker(
            @Nullable String origin,
            boolean atWork,
            boolean arrived,
            boolean declared,
            @Nullable Colour colour,
            @Nullable Instant colourUntil,
            boolean seated,
            List<String> refused) {
        /** Whether the enterprise has to do without. */
        public boolean missing() {
            return !atWork && !arrived;
        }

        /** Missing, and nothing in the way: green, declared, on no charter yet. */
        public boolean couldCome() {
            return missing() && declared && colour == Colour.GREEN && !seated && refused.isEmpty();
        }
    }

    /** @param division county that it departs from */
    public record Charter(UUID id, String name, String division, Instant deadline, long seatsLeft) {}

    /** @param sameTown whether it is in the enterprise's own town */
    public record Lender(
            UUID entryId,
            String name,
            boolean sameTown,
            String occupation,
            List<String> skills,
            int people,
            LocalDate until) {}
}
