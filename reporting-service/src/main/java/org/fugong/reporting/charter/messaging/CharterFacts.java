package org.fugong.reporting.charter.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.fugong.reporting.charter.application.Charters;
import org.fugong.reporting.charter.domain.Charter;
import org.fugong.reporting.charter.domain.ClearanceKind;
import org.fugong.reporting.charter.domain.Journey;
import org.fugong.reporting.funnel.application.Funnels;
import org.fugong.reporting.intake.FactHandler;

/** What transport-service publishes about charters and travellers, and the fields of it that are used here. */
final class CharterFacts {
    private CharterFacts() {}

    record CharterAnnounced(
            UUID charterId,
            String name,
            String mode,
            String origin,
            String originDivision,
            String destination,
            int seats,
            Instant deadline,
            Instant departureAt,
            Instant announcedAt) {}

    record CharterChanged(UUID charterId, int seats, Instant deadline, Instant departureAt, Instant changedAt) {}

    record CharterCancelled(UUID charterId, Instant cancelledAt) {}

    record WorkerNominated(UUID charterId, UUID workerId, Place status, Instant nominatedAt) {}

    record NominationWithdrawn(UUID charterId, UUID workerId, Instant withdrawnAt) {}

    enum Place {
        SEATED,
        WAITING
    }

    record ClearanceRequested(UUID charterId, UUID workerId, ClearanceKind kind) {}

    record ClearanceDecided(UUID charterId, UUID workerId, ClearanceKind kind, Outcome outcome, Instant decidedAt) {}

    enum Outcome {
        GRANTED,
        REFUSED
    }

    record RosterFrozen(UUID charterId, long rosterVersion, List<Traveller> travellers, Instant frozenAt) {}

    record Traveller(UUID workerId) {}

    record WorkerBoarded(UUID charterId, UUID workerId, Instant boardedAt) {}

    record WorkerArrived(UUID charterId, UUID workerId, Instant arrivedAt) {}

    @Singleton
    static class OnCharterAnnounced extends FactHandler<CharterAnnounced> {
        private final Charters charters;

        OnCharterAnnounced(Charters charters) {
            super("charter-announced", CharterAnnounced.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<CharterAnnounced> facts) {
            charters.takeIn(facts.stream()
                    .map(f -> Charter.announced(
                            f.charterId(),
                            new Charter.Announcement(
                                    f.announcedAt(),
                                    f.name(),
                                    f.mode(),
                                    f.origin(),
                                    f.destination(),
                                    f.seats(),
                                    f.deadline(),
                                    f.departureAt(),
                                    f.originDivision())))
                    .toList());
        }
    }

    @Singleton
    static class OnCharterChanged extends FactHandler<CharterChanged> {
        private final Charters charters;

        OnCharterChanged(Charters charters) {
            super("charter-changed", CharterChanged.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<CharterChanged> facts) {
            charters.takeIn(facts.stream()
                    .map(f -> Charter.revised(
                            f.charterId(),
                            new Charter.Revision(f.changedAt(), f.seats(), f.deadline(), f.departureAt())))
                    .toList());
        }
    }

    @Singleton
    static class OnCharterCancelled extends FactHandler<CharterCancelled> {
        private final Charters charters;

        OnCharterCancelled(Charters charters) {
            super("charter-cancelled", CharterCancelled.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<CharterCancelled> facts) {
            charters.takeIn(facts.stream()
                    .map(f -> Charter.cancelled(f.charterId(), f.cancelledAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerNominated extends FactHandler<WorkerNominated> {
        private final Charters charters;

        OnWorkerNominated(Charters charters) {
            super("worker-nominated", WorkerNominated.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<WorkerNominated> facts) {
            charters.takeInJourneys(facts.stream()
                    .map(f -> Journey.nominated(
                            new Journey.Id(f.charterId(), f.workerId()),
                            f.nominatedAt(),
                            Journey.Place.valueOf(f.status().name())))
                    .toList());
        }
    }

    @Singleton
    static class OnNominationWithdrawn extends FactHandler<NominationWithdrawn> {
        private final Charters charters;

        OnNominationWithdrawn(Charters charters) {
            super("nomination-withdrawn", NominationWithdrawn.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<NominationWithdrawn> facts) {
            charters.takeInJourneys(facts.stream()
                    .map(f -> Journey.nominated(
                            new Journey.Id(f.charterId(), f.workerId()), f.withdrawnAt(), Journey.Place.WITHDRAWN))
                    .toList());
        }
    }

    @Singleton
    static class OnClearanceDecided extends FactHandler<ClearanceDecided> {
        private final Charters charters;

        OnClearanceDecided(Charters charters) {
            super("clearance-decided", ClearanceDecided.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<ClearanceDecided> facts) {
            charters.takeInJourneys(facts.stream()
                    .map(f -> Journey.answered(
                            new Journey.Id(f.charterId(), f.workerId()),
                            f.kind(),
                            f.decidedAt(),
                            f.outcome() == Outcome.GRANTED))
                    .toList());
        }
    }

    @Singleton
    static class OnClearanceRequested extends FactHandler<ClearanceRequested> {
        private final Charters charters;

        OnClearanceRequested(Charters charters) {
            super("clearance-requested", ClearanceRequested.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<ClearanceRequested> facts) {
            charters.takeInJourneys(facts.stream()
                    .map(f -> Journey.asked(new Journey.Id(f.charterId(), f.workerId()), f.kind()))
                    .toList());
        }
    }

    @Singleton
    static class OnRosterFrozen extends FactHandler<RosterFrozen> {
        private final Charters charters;

        OnRosterFrozen(Charters charters) {
            super("roster-frozen", RosterFrozen.class);
            this.charters = charters;
        }

        @Override
        protected void takeIn(List<RosterFrozen> facts) {
            charters.takeIn(facts.stream()
                    .map(f -> Charter.frozen(
                            f.charterId(),
                            new Charter.Roster(
                                    f.rosterVersion(),
                                    f.frozenAt(),
                                    f.travellers().size())))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerBoarded extends FactHandler<WorkerBoarded> {
        private final Charters charters;
        private final Funnels funnels;

        OnWorkerBoarded(Charters charters, Funnels funnels) {
            super("worker-boarded", WorkerBoarded.class);
            this.charters = charters;
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerBoarded> facts) {
            charters.takeInJourneys(facts.stream()
                    .map(f -> Journey.boarded(new Journey.Id(f.charterId(), f.workerId()), f.boardedAt()))
                    .toList());
            funnels.takeInBoarded(facts.stream()
                    .map(f -> new Funnels.PersonAt(f.workerId(), f.boardedAt()))
                    .toList());
        }
    }

    @Singleton
    static class OnWorkerArrived extends FactHandler<WorkerArrived> {
        private final Charters charters;
        private final Funnels funnels;

        OnWorkerArrived(Charters charters, Funnels funnels) {
            super("worker-arrived", WorkerArrived.class);
            this.charters = charters;
            this.funnels = funnels;
        }

        @Override
        protected void takeIn(List<WorkerArrived> facts) {
            charters.takeInJourneys(facts.stream()
                    .map(f -> Journey.arrived(new Journey.Id(f.charterId(), f.workerId()), f.arrivedAt()))
                    .toList());
            funnels.takeInArrived(facts.stream()
                    .map(f -> new Funnels.PersonAt(f.workerId(), f.arrivedAt()))
                    .toList());
        }
    }
}
