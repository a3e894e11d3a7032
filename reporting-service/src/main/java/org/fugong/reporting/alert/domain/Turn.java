package org.fugong.reporting.alert.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a look at all rules changes.
 *
 * @param raised alerts that begin
 * @param changed alerts that go on, with other grounds than before
 * @param ended alerts that are over
 */
public record Turn(List<Alert> raised, List<Alert> changed, List<Alert> ended) {

    /**
     * Compares what was open with what is found now.
     *
     * @param ids gives each new alert its id
     * @param asOf the time up to which the topics were read
     */
    public static Turn of(
            Collection<Alert> open,
            Collection<Finding> found,
            Supplier<UUID> ids,
            Instant now,
            @Nullable Instant asOf) {
        Map<Finding.Key, Finding> holding = new LinkedHashMap<>();
        found.forEach(finding -> holding.putIfAbsent(finding.key(), finding));
        List<Alert> changed = new ArrayList<>();
        List<Alert> ended = new ArrayList<>();
        for (Alert alert : open) {
            Finding finding = holding.remove(alert.key());
            if (finding == null) {
                ended.add(alert.end(now));
            } else if (!finding.grounds().equals(alert.latest())) {
                changed.add(alert.stillHolds(finding));
            }
        }
        List<Alert> raised = holding.values().stream()
                .map(finding -> Alert.raise(ids.get(), finding, now, asOf))
                .toList();
        return new Turn(raised, changed, ended);
    }
}
