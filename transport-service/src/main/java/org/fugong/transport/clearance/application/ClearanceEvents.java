package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.List;

import org.fugong.transport.clearance.domain.Clearance;

/** What the world is told of clearances, in the transaction in which it happens. */
public interface ClearanceEvents {

    void requested(List<Clearance> clearances);

    /** Clearances that were decided, in this order. */
    void decided(List<Decided> decided);

    /** Open clearances that have fallen due: the coordinator calls. */
    void overdue(List<Clearances.Overdue> overdue);

    /**
     * An answer that decided.
     *
     * @param at the database's clock while the charter was locked
     */
    record Decided(Clearance clearance, Answer answer, Instant at) {}
}
