package org.fugong.reporting.breakdown.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.reporting.breakdown.domain.Cell;

/** Where counts of groups are read. All methods run in the caller's transaction. */
public interface CellStore {
    /** All enterprises that count, by what tells them apart, people of all origins together. */
    List<Cell> cells(LocalDate day, SizeRule sizes);

    /** One enterprise; none if it does not count. */
    List<Cell> cells(LocalDate day, SizeRule sizes, UUID enterpriseId);

    /** What the parks are called. */
    Map<UUID, String> parkNames();
}
