package org.fugong.transport.bus.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterFollower;
import org.fugong.transport.charter.application.HeldCharter;

/** An agreement whose bus was cancelled still needs one: it is among the requests again. */
@ApplicationScoped
class BusCancelled implements CharterFollower {

    private final BusRequests requests;

    BusCancelled(BusRequests requests) {
        this.requests = requests;
    }

    @Override
    public void cancelled(HeldCharter charter) {
        requests.reopen(charter.id());
    }
}
