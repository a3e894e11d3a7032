package org.fugong.registry.resumption.domain;

import java.util.List;

import org.fugong.registry.resumption.domain.Course.State;

/** What comes of what somebody wants to do with an application. */
public sealed interface Verdict {

    /**
     * It is done.
     *
     * @param application as it is now
     * @param steps the move, and those that the rules made of it
     */
    record Moved(Application application, List<Step> steps) implements Verdict {
        /** Copies the steps. */
        public Moved {
            steps = List.copyOf(steps);
        }

        /** The last step. */
        public Step last() {
            return steps.get(steps.size() - 1);
        }
    }

    /** The state or what the move asks for besides is against it. */
    record Illegal(State state, Reason reason) implements Verdict {}

    /** Somebody else may, but not the one who wants it. */
    record NotYours(Tier tier, Reason reason) implements Verdict {}
}
