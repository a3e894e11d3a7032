package org.fugong.transport.onward.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.onward.application.solving.Dispatcher.For;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.OnwardPlan.Rider;
import org.fugong.transport.onward.domain.Position;
import org.fugong.transport.onward.domain.Terms;
import org.fugong.transport.onward.domain.Workplace;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.worker.application.KnownEnterprise;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * Works off orders, apart from requests: reads in one transaction, searches in none, keeps in another. Killed in between, the
 * order is taken again when its claim has run out.
 */
@ApplicationScoped
class OnwardWorker {

    private static final Logger LOG = Logger.getLogger(OnwardWorker.class);
    private static final Duration CLAIM = Duration.ofSeconds(40);
    private static final String NO_TOWN = "";

    private final OnwardStore store;
    private final PlanMaker maker;
    private final ReadRoster rosters;
    private final ReadJourney journeys;
    private final KnownWorkers known;
    private final Localities localities;
    private final CharterDesk desk;
    private final OnwardEvents events;
    private final Duration planFor;
    private final Duration changeFor;

    OnwardWorker(
            OnwardStore store,
            PlanMaker maker,
            ReadRoster rosters,
            ReadJourney journeys,
            KnownWorkers known,
            Localities localities,
            CharterDesk desk,
            OnwardEvents events,
            @ConfigProperty(name = "fugong.transport.onward.plan-for") Duration planFor,
            @ConfigProperty(name = "fugong.transport.onward.change-for") Duration changeFor) {
        this.store = store;
        this.maker = maker;
        this.rosters = rosters;
        this.journeys = journeys;
        this.known = known;
        this.localities = localities;
        this.desk = desk;
        this.events = events;
        this.planFor = planFor;
        this.changeFor = changeFor;
    }

    @Scheduled(
            identity = "onward-buses",
            every = "{fugong.transport.onward.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        Optional<OnwardOrder> next = claim();
        while (next.isPresent()) {
            OnwardOrder order = next.get();
            try {
                int version = workOff(order);
                LOG.infof("Onward plan %d of charter %s is made", version, order.charterId());
            } catch (RuntimeException e) {
                LOG.errorf(e, "Onward order %s could not be worked off", order.id());
                QuarkusTransaction.requiringNew().run(() -> store.settled(order.id(), OnwardOrder.State.FAILED, 0));
            }
            next = claim();
        }
    }

    private Optional<OnwardOrder> claim() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> store.claim(CLAIM));
        } catch (RuntimeException e) {
            // The database is away; what is open stays open.
            LOG.warnf("Onward orders could not be looked for: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private int workOff(OnwardOrder order) {
        PlanMaker.Brief brief = QuarkusTransaction.requiringNew().call(() -> brief(order));
        Duration atMost = brief.before().isEmpty() ? planFor : changeFor;
        OnwardPlan plan = maker.make(brief, new For(atMost, atMost.dividedBy(2)), order.orderedAt());
        QuarkusTransaction.requiringNew().run(() -> keep(order, plan));
        return plan.version();
    }

    private void keep(OnwardOrder order, OnwardPlan made) {
        HeldCharter held = desk.hold(order.charterId()).orElseThrow();
        OnwardPlan plan = made.madeAt(held.heldAt());
        store.add(plan);
        store.settled(order.id(), OnwardOrder.State.DONE, plan.version());
        if (plan.version() == 1) {
            events.made(plan);
        } else {
            events.changed(plan);
        }
    }

    private PlanMaker.Brief brief(OnwardOrder order) {
        UUID charterId = order.charterId();
        List<Rider> passengers = passengers(charterId);
        return new PlanMaker.Brief(
                charterId,
                order.wish().setup(),
                Terms.DEFAULT,
                passengers,
                workplaces(passengers),
                store.latest(charterId),
                store.boarded(charterId),
                order.wish().cause(),
                order.wish().reason(),
                order.orderedBy());
    }

    /** Before the first arrival everybody on the roster is expected; after it those who boarded or arrived. */
    private List<Rider> passengers(UUID charterId) {
        ReadJourney.Times times = journeys.times(charterId);
        return rosters.read(charterId, Scope.DISTRICT).orElseThrow().lines().stream()
                .filter(line -> times.arrived().isEmpty()
                        || times.arrived().containsKey(line.workerId())
                        || times.boarded().containsKey(line.workerId()))
                .map(line -> new Rider(line.workerId(), line.enterpriseId()))
                .toList();
    }

    private List<Workplace> workplaces(List<Rider> passengers) {
        Map<UUID, Integer> counts = new HashMap<>();
        passengers.forEach(rider -> counts.merge(rider.enterpriseId(), 1, Integer::sum));
        Map<UUID, Position> gates = store.places(counts.keySet());
        List<Workplace> workplaces = new ArrayList<>();
        counts.forEach((id, count) -> {
            Optional<KnownEnterprise> enterprise = known.enterprise(id);
            String town = enterprise.map(KnownEnterprise::town).orElse(NO_TOWN);
            Position gate = gates.get(id);
            workplaces.add(new Workplace(
                    id,
                    enterprise.map(KnownEnterprise::name).orElse(""),
                    gate != null ? gate : centre(town),
                    gate != null,
                    town,
                    count));
        });
        return workplaces;
    }

    /** A town's centre; the first town's, which is the district's seat, for one that is not known. */
    private Position centre(String town) {
        return localities
                .town(town)
                .or(() -> localities.town("330110001"))
                .orElseThrow()
                .position();
    }
}
