package org.fugong.reporting.funnel.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Funnels;
import org.fugong.reporting.funnel.domain.Lending;
import org.fugong.reporting.funnel.domain.Merging;
import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.intake.FactHandler;

/** What is published when a worker changes employers or two records are of one, and the fields of it that are used here. */
final class EmploymentFacts {
    private EmploymentFacts() {}

    record WorkerTransferred(UUID workerId, long version, UUID enterpriseId) {}

    record WorkerLeft(UUID workerId, long version) {}

    record WorkerLent(
            UUID workerId, long version, UUID enterpriseId, UUID borrowerId, LocalDate from, LocalDate until) {}

    record WorkerReturned(UUID workerId, long version, UUID enterpriseId) {}

    record WorkersMerged(long version, UUID survivingId, UUID mergedId, Instant at) {}

    record WorkersMergeUndone(long version, UUID survivingId, UUID mergedId, Instant at) {}

    /** Of healthcode-service: where a record had a wrong document, the id of the right one. */
    record RegistrationClaimDecided(UUID personId, Instant decidedAt, @Nullable UUID personIdNow) {
        static final long VERSION = 1;

        Stream<Merging> corrected() {
            return Stream.ofNullable(personIdNow).map(right -> new Merging(personId, decidedAt, VERSION, right, false));
        }
    }

    @Singleton
    static class OnWorkerTransferred extends FactHandler<WorkerTransferred> {
        private final Funnels funnels;

        OnWorkerTransferred(Funnels funnels) {
            super("worker-transferred", WorkerTransferred.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerTransferred> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.employed(f.workerId(), f.version(), f.enterpriseId()))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerLeft extends FactHandler<WorkerLeft> {
        private final Funnels funnels;

        OnWorkerLeft(Funnels funnels) {
            super("worker-left", WorkerLeft.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerLeft> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.left(f.workerId(), f.version()))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerLent extends FactHandler<WorkerLent> {
        private final Funnels funnels;

        OnWorkerLent(Funnels funnels) {
            super("worker-lent", WorkerLent.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerLent> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.lent(
                            f.workerId(),
                            Lending.to(f.version(), f.enterpriseId(), f.borrowerId(), f.from(), f.until())))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerReturned extends FactHandler<WorkerReturned> {
        private final Funnels funnels;

        OnWorkerReturned(Funnels funnels) {
            super("worker-returned", WorkerReturned.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerReturned> facts) {
            funnels.takeIn(facts.stream()
                    .map(f -> Person.lent(f.workerId(), Lending.ended(f.version(), f.enterpriseId())))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkersMerged extends FactHandler<WorkersMerged> {
        private final Funnels funnels;

        OnWorkersMerged(Funnels funnels) {
            super("workers-merged", WorkersMerged.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkersMerged> facts) {
            funnels.takeInMergings(facts.stream()
                    .map(f -> new Merging(f.mergedId(), f.at(), f.version(), f.survivingId(), false))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkersMergeUndone extends FactHandler<WorkersMergeUndone> {
        private final Funnels funnels;

        OnWorkersMergeUndone(Funnels funnels) {
            super("workers-merge-undone", WorkersMergeUndone.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkersMergeUndone> facts) {
            funnels.takeInMergings(facts.stream()
                    .map(f -> new Merging(f.mergedId(), f.at(), f.version(), f.survivingId(), true))
                    .toList());
        }
    }

    @Singleton
    static class OnRegistrationClaimDecided extends FactHandler<RegistrationClaimDecided> {
        private final Funnels funnels;

        OnRegistrationClaimDecided(Funnels funnels) {
            super("registration-claim-decided", RegistrationClaimDecided.class);
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<RegistrationClaimDecided> facts) {
            List<Merging> corrected =
                    facts.stream().flatMap(RegistrationClaimDecided::corrected).toList();
            if (!corrected.isEmpty()) {
                funnels.takeInMergings(corrected);
            }
        }
    }
}
