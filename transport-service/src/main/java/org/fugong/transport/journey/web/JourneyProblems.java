package org.fugong.transport.journey.web;

import org.fugong.chassis.web.Problem;

/** Problems that several resources of the journey have in common. */
final class JourneyProblems {

    private JourneyProblems() {}

    static Problem notFrozen() {
        return Problem.of(404, "roster-not-frozen", "There is nothing to compare before the roster is frozen.");
    }
}
