package org.fugong.transport.clearance.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterFollower;
import org.fugong.transport.charter.application.HeldCharter;

/** Gives agencies until a charter's new deadline. They hear of it by {@code charter-changed}. */
@ApplicationScoped
class CharterDeadlineMoved implements CharterFollower {

    private final Clearances clearances;

    CharterDeadlineMoved(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public void changed(HeldCharter before, HeldCharter after) {
        if (!before.deadline().equals(after.deadline())) {
            clearances.moveDue(after.id(), after.deadline());
        }
    }
}
