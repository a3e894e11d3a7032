package org.fugong.reporting.resumption.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.FactHandler;
import org.fugong.reporting.resumption.application.Resumptions;
import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Enterprise.Move;
import org.fugong.reporting.resumption.domain.Enterprise.Registration;
import org.fugong.reporting.resumption.domain.Enterprise.Site;

/** What registry-service publishes about enterprises, and the fields of it that are used here. */
final class EnterpriseFacts {
    private EnterpriseFacts() {}

    record EnterpriseRegistered(
            UUID enterpriseId,
            long version,
            String name,
            String town,
            boolean aboveScale,
            String industry,
            int headcount) {
        Enterprise fact() {
            return Enterprise.registered(
                    enterpriseId, new Registration(version, name, town, aboveScale, industry, headcount));
        }
    }

    record EnterpriseMoved(UUID enterpriseId, long version, String fromTown, LocalDate movedOn) {}

    record EnterpriseParkChanged(UUID enterpriseId, long version, @Nullable UUID park, @Nullable String name) {}

    record ResumptionApplied(UUID enterpriseId, Instant appliedAt) {}

    record ResumptionDecided(UUID enterpriseId, UUID applicationId, long version, Outcome outcome, Instant decidedAt) {}

    record ResumptionSuspended(UUID enterpriseId, UUID applicationId, long version, Instant suspendedAt) {}

    record ResumptionReinstated(UUID enterpriseId, UUID applicationId, long version, Instant reinstatedAt) {}

    record EnterpriseClosed(UUID enterpriseId, long version) {}

    record EnterpriseReopened(UUID enterpriseId, long version) {}

    record EnterprisesMerged(UUID survivingId, UUID mergedId, Instant at) {}

    record EnterprisesMergeUndone(UUID mergedId, Instant at) {}

    enum Outcome {
        APPROVED,
        REJECTED
    }

    @Singleton
    static class OnEnterpriseRegistered extends FactHandler<EnterpriseRegistered> {
        private final Resumptions resumptions;

        OnEnterpriseRegistered(Resumptions resumptions) {
            super("enterprise-registered", EnterpriseRegistered.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterpriseRegistered> facts) {
            resumptions.takeIn(facts.stream().map(EnterpriseRegistered::fact).toList());
        }
    }

    @Singleton
    static class OnEnterpriseMoved extends FactHandler<EnterpriseMoved> {
        private final Resumptions resumptions;

        OnEnterpriseMoved(Resumptions resumptions) {
            super("enterprise-moved", EnterpriseMoved.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterpriseMoved> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.moved(f.enterpriseId(), new Move(f.version(), f.fromTown(), f.movedOn())))
                    .toList());
        }
    }

    @Singleton
    static class OnEnterpriseParkChanged extends FactHandler<EnterpriseParkChanged> {
        private final Resumptions resumptions;

        OnEnterpriseParkChanged(Resumptions resumptions) {
            super("enterprise-park-changed", EnterpriseParkChanged.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterpriseParkChanged> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.sited(f.enterpriseId(), new Site(f.version(), f.park(), f.name())))
                    .toList());
        }
    }

    @Singleton
    static class OnEnterpriseClosed extends FactHandler<EnterpriseClosed> {
        private final Resumptions resumptions;

        OnEnterpriseClosed(Resumptions resumptions) {
            super("enterprise-closed", EnterpriseClosed.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterpriseClosed> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.closed(f.enterpriseId(), f.version()))
                    .toList());
        }
    }

    @Singleton
    static class OnEnterpriseReopened extends FactHandler<EnterpriseReopened> {
        private final Resumptions resumptions;

        OnEnterpriseReopened(Resumptions resumptions) {
            super("enterprise-reopened", EnterpriseReopened.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterpriseReopened> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.reopened(f.enterpriseId(), f.version()))
                    .toList());
        }
    }

    @Singleton
    static class OnEnterprisesMerged extends FactHandler<EnterprisesMerged> {
        private final Resumptions resumptions;

        OnEnterprisesMerged(Resumptions resumptions) {
            super("enterprises-merged", EnterprisesMerged.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterprisesMerged> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.merged(f.mergedId(), f.survivingId(), f.at()))
                    .toList());
        }
    }

    @Singleton
    static class OnEnterprisesMergeUndone extends FactHandler<EnterprisesMergeUndone> {
        private final Resumptions resumptions;

        OnEnterprisesMergeUndone(Resumptions resumptions) {
            super("enterprises-merge-undone", EnterprisesMergeUndone.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<EnterprisesMergeUndone> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.parted(f.mergedId(), f.at()))
                    .toList());
        }
    }

    @Singleton
    static class OnResumptionApplied extends FactHandler<ResumptionApplied> {
        private final Resumptions resumptions;

        OnResumptionApplied(Resumptions resumptions) {
            super("resumption-applied", ResumptionApplied.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<ResumptionApplied> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.applied(f.enterpriseId(), f.appliedAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnResumptionDecided extends FactHandler<ResumptionDecided> {
        private final Resumptions resumptions;

        OnResumptionDecided(Resumptions resumptions) {
            super("resumption-decided", ResumptionDecided.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<ResumptionDecided> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.decided(
                            f.enterpriseId(),
                            f.applicationId(),
                            f.version(),
                            f.outcome() == Outcome.APPROVED,
                            f.decidedAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnResumptionSuspended extends FactHandler<ResumptionSuspended> {
        private final Resumptions resumptions;

        OnResumptionSuspended(Resumptions resumptions) {
            super("resumption-suspended", ResumptionSuspended.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<ResumptionSuspended> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.suspended(f.enterpriseId(), f.applicationId(), f.version(), f.suspendedAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnResumptionReinstated extends FactHandler<ResumptionReinstated> {
        private final Resumptions resumptions;

        OnResumptionReinstated(Resumptions resumptions) {
            super("resumption-reinstated", ResumptionReinstated.class);
            this.resumptions = resumptions;
        }

        @Override
        protected void takeIn(List<ResumptionReinstated> facts) {
            resumptions.takeIn(facts.stream()
                    .map(f -> Enterprise.reinstated(f.enterpriseId(), f.applicationId(), f.version(), f.reinstatedAt()))
                    .toList());
        }
    }
}
