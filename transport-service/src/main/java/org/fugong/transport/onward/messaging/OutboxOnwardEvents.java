package org.fugong.transport.onward.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.onward.application.OnwardEvents;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.OnwardPlan.Rider;

@ApplicationScoped
class OutboxOnwardEvents implements OnwardEvents {

    private final Outbox outbox;

    OutboxOnwardEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void made(OnwardPlan plan) {
        outbox.append(new OutgoingEvent(
                TransportTopics.ONWARD_PLAN_MADE,
                plan.charterId().toString(),
                new OnwardPlanMade(
                        plan.charterId(),
                        plan.version(),
                        plan.setup().readyAt(),
                        buses(plan),
                        plan.left().size(),
                        plan.madeAt()),
                plan.madeAt()));
    }

    @Override
    public void changed(OnwardPlan plan) {
        outbox.append(new OutgoingEvent(
                TransportTopics.ONWARD_PLAN_CHANGED,
                plan.charterId().toString(),
                new OnwardPlanChanged(
                        plan.charterId(),
                        plan.version(),
                        plan.cause(),
                        plan.setup().readyAt(),
                        buses(plan),
                        plan.left().size(),
                        plan.moves().stream()
                                .map(move -> new OnwardPlanChanged.MoveLine(
                                        move.workerId(), move.enterpriseId(), move.from(), move.to()))
                                .toList(),
                        plan.madeAt()),
                plan.madeAt()));
    }

    private static List<OnwardPlanMade.BusLine> buses(OnwardPlan plan) {
        return plan.rides().stream()
                .map(ride -> new OnwardPlanMade.BusLine(
                        ride.bus(),
                        ride.passengers(),
                        ride.calls().stream()
                                .map(call -> new OnwardPlanMade.StopLine(
                                        call.stop(),
                                        call.at(),
                                        call.riders().size(),
                                        call.riders().stream()
                                                .map(Rider::enterpriseId)
                                                .distinct()
                                                .toList()))
                                .toList()))
                .toList();
    }
}
