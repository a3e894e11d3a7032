package org.fugong.registry.enterprise.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.domain.Relocation;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;

/** Moves that are asked for, or wait for their day. */
@ApplicationScoped
class RelocationMatters implements MatterSource {

    private final RelocationStore store;

    @Inject
    RelocationMatters(RelocationStore store) {
        this.store = store;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        return store.openOf(enterpriseIds).stream()
                .map(RelocationMatters::matter)
                .toList();
    }

    private static Matter matter(Relocation r) {
        boolean asked = r.state() == Relocation.State.ASKED;
        return new Matter(
                "relocation",
                r.id(),
                r.enterpriseId(),
                "Move to another town",
                "跨镇街迁移",
                r.overdue() ? "stop" : "wait",
                asked
                        ? "Waits for the receiving town" + (r.overdue() ? ", overdue" : "")
                        : "Confirmed; waits for its day",
                asked ? "待迁入镇街确认" + (r.overdue() ? "，已超期" : "") : "已确认，待迁移日期",
                r.askedAt(),
                r.dueAt(),
                Relocations.PAGE);
    }
}
