package org.fugong.reporting.breakdown.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.domain.Cell;

/** Where counts of groups are read. All methods run in the caller's transaction. */
public interface CellStore {
    /**
     * What 'now' and 'today' mean.
     *
     * @param day the local day
     */
    record Moment(Instant now, LocalDate day) {}

    /**
     * The enterprises that count, by what tells them apart, people of all origins together.
     *
     * @param enterpriseId null for all
     */
    List<Cell> cells(Moment moment, SizeRule sizes, @Nullable UUID enterpriseId);

    /**
     * The same with people of each origin apart: enterprises that have workers from there, and these; of what is not known
     * by origin there is 0.
     *
     * @param enterpriseId null for all
     */
    List<Cell> cellsByOrigin(SizeRule sizes, @Nullable UUID enterpriseId);

    /** What the parks are called. */
    Map<UUID, String> parkNames();
}
