package org.fugong.registry.assistance.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;
import org.fugong.registry.officer.application.Department;

/** The open requests of enterprises. */
@ApplicationScoped
class HelpMatters implements MatterSource {

    private final HelpStore store;

    @Inject
    HelpMatters(HelpStore store) {
        this.store = store;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        return store.open(enterpriseIds).stream().map(HelpMatters::matter).toList();
    }

    private static Matter matter(HelpRequest r) {
        boolean theirTurn = r.state() == State.WAITING_FOR_ENTERPRISE;
        Department department = Department.valueOf(r.department());
        return new Matter(
                "assistance",
                r.id(),
                r.enterpriseId(),
                "Help: " + HelpTellings.title(r, "en"),
                "求助：" + HelpTellings.title(r, "zh"),
                theirTurn || r.level() > 0 ? "warn" : "wait",
                theirTurn ? "you are asked something" : "with " + department.name("en"),
                theirTurn ? "请您回复" : department.name("zh") + "办理中",
                r.since(),
                r.dueAt(),
                r.path());
    }
}
