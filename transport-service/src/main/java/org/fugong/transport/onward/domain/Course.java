package org.fugong.transport.onward.domain;

import java.util.List;

/** How one bus gets along: it leaves the station at second 0, lets parties off in their order and ends at the last stop. */
public final class Course {

    private final Network network;
    private final Terms terms;
    private int place;
    private long clock;
    private long driven;
    private long metres;
    private long ridden;
    private long late;
    private int passengers;

    private Course(Network network, Terms terms) {
        this.network = network;
        this.terms = terms;
    }

    /** A bus at the station. */
    public static Course begin(Network network, Terms terms) {
        return new Course(network, terms);
    }

    /** The whole course over these parties. */
    public static Course of(Network network, Terms terms, List<Party> parties) {
        Course course = begin(network, terms);
        for (Party party : parties) {
            course.letOff(party);
        }
        return course;
    }

    /**
     * Drives to a party's stop, waits there until it is taken in, and lets it off.
     *
     * @return the second at which it gets off
     */
    public long letOff(Party party) {
        if (party.place() != place) {
            int seconds = network.seconds(place, party.place());
            driven += seconds;
            metres += network.metres(place, party.place());
            clock += seconds;
            place = party.place();
            clock = Math.max(clock, party.from());
            ridden += clock * party.size();
            late += lateness(party);
            long at = clock;
            clock += terms.secondsPerStop() + (long) terms.secondsPerPassenger() * party.size();
            passengers += party.size();
            return at;
        }
        clock = Math.max(clock, party.from());
        ridden += clock * party.size();
        late += lateness(party);
        long at = clock;
        clock += (long) terms.secondsPerPassenger() * party.size();
        passengers += party.size();
        return at;
    }

    private long lateness(Party party) {
        return Math.max(0, clock - party.until()) * party.size();
    }

    /** Seconds that the bus drove. */
    public long driven() {
        return driven;
    }

    public long metres() {
        return metres;
    }

    /** Seconds from the departure to getting off, of all passengers together. */
    public long ridden() {
        return ridden;
    }

    /** Seconds after the end of their windows at which people were let off, of all passengers together. */
    public long late() {
        return late;
    }

    public int passengers() {
        return passengers;
    }

    /** The second at which the bus is empty. */
    public long end() {
        return clock;
    }

    /** What it costs; see {@link Terms}. */
    public long cost() {
        return driven * terms.busSecond() + ridden * terms.passengerSecond();
    }
}
