package org.fugong.transport.onward.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.onward.application.OnwardOrder.Wish;
import org.fugong.transport.onward.domain.Bus;
import org.fugong.transport.onward.domain.Cause;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.Setup;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/**
 * What officials ask of a charter's onward buses. A plan is made by {@link OnwardWorker} within seconds of being asked for;
 * orders of one charter are worked off in the order in which they came, each on top of what the one before asked for.
 */
@ApplicationScoped
public class OnwardBuses {

    private static final Set<String> WITH_A_ROSTER = Set.of("CLOSED", "TRAVELLING", "ARRIVED");

    private final OnwardStore store;
    private final CharterDesk desk;
    private final ReadRoster rosters;

    OnwardBuses(OnwardStore store, CharterDesk desk, ReadRoster rosters) {
        this.store = store;
        this.desk = desk;
        this.rosters = rosters;
    }

    /** The outcome of asking. */
    public sealed interface Result {}

    /** Will be worked off. */
    public record Ordered(OnwardOrder order) implements Result {}

    public record NoSuchCharter() implements Result {}

    /** The charter has no roster yet, or nobody of it is on the way any more. */
    public record NotNow(String state) implements Result {}

    /** There is nothing to change yet. */
    public record NoPlan() implements Result {}

    /** The fleet has no such bus that drives. */
    public record NoSuchBus(int bus) implements Result {}

    /** What differs from now on; what is null or empty stays. */
    public record Change(@Nullable Instant readyAt, List<Integer> busesOut, List<Bus> busesAdded, String reason) {}

    /** A first plan, or one from a new setup. */
    @Transactional
    public Result plan(UUID charterId, Setup setup, @Nullable String reason, String by) {
        Optional<HeldCharter> held = desk.hold(charterId);
        if (held.isEmpty()) {
            return new NoSuchCharter();
        }
        if (!WITH_A_ROSTER.contains(held.get().state())) {
            return new NotNow(held.get().state());
        }
        Cause cause = store.lastOrder(charterId).isPresent() ? Cause.SETUP : Cause.FIRST;
        return ordered(held.get(), new Wish(cause, setup, reason), by);
    }

    /** The train comes at another time, buses drop out, buses come. */
    @Transactional
    public Result change(UUID charterId, Change change, String by) {
        Optional<HeldCharter> held = desk.hold(charterId);
        if (held.isEmpty()) {
            return new NoSuchCharter();
        }
        if (!WITH_A_ROSTER.contains(held.get().state())) {
            return new NotNow(held.get().state());
        }
        Optional<OnwardOrder> last = store.lastOrder(charterId);
        if (last.isEmpty()) {
            return new NoPlan();
        }
        Setup setup = last.get().wish().setup();
        Set<Integer> known = setup.buses().stream().map(Bus::number).collect(Collectors.toSet());
        for (int bus : change.busesOut()) {
            if (!known.contains(bus)) {
                return new NoSuchBus(bus);
            }
        }
        Set<Integer> out = new HashSet<>(change.busesOut());
        List<Bus> fleet = new ArrayList<>();
        for (Bus bus : setup.buses()) {
            fleet.add(out.contains(bus.number()) ? bus.dropped() : bus);
        }
        int number = known.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Bus bus : change.busesAdded()) {
            number++;
            fleet.add(new Bus(number, bus.label(), bus.seats(), false));
        }
        Cause cause = fleet.equals(setup.buses())
                ? change.readyAt() == null ? Cause.PASSENGERS : Cause.TRAIN_TIME
                : Cause.FLEET;
        Setup next = setup.with(fleet);
        if (change.readyAt() != null) {
            next = next.leaving(change.readyAt());
        }
        return ordered(held.get(), new Wish(cause, next, change.reason()), by);
    }

    /** The charter's times were changed: the buses wait for it. Nothing if there is no plan. */
    @Transactional
    public void arrivesAt(HeldCharter held, Instant arrivalAt) {
        store.lastOrder(held.id())
                .filter(last -> !last.wish().setup().arrivalAt().equals(arrivalAt))
                .ifPresent(last -> ordered(
                        held, new Wish(Cause.TRAIN_TIME, last.wish().setup().arriving(arrivalAt), null), "charter"));
    }

    private Ordered ordered(HeldCharter held, Wish wish, String by) {
        UUID id = UUID.randomUUID();
        store.order(id, held.id(), wish, by, held.heldAt());
        return new Ordered(store.find(held.id(), id).orElseThrow());
    }

    /** What became of a list of people who got into a bus: those who are in it, and those who are not on the roster. */
    public record Boarded(int recorded, List<UUID> notOnRoster) implements Result {}

    /** Records who got into a bus; they stay in it whatever changes. */
    @Transactional
    public Result board(UUID charterId, int bus, List<UUID> workerIds, String by) {
        Optional<HeldCharter> held = desk.hold(charterId);
        if (held.isEmpty()) {
            return new NoSuchCharter();
        }
        Optional<OnwardPlan> plan = store.latest(charterId);
        if (plan.isEmpty()) {
            return new NoPlan();
        }
        if (plan.get().setup().buses().stream().noneMatch(b -> b.number() == bus && !b.outOfService())) {
            return new NoSuchBus(bus);
        }
        Set<UUID> roster = workers(charterId, Scope.DISTRICT);
        Set<UUID> known = workerIds.stream().filter(roster::contains).collect(Collectors.toSet());
        store.board(charterId, bus, known, held.get().heldAt(), by);
        return new Boarded(
                known.size(),
                workerIds.stream().distinct().filter(id -> !known.contains(id)).toList());
    }

    /** A plan as far as the reader may see it. */
    public Optional<OnwardPlan> read(UUID charterId, int version, Scope scope) {
        return visible(store.version(charterId, version), charterId, scope);
    }

    /** The newest plan as far as the reader may see it. */
    public Optional<OnwardPlan> latest(UUID charterId, Scope scope) {
        return visible(store.latest(charterId), charterId, scope);
    }

    private Optional<OnwardPlan> visible(Optional<OnwardPlan> plan, UUID charterId, Scope scope) {
        return scope.equals(Scope.DISTRICT) ? plan : plan.map(whole -> whole.of(workers(charterId, scope)));
    }

    private Set<UUID> workers(UUID charterId, Scope scope) {
        return rosters.read(charterId, scope)
                .map(part ->
                        part.lines().stream().map(RosterPart.Line::workerId).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** All versions, the newest first. */
    public List<OnwardStore.Version> versions(UUID charterId) {
        return store.versions(charterId);
    }

    /** One order. */
    public Optional<OnwardOrder> order(UUID charterId, UUID orderId) {
        return store.find(charterId, orderId);
    }

    /** The charter's last order that did not fail. */
    public Optional<OnwardOrder> lastOrder(UUID charterId) {
        return store.lastOrder(charterId);
    }

    /** Whether the charter has a roster and is not handed over yet, so that buses can be planned. */
    public boolean plannable(CharterSummary charter) {
        return WITH_A_ROSTER.contains(charter.state());
    }

    /** The setup that is proposed at first: buses leave half an hour after the arrival, and everybody is in four hours later. */
    public Setup usual(CharterSummary charter, Localities.Locality station, List<Bus> buses) {
        Instant ready = charter.arrivalAt().plus(Duration.ofMinutes(30));
        return new Setup(
                station.zh(),
                station.position(),
                charter.arrivalAt(),
                ready,
                500,
                ready.plus(Duration.ofHours(4)),
                List.of(),
                buses);
    }
}
