package org.fugong.registry.matter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Everything that is open for enterprises, from all features. */
@ApplicationScoped
public class Matters {

    private static final Comparator<Matter> BY_URGENCY = Comparator.comparing(
                    Matter::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Matter::since);

    private final Instance<MatterSource> sources;

    @Inject
    Matters(@Any Instance<MatterSource> sources) {
        this.sources = sources;
    }

    /** What is open for these enterprises; what runs out first comes first. */
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        List<Matter> all = new ArrayList<>();
        for (MatterSource source : sources) {
            all.addAll(source.open(enterpriseIds));
        }
        all.sort(BY_URGENCY);
        return all;
    }
}
