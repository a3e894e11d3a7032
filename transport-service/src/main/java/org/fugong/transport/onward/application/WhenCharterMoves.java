package org.fugong.transport.onward.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterFollower;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.charter.application.ReadCharters;

/** When a charter's arrival is changed, its onward buses are planned anew by themselves. */
@ApplicationScoped
class WhenCharterMoves implements CharterFollower {

    private final OnwardBuses buses;
    private final ReadCharters charters;

    WhenCharterMoves(OnwardBuses buses, ReadCharters charters) {
        this.buses = buses;
        this.charters = charters;
    }

    @Override
    public void changed(HeldCharter before, HeldCharter after) {
        charters.summary(after.id())
                .map(CharterSummary::arrivalAt)
                .ifPresent(arrivalAt -> buses.arrivesAt(after, arrivalAt));
    }
}
