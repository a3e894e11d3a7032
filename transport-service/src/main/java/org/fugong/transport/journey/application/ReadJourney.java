package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.ReadNominations;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.LastKnown;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** Who boarded, arrived and was handed over, who is missing, and what was last known of them; as far as one may see. */
@ApplicationScoped
public class ReadJourney {

    private final ReadRoster rosters;
    private final Journeys journeys;
    private final ReadNominations nominations;
    private final ReadBoard clearances;

    ReadJourney(ReadRoster rosters, Journeys journeys, ReadNominations nominations, ReadBoard clearances) {
        this.rosters = rosters;
        this.journeys = journeys;
        this.nominations = nominations;
        this.clearances = clearances;
    }

    /**
     * Somebody to call.
     *
     * @param awaiting arrived and not taken over; else missing
     * @param lastKnown the latest that is known
     * @param calls in the order in which they were made
     * @param accountedFor whether the last call told where they are
     */
    public record Unsettled(
            RosterPart.Line traveller,
            boolean awaiting,
            Optional<LastKnown> lastKnown,
            List<Journeys.Call> calls,
            boolean accountedFor) {

        /** Where this one stands in the list. */
        public Place place() {
            long nextCall = calls.isEmpty()
                    ? 0
                    : calls.get(calls.size() - 1)
                            .nextCallAt()
                            .map(Instant::toEpochMilli)
                            .orElse(0L);
            return new Place(awaiting, accountedFor, nextCall, traveller.seat());
        }
    }

    /**
     * A place in the list of whom to call: the missing before those not taken over, the open ones first, of them those whose
     * call is due first, and last by seat, so that the list goes on where a page of it ended.
     */
    public record Place(boolean awaiting, boolean accountedFor, long nextCallMillis, int seat)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::awaiting)
                .thenComparing(Place::accountedFor)
                .thenComparing(Place::nextCallMillis)
                .thenComparing(Place::seat);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Some of whom to call.
     *
     * @param open how many are neither accounted for nor awaiting, in the whole list
     */
    public record Some(List<Unsettled> list, int open) {}

    /** When each boarded and arrived. */
    public record Times(Map<UUID, Instant> boarded, Map<UUID, Instant> arrived) {}

    public Times times(UUID charterId) {
        Map<UUID, Instant> boarded = new HashMap<>();
        Map<UUID, Instant> arrived = new HashMap<>();
        state(charterId, Scope.DISTRICT).ifPresent(state -> state.progress().forEach((id, progress) -> {
            progress.boardedAt().ifPresent(at -> boarded.put(id, at));
            progress.arrivedAt().ifPresent(at -> arrived.put(id, at));
        }));
        return new Times(boarded, arrived);
    }

    /** All that is known; nothing before the roster is frozen. */
    public Optional<JourneyState> state(UUID charterId, Scope scope) {
        return rosters.read(charterId, scope).map(part -> JourneyState.read(charterId, part.lines(), journeys));
    }

    /** Roster, boarding, arrival and hand-over held against each other; nothing before the roster is frozen. */
    public Optional<Reconciliation> reconciliation(UUID charterId, Scope scope) {
        return state(charterId, scope).map(JourneyState::reconciliation);
    }

    /** Whom to call, in the order of their places, those after the given one if any; nothing before the roster is frozen. */
    public Optional<Some> unsettled(UUID charterId, Scope scope, Optional<Place> after, int limit) {
        return state(charterId, scope).map(state -> unsettled(charterId, scope, state, after, limit));
    }

    /** The same of what has been read already. */
    public Some unsettled(UUID charterId, Scope scope, JourneyState state, Optional<Place> after, int limit) {
        Reconciliation compared = state.reconciliation();
        if (compared.missing().isEmpty() && compared.awaitingHandOver().isEmpty()) {
            return new Some(List.of(), 0);
        }
        Set<UUID> awaiting = Set.copyOf(compared.awaitingHandOver());
        Set<UUID> missing = Set.copyOf(compared.missing());
        Set<UUID> accountedFor = Set.copyOf(compared.accountedFor());
        Map<UUID, List<Journeys.Call>> calls =
                state.calls().stream().collect(Collectors.groupingBy(Journeys.Call::workerId));
        Map<UUID, List<LastKnown>> known = known(charterId, scope, state);
        List<Unsettled> all = state.travellers().stream()
                .filter(t -> missing.contains(t.workerId()) || awaiting.contains(t.workerId()))
                .map(t -> new Unsettled(
                        t,
                        awaiting.contains(t.workerId()),
                        LastKnown.latest(known.getOrDefault(t.workerId(), List.of())),
                        calls.getOrDefault(t.workerId(), List.of()),
                        accountedFor.contains(t.workerId())))
                .toList();
        return new Some(
                all.stream()
                        .filter(one -> after.isEmpty() || one.place().compareTo(after.get()) > 0)
                        .sorted(Comparator.comparing(Unsettled::place))
                        .limit(limit)
                        .toList(),
                (int) all.stream()
                        .filter(one -> !one.awaiting() && !one.accountedFor())
                        .count());
    }

    /** What is known of each, of before the journey and since. */
    private Map<UUID, List<LastKnown>> known(UUID charterId, Scope scope, JourneyState state) {
        Map<UUID, List<LastKnown>> known = beforeTheJourney(charterId, scope);
        state.reports().stream().filter(r -> r.withdrawn() == null).forEach(r -> add(known, r.workerId(), known(r)));
        // A call that nobody answered tells nothing of them.
        state.calls().stream()
                .filter(c -> c.outcome() != CallOutcome.NOT_REACHED)
                .forEach(c -> add(
                        known,
                        c.workerId(),
                        new LastKnown(LastKnown.Kind.CALLED, c.calledAt(), c.by(), OptionalInt.empty())));
        return known;
    }

    /** Nominations and granted clearances. */
    private Map<UUID, List<LastKnown>> beforeTheJourney(UUID charterId, Scope scope) {
        Map<UUID, List<LastKnown>> known = new HashMap<>();
        nominations
                .nominated(charterId, scope)
                .forEach(n -> add(
                        known,
                        n.workerId(),
                        new LastKnown(
                                LastKnown.Kind.NOMINATED,
                                n.at(),
                                n.enterpriseId().toString(),
                                OptionalInt.empty())));
        clearances
                .granted(charterId, scope)
                .forEach(c -> add(
                        known,
                        c.workerId(),
                        new LastKnown(LastKnown.Kind.CLEARED, c.at(), c.by(), OptionalInt.empty())));
        return known;
    }

    private static void add(Map<UUID, List<LastKnown>> known, UUID worker, LastKnown one) {
        known.computeIfAbsent(worker, id -> new ArrayList<>()).add(one);
    }

    private static LastKnown known(Journeys.Kept kept) {
        LastKnown.Kind kind = LastKnown.Kind.ABSENT;
        if (kept.report().present()) {
            kind = switch (kept.report().stage()) {
                case BOARDING -> LastKnown.Kind.BOARDED;
                case ARRIVAL -> LastKnown.Kind.ARRIVED;
                case HAND_OVER -> LastKnown.Kind.HANDED_OVER;
            };
        }
        return new LastKnown(
                kind, kept.report().happenedAt(), kept.by(), kept.report().stop());
    }
}
