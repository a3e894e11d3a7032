package org.fugong.registry.bulk.web;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.bulk.application.Imports;
import org.fugong.registry.bulk.application.Job;
import org.fugong.registry.enterprise.application.Enterprises;

/** Lets those see an import who may: the district's officials, and for an enterprise's workers whoever may see it. */
@ApplicationScoped
public class JobScope {

    private final Imports imports;
    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    JobScope(Imports imports, Enterprises enterprises, Caller caller) {
        this.imports = imports;
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /**
     * The import of that id.
     *
     * @throws Problem 404 if there is none that the caller may see
     */
    public Job require(UUID id) {
        Job job = imports.find(id).orElseThrow(Problem::notFound);
        UUID enterpriseId = job.enterpriseId();
        if (enterpriseId == null) {
            if (!caller.seesWholeDistrict()) {
                throw Problem.notFound();
            }
        } else {
            String town = enterprises
                    .facts(enterpriseId)
                    .orElseThrow(Problem::notFound)
                    .town();
            caller.requireEnterprise(enterpriseId, town);
        }
        return job;
    }
}
