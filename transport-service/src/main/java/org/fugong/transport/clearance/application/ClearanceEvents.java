package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.List;

import org.fugong.transport.clearance.domain.Clearance;

/** What the world is told of clearances, in the transaction in which it happens. */
public interface ClearanceEvents {

    void requested(List<Clearance> clearances);

    void decided(Clearance clearance, Answer answer, Instant at);
}
