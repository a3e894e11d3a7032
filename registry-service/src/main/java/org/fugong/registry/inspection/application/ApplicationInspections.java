package org.fugong.registry.inspection.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.resumption.application.InspectionRequests;

/** Takes what applications to resume ask of the inspection teams. */
@ApplicationScoped
class ApplicationInspections implements InspectionRequests {

    private final InspectionTasks tasks;

    @Inject
    ApplicationInspections(InspectionTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void request(UUID enterpriseId, UUID applicationId, String town) {
        tasks.request(enterpriseId, applicationId, town);
    }

    @Override
    public void cancel(UUID applicationId) {
        tasks.withdraw(applicationId);
    }
}
