package org.fugong.reporting.funnel.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Funnels;
import org.fugong.reporting.funnel.domain.Background;
import org.fugong.reporting.funnel.domain.HealthCode;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.intake.FactHandler;

/** What registry-service and healthcode-service publish about persons, and the fields of it that are used here. */
final class PersonFacts {
    private PersonFacts() {}

    record WorkerRegistered(UUID workerId, long version, UUID enterpriseId, String origin, List<String> skills) {}

    record DeclarationStarted(UUID personId, Instant startedAt) {}

    record DeclarationCompleted(UUID personId, Instant completedAt) {}

    record HealthCodeIssued(
            UUID personId,
            long version,
            HealthCode.Colour colour,
            String cause,
            @Nullable Instant validUntil,
            Instant issuedAt) {}

    @Singleton
    static class OnWorkerRegistered extends FactHandler<WorkerRegistered> {
        private final Funnels funnels;

        OnWorkerRegistered(Funnels funnels) {
            super("worker-registered", WorkerRegistered.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerRegistered> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.registered(
                            f.workerId(), f.enterpriseId(), new Background(f.version(), f.origin(), f.skills())))
                    .toList());
        }
    }

    @Singleton
    static class OnDeclarationStarted extends FactHandler<DeclarationStarted> {
        private final Funnels funnels;

        OnDeclarationStarted(Funnels funnels) {
            super("declaration-started", DeclarationStarted.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<DeclarationStarted> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.declarationStarted(f.personId(), f.startedAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnDeclarationCompleted extends FactHandler<DeclarationCompleted> {
        private final Funnels funnels;

        OnDeclarationCompleted(Funnels funnels) {
            super("declaration-completed", DeclarationCompleted.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<DeclarationCompleted> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.declarationCompleted(f.personId(), f.completedAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnHealthCodeIssued extends FactHandler<HealthCodeIssued> {
        private final Funnels funnels;

        OnHealthCodeIssued(Funnels funnels) {
            super("health-code-issued", HealthCodeIssued.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<HealthCodeIssued> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.codeIssued(
                            f.personId(),
                            new HealthCode(f.version(), f.colour(), f.cause(), f.validUntil(), f.issuedAt())))
                    .toList());
        }
    }
}
