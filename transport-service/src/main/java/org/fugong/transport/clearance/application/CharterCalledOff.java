package org.fugong.transport.clearance.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterFollower;
import org.fugong.transport.charter.application.HeldCharter;

/** A charter that is called off asks nobody any more. */
@ApplicationScoped
class CharterCalledOff implements CharterFollower {

    private final Clearances clearances;

    CharterCalledOff(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public void cancelled(HeldCharter charter) {
        clearances.lapseOfCharter(charter.id());
    }
}
