package org.fugong.reporting.labour.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.fugong.reporting.labour.domain.Agreement;
import org.fugong.reporting.labour.domain.LabourEntry;

/** Where entries and agreements are kept. All methods run in the caller's transaction. */
public interface LabourStore {
    /** Joins what is told of entries in. */
    void mergeEntries(Collection<LabourEntry> entries);

    /** Joins what is told of agreements in. */
    void mergeAgreements(Collection<Agreement> agreements);

    /** Entries of enterprises that can lend on this day and whose people are not all promised, most people first. */
    List<Surplus> surpluses(LocalDate day, int limit);
}
