package org.fugong.transport.roster.application;

import java.util.UUID;

/** Who sits in the vehicle already. */
public interface Boardings {

    /** Whether the worker was recorded as boarded. */
    boolean hasBoarded(UUID charterId, UUID workerId);
}
