package org.fugong.healthcode.workforce.web;

import java.util.UUID;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;

/** The enterprise that a caller speaks for. */
final class Own {

    private Own() {}

    /**
     * The enterprise of the log-in.
     *
     * @throws Problem 403 {@code no-enterprise}
     */
    static UUID enterprise(Caller caller) {
        return caller.enterpriseId()
                .orElseThrow(() -> Problem.of(403, "no-enterprise", "This log-in belongs to no enterprise."));
    }
}
