package org.fugong.transport.charter.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who gets the free seats of a charter. The rule, as those who wait read it:
 *
 * <ol>
 *   <li>The waiting list is in the order of arrival. A free seat goes to the first on it who fits: every quota that counts
 *       them has room, and for a group there are seats for all of it.
 *   <li>Somebody whose quota is full is passed over until it has room again, and keeps the place.
 *   <li>A group for which too little is free is not overtaken for that reason: the seats that are free, or the room in the
 *       quota that it lacks, are kept for it until there is enough.
 *   <li>That ends shortly before the deadline, so that no seat rides empty: from then on a group that does not fit is passed
 *       over as well.
 * </ol>
 *
 * <p>It holds seats and quotas of one moment, and is used once.
 */
public final class Seating {

    private final List<Quota> quotas;
    private final int[] room;
    private int free;

    /**
     * How things stand.
     *
     * @param seats all seats
     * @param seated how many have one
     * @param seatedIn how many of these are in the circle of each quota
     */
    public Seating(int seats, List<Quota> quotas, int seated, Map<Circle, Integer> seatedIn) {
        this.quotas = List.copyOf(quotas);
        this.free = seats - seated;
        this.room = new int[quotas.size()];
        for (int i = 0; i < room.length; i++) {
            Quota quota = quotas.get(i);
            room[i] = quota.seats() - seatedIn.getOrDefault(quota.circle(), 0);
        }
    }

    /** Whether a charter has so many seats, and so much room in its quotas, that this party can ever ride on it. */
    public static boolean canEverSeat(Party party, int seats, List<Quota> quotas) {
        return party.size() <= seats && quotas.stream().allMatch(quota -> party.within(quota) <= quota.seats());
    }

    /** Seats not given. */
    public int free() {
        return free;
    }

    /**
     * Gives the free seats.
     *
     * @param waiting in the order of arrival
     * @param keepsForGroups whether a group that does not fit yet keeps what is free
     * @return those who get theirs now, in that order
     */
    public List<Party> give(List<Party> waiting, boolean keepsForGroups) {
        List<Party> served = new ArrayList<>();
        boolean[] kept = new boolean[room.length];
        for (Party party : waiting) {
            if (free == 0) {
                break;
            }
            List<Integer> lacking = lacking(party, kept);
            if (lacking.isEmpty() && party.size() <= free) {
                take(party);
                served.add(party);
            } else if (keepsForGroups && party.size() > 1) {
                if (lacking.isEmpty()) {
                    // All it lacks is seats: those that are free wait for it, and so does everyone behind.
                    break;
                }
                lacking.forEach(i -> kept[i] = true);
            }
        }
        return served;
    }

    private List<Integer> lacking(Party party, boolean[] kept) {
        List<Integer> lacking = new ArrayList<>();
        for (int i = 0; i < room.length; i++) {
            int wanted = party.within(quotas.get(i));
            if (wanted > 0 && (kept[i] || wanted > room[i])) {
                lacking.add(i);
            }
        }
        return lacking;
    }

    private void take(Party party) {
        free -= party.size();
        for (int i = 0; i < room.length; i++) {
            room[i] -= party.within(quotas.get(i));
        }
    }
}
