package org.fugong.registry.inspection.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Inspections go to the team of the place that an enterprise has moved to. */
@ApplicationScoped
class InspectionsFollow implements WhenEnterpriseMoves {

    private final InspectionTasks tasks;

    @Inject
    InspectionsFollow(InspectionTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void moved(Moved enterprise) {
        tasks.follow(enterprise.now().id(), enterprise.now().town());
    }
}
