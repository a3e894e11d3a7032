package org.fugong.reporting.drill.application;

import java.util.Optional;

/** The topics themselves, where events are looked for that are not kept here. */
public interface EventLog {
    /** The first event that is the one sought, if it comes up within some seconds. */
    Optional<FactEvent> find(EventSought sought);
}
