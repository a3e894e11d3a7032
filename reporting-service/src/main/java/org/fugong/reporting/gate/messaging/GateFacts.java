package org.fugong.reporting.gate.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.application.Funnels;
import org.fugong.reporting.funnel.application.LastPassages;
import org.fugong.reporting.gate.application.Fevers;
import org.fugong.reporting.gate.application.Gates;
import org.fugong.reporting.gate.domain.GateFact;
import org.fugong.reporting.intake.FactHandler;
import org.fugong.reporting.trend.application.DayTally;
import org.fugong.reporting.trend.application.Trends;

/** What healthcode-service publishes about gates, and the fields of it that are used here. */
final class GateFacts {
    private GateFacts() {}

    record GateScanned(
            UUID scanId,
            UUID enterpriseId,
            @Nullable UUID personId,
            Direction direction,
            Outcome outcome,
            Instant scannedAt) {}

    enum Direction {
        ENTRY,
        EXIT
    }

    enum Outcome {
        PASSED,
        REFUSED
    }

    record GateOverridden(
            UUID scanId,
            UUID enterpriseId,
            @Nullable UUID personId,
            Direction direction,
            Outcome outcome,
            Instant overriddenAt) {

        /** Whether the person is on the premises afterwards: who is stopped stays where they were. */
        boolean inside() {
            return (direction == Direction.ENTRY) == (outcome == Outcome.PASSED);
        }
    }

    record FeverDetected(UUID scanId, UUID enterpriseId, @Nullable UUID personId, Instant detectedAt) {}

    @Singleton
    static class OnGateScanned extends FactHandler<GateScanned> {
        private final Gates gates;
        private final Funnels funnels;
        private final Trends trends;

        OnGateScanned(Gates gates, Funnels funnels, Trends trends) {
            super("gate-scanned", GateScanned.class);
            this.gates = gates;
            this.funnels = funnels;
            this.trends = trends;
        }

        @Override
        protected void takeIn(List<GateScanned> facts) {
            DayTally days = trends.days();
            List<GateFact> scans = new ArrayList<>(facts.size());
            List<Funnels.Passed> passages = new ArrayList<>(facts.size());
            for (GateScanned f : facts) {
                boolean passed = f.outcome() == Outcome.PASSED;
                GateFact.Kind kind = passed ? GateFact.Kind.PASSED : GateFact.Kind.REFUSED;
                scans.add(new GateFact(f.scanId(), kind, f.enterpriseId(), f.scannedAt(), days.dayOf(f.scannedAt())));
                UUID person = f.personId();
                if (passed && person != null) {
                    passages.add(new Funnels.Passed(
                            person, f.scannedAt(), f.scanId(), f.direction() == Direction.ENTRY, f.enterpriseId()));
                }
            }
            // Beside the database, which is at work on the scans meanwhile.
            CompletableFuture<LastPassages> last = CompletableFuture.supplyAsync(() -> funnels.last(passages));
            gates.takeIn(scans, days);
            funnels.takeInPassed(last.join(), days);
            trends.add(days);
        }
    }

    @Singleton
    static class OnGateOverridden extends FactHandler<GateOverridden> {
        private final Funnels funnels;
        private final Trends trends;

        OnGateOverridden(Funnels funnels, Trends trends) {
            super("gate-overridden", GateOverridden.class);
            this.funnels = funnels;
            this.trends = trends;
        }

        @Override
        protected void takeIn(List<GateOverridden> facts) {
            List<Funnels.Passed> passages = new ArrayList<>(facts.size());
            for (GateOverridden f : facts) {
                UUID person = f.personId();
                if (person != null) {
                    passages.add(
                            new Funnels.Passed(person, f.overriddenAt(), f.scanId(), f.inside(), f.enterpriseId()));
                }
            }
            DayTally days = trends.days();
            funnels.takeInPassed(funnels.last(passages), days);
            trends.add(days);
        }
    }

    @Singleton
    static class OnFeverDetected extends FactHandler<FeverDetected> {
        private final Gates gates;
        private final Fevers fevers;
        private final Trends trends;

        OnFeverDetected(Gates gates, Fevers fevers, Trends trends) {
            super("fever-detected", FeverDetected.class);
            this.gates = gates;
            this.fevers = fevers;
            this.trends = trends;
        }

        @Override
        protected void takeIn(List<FeverDetected> facts) {
            DayTally days = trends.days();
            gates.takeIn(
                    facts.stream()
                            .map(f -> new GateFact(
                                    f.scanId(),
                                    GateFact.Kind.FEVER,
                                    f.enterpriseId(),
                                    f.detectedAt(),
                                    days.dayOf(f.detectedAt())))
                            .toList(),
                    days);
            trends.add(days);
            fevers.takeIn(facts.stream()
                    .map(f -> new Fevers.Fever(f.scanId(), f.enterpriseId(), f.personId(), f.detectedAt()))
                    .toList());
        }
    }
}
