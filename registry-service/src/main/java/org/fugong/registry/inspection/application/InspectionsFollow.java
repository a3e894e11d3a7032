package org.fugong.registry.inspection.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Inspections go to the team of the place that an enterprise has moved to, and end with it. */
@ApplicationScoped
class InspectionsFollow implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private final InspectionTasks tasks;

    @Inject
    InspectionsFollow(InspectionTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void moved(Moved enterprise) {
        tasks.follow(enterprise.now().id(), enterprise.now().town());
    }

    @Override
    public int order() {
        // Before the applications that wait for them.
        return 1;
    }

    @Override
    public void closed(Closed enterprise) {
        tasks.end(enterprise.now().id(), BECAUSE);
    }

    @Override
    public void reopened(Reopened enterprise) {
        // Who wants it inspected orders it anew.
    }
}
