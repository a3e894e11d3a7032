package org.fugong.transport.onward.domain;

/** Why there is a new version of a plan. */
public enum Cause {
    /** There was none. */
    FIRST,
    /** The station, fleet, windows or walking limit were given anew. */
    SETUP,
    /** The train comes at another time. */
    TRAIN_TIME,
    /** A bus dropped out, or another came. */
    FLEET,
    /** Others travel than were expected. */
    PASSENGERS
}
