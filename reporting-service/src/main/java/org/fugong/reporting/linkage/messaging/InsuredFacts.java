package org.fugong.reporting.linkage.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.fugong.reporting.intake.FactHandler;
import org.fugong.reporting.linkage.application.Linkages;
import org.fugong.reporting.linkage.domain.InsuredLine;

/** What registry-service publishes about rolls of insured workers, and the fields of it that are used here. */
final class InsuredFacts {
    private InsuredFacts() {}

    record InsuredWorkerLinked(
            UUID personId,
            UUID enterpriseId,
            String month,
            int copy,
            long version,
            InsuredLine.Outcome outcome,
            String kind,
            String rule,
            Instant linkedAt) {
        InsuredLine line() {
            InsuredLine.Id id = new InsuredLine.Id(enterpriseId, month, personId, copy);
            return new InsuredLine(id, version, outcome, kind, rule, linkedAt);
        }
    }

    @Singleton
    static class OnInsuredWorkerLinked extends FactHandler<InsuredWorkerLinked> {
        private final Linkages linkages;

        OnInsuredWorkerLinked(Linkages linkages) {
            super("insured-worker-linked", InsuredWorkerLinked.class);
            this.linkages = linkages;
        }

        @Override
        protected void takeIn(List<InsuredWorkerLinked> facts) {
            linkages.takeIn(facts.stream().map(InsuredWorkerLinked::line).toList());
        }
    }
}
