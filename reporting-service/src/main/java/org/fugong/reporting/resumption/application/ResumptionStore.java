package org.fugong.reporting.resumption.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Resumption.Group;

/** Where enterprises are kept. All methods run in the caller's transaction. */
public interface ResumptionStore {
    /** Joins facts about enterprises in, and reports each that changed: before (null if new) and after. */
    void merge(Collection<Enterprise> facts, BiConsumer<@Nullable Enterprise, Enterprise> changed);

    Optional<Enterprise> find(UUID enterpriseId);

    /** The registered enterprises of each town, above-scale ones apart. */
    List<Group> groups();

    /** The registered enterprises that resumed most recently, the latest first. */
    List<Enterprise> latestResumed(int limit);

    /**
     * The enterprises of a group by name.
     *
     * @param after the last one of the page before, null from the start
     */
    List<EnterpriseStatus> list(
            EnterpriseGroup group, @Nullable String town, @Nullable EnterpriseStatus after, int limit);
}
