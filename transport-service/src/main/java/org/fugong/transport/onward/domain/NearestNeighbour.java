package org.fugong.transport.onward.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a dispatcher does it by hand: the largest bus first, always on to the nearest stop whose people still fit, the next bus
 * when nobody does. The measure that a plan has to beat, and where a first plan begins.
 */
public final class NearestNeighbour {

    private NearestNeighbour() {}

    /** What each bus takes, by the bus's number; who fits nowhere is in none. */
    public static Map<Integer, List<Party>> routes(Network network, List<Bus> buses, List<Party> parties) {
        List<Party> left = new ArrayList<>(parties);
        Map<Integer, List<Party>> routes = new LinkedHashMap<>();
        List<Bus> largestFirst = buses.stream()
                .sorted(Comparator.comparingInt(Bus::seats).reversed().thenComparingInt(Bus::number))
                .toList();
        for (Bus bus : largestFirst) {
            List<Party> route = new ArrayList<>();
            int free = bus.seats();
            int place = 0;
            while (!left.isEmpty()) {
                Party next = null;
                for (Party party : left) {
                    if (party.size() <= free
                            && (next == null
                                    || network.seconds(place, party.place()) < network.seconds(place, next.place()))) {
                        next = party;
                    }
                }
                if (next == null) {
                    break;
                }
                left.remove(next);
                route.add(next);
                free -= next.size();
                place = next.place();
            }
            routes.put(bus.number(), route);
        }
        return routes;
    }
}
