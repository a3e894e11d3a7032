package org.fugong.transport.onward.domain;

import java.util.List;
import java.util.UUID;

/**
 * People of one enterprise who ride together: what a plan puts into a bus.
 *
 * @param place of their stop in the {@link Network}
 * @param from seconds after the departure from which the enterprise takes people in; may be negative
 * @param until seconds after the departure until which it does
 * @param toldBus the bus that they were told before; 0 if none
 * @param boardedBus the bus that they sit in; 0 if none
 */
public record Party(
        int place, UUID enterpriseId, List<UUID> workers, long from, long until, int toldBus, int boardedBus) {

    public int size() {
        return workers.size();
    }
}
