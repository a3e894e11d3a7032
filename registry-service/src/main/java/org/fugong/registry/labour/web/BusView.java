package org.fugong.registry.labour.web;

import java.time.Instant;
import java.util.UUID;

import org.fugong.registry.labour.domain.Bus;

/**
 * The bus of an agreement as answered.
 *
 * @param charterId transport's charter
 * @param boarded how many of the agreement's workers have boarded
 * @param arrived how many of them have arrived
 */
record BusView(UUID charterId, String name, Bus.State state, int seats, Instant departureAt, int boarded, int arrived) {

    static BusView of(Bus bus) {
        return new BusView(
                bus.charterId(), bus.name(), bus.state(), bus.seats(), bus.departureAt(), bus.boarded(), bus.arrived());
    }
}
