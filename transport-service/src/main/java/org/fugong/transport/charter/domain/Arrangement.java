package org.fugong.transport.charter.domain;

import java.util.List;

/**
 * How a charter is laid out, beyond its plain figures.
 *
 * @param via stops between origin and destination, in the order of the ride
 * @param carriages in the order of the train; none means plain seats from 1
 * @param quotas which may overlap
 * @param allowed whose workers may be nominated; none means everybody's
 */
public record Arrangement(List<Via> via, List<Carriage> carriages, List<Quota> quotas, List<Circle> allowed) {

    /** Straight from origin to destination, plain seats, for everybody. */
    public static final Arrangement PLAIN = new Arrangement(List.of(), List.of(), List.of(), List.of());

    /** How many can sit in the carriages; 0 when none are told. */
    public int seatsOfCarriages() {
        return carriages.stream().mapToInt(Carriage::seats).sum();
    }

    /** The same with other stops on the way. */
    public Arrangement via(List<Via> other) {
        return new Arrangement(other, carriages, quotas, allowed);
    }

    /** The same with other carriages. */
    public Arrangement carriages(List<Carriage> other) {
        return new Arrangement(via, other, quotas, allowed);
    }
}
