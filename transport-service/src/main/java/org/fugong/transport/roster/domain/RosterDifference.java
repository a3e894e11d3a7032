package org.fugong.transport.roster.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two versions of one roster differ in.
 *
 * @param dropped who is on the first and not on the second, by seat
 * @param added who is on the second and not on the first, by seat
 * @param moved who is on both with another seat, boarding stop or group, as they were and as they are
 */
public record RosterDifference(List<Traveller> dropped, List<Traveller> added, List<Moved> moved) {

    /** One line that differs. */
    public record Moved(Traveller was, Traveller is) {}

    /** The difference between two versions, whichever is newer. */
    public static RosterDifference between(Roster first, Roster second) {
        List<Traveller> dropped = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (Traveller was : first.travellers()) {
            Optional<Traveller> is = second.find(was.workerId());
            if (is.isEmpty()) {
                dropped.add(was);
            } else if (!is.get().equals(was)) {
                moved.add(new Moved(was, is.get()));
            }
        }
        List<Traveller> added = second.travellers().stream()
                .filter(t -> first.find(t.workerId()).isEmpty())
                .toList();
        return new RosterDifference(List.copyOf(dropped), added, List.copyOf(moved));
    }

    /** Whether they are the same. */
    public boolean isEmpty() {
        return dropped.isEmpty() && added.isEmpty() && moved.isEmpty();
    }
}
