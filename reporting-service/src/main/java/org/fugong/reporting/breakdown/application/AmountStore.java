package org.fugong.reporting.breakdown.application;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.domain.Count;

/** Where it is read what each enterprise adds to a count of groups. In the caller's transaction. */
public interface AmountStore {
    /**
     * The enterprises that add something, most first.
     *
     * @param after the last one of the page before, null from the start
     */
    List<EnterpriseAmount> of(
            Count count, @Nullable String town, CellStore.Moment moment, @Nullable EnterpriseAmount after, int limit);
}
