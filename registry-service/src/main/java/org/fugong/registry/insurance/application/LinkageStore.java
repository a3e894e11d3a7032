package org.fugong.registry.insurance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.insurance.domain.Kind;

/** Reads the linkage. All of it runs in the caller's transaction. */
public interface LinkageStore {

    /** The months that there are rolls of, the latest first, at most so many. */
    List<YearMonth> months(int most);

    /** How many lines of each kind, in the district or in one town. */
    Map<Kind, Long> month(YearMonth month, @Nullable String town);

    /** How many enterprises have a roll. */
    long enterprises(YearMonth month, @Nullable String town);

    /**
     * A roll with its figures, as it is counted.
     *
     * @param name null if the enterprise is not registered
     * @param town the same
     * @param pages how many the agency said there are; 0 for a file
     * @param pagesTaken how many of them have come
     */
    record RollRow(
            UUID enterpriseId,
            String uscc,
            @Nullable String name,
            @Nullable String town,
            int pages,
            int pagesTaken,
            Map<Kind, Long> byKind) {}

    /** Rolls of a month, those with most unmatched lines first. */
    List<RollRow> rolls(
            YearMonth month, @Nullable String town, @Nullable Long afterUnmatched, @Nullable UUID afterId, int most);

    /** One of them. */
    Optional<RollRow> roll(YearMonth month, UUID enterpriseId);

    /**
     * A line that is not linked.
     *
     * @param document sealed; null once it is forgotten
     * @param place where it was sealed for
     */
    @SuppressWarnings("ArrayRecordComponent") // Opened, never compared.
    record Unmatched(
            UUID personId,
            int copy,
            Kind kind,
            byte @Nullable [] document,
            String place,
            @Nullable LocalDate insuredSince,
            Instant linkedAt) {}

    /** Lines of a roll that are not linked, by person. */
    List<Unmatched> unmatched(
            YearMonth month,
            UUID enterpriseId,
            @Nullable Kind kind,
            @Nullable UUID afterPerson,
            int afterCopy,
            int most);

    /** The unmatched lines with this person on a roll. */
    Optional<Unmatched> unmatched(YearMonth month, UUID enterpriseId, UUID personId);
}
