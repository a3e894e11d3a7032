package org.fugong.transport.onward.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Chooses stops so that nobody walks farther than the limit and there are few: again and again the gate that most people can
 * still walk from. Those of whom nobody has said where they are share the centre of their town, whatever the limit is.
 */
public final class SharedStops {

    private final Terms terms;
    private final int walkingLimit;

    /**
     * Stops under a limit.
     *
     * @param walkingLimit metres on foot; 0 for a stop at every gate
     */
    public SharedStops(Terms terms, int walkingLimit) {
        this.terms = terms;
        this.walkingLimit = walkingLimit;
    }

    /**
     * The stops for these enterprises.
     *
     * @param before stops that people have been told: an enterprise that has one keeps it
     */
    public List<Stop> of(List<Workplace> workplaces, List<Stop> before) {
        Map<UUID, Workplace> open = new LinkedHashMap<>();
        workplaces.stream()
                .sorted(Comparator.comparing(Workplace::enterpriseId))
                .forEach(w -> open.put(w.enterpriseId(), w));
        Map<Integer, Stop> stops = new LinkedHashMap<>();
        for (Stop told : before) {
            List<Stop.Served> kept = told.served().stream()
                    .filter(served -> open.remove(served.enterpriseId()) != null)
                    .toList();
            if (!kept.isEmpty()) {
                stops.put(told.number(), new Stop(told.number(), told.name(), told.position(), told.exact(), kept));
            }
        }
        int number = before.stream().mapToInt(Stop::number).max().orElse(0);
        for (Stop stop : fresh(open, number)) {
            stops.put(stop.number(), stop);
        }
        return List.copyOf(stops.values());
    }

    private List<Stop> fresh(Map<UUID, Workplace> open, int highest) {
        List<Stop> stops = new ArrayList<>();
        int number = highest;
        for (Stop centre : atCentres(open, number)) {
            stops.add(centre);
            number++;
        }
        List<Workplace> gates = open.values().stream().filter(Workplace::exact).toList();
        Map<UUID, List<Workplace>> near = new HashMap<>();
        for (Workplace gate : gates) {
            near.put(
                    gate.enterpriseId(),
                    gates.stream()
                            .filter(other -> walk(gate, other) <= walkingLimit)
                            .toList());
        }
        TreeSet<UUID> left = new TreeSet<>();
        gates.forEach(gate -> left.add(gate.enterpriseId()));
        while (!left.isEmpty()) {
            Workplace best = gates.stream()
                    .filter(gate -> left.contains(gate.enterpriseId()))
                    .max(Comparator.comparingInt((Workplace gate) -> reached(near, gate, left))
                            .thenComparingLong(gate -> -walked(near, gate, left))
                            .thenComparing(Workplace::enterpriseId, Comparator.reverseOrder()))
                    .orElseThrow();
            List<Stop.Served> served = near.getOrDefault(best.enterpriseId(), List.of()).stream()
                    .filter(w -> left.contains(w.enterpriseId()))
                    .map(w -> new Stop.Served(w.enterpriseId(), walk(best, w)))
                    .toList();
            served.forEach(s -> left.remove(s.enterpriseId()));
            number++;
            stops.add(new Stop(number, best.name(), best.position(), true, served));
        }
        return stops;
    }

    private static List<Stop> atCentres(Map<UUID, Workplace> open, int highest) {
        Map<String, List<Workplace>> byTown = new LinkedHashMap<>();
        open.values().stream()
                .filter(w -> !w.exact())
                .sorted(Comparator.comparing(Workplace::town))
                .forEach(w ->
                        byTown.computeIfAbsent(w.town(), t -> new ArrayList<>()).add(w));
        List<Stop> stops = new ArrayList<>();
        byTown.forEach((town, there) -> stops.add(new Stop(
                highest + stops.size() + 1,
                town,
                there.get(0).position(),
                false,
                there.stream().map(w -> new Stop.Served(w.enterpriseId(), 0)).toList())));
        return stops;
    }

    private int walk(Workplace from, Workplace to) {
        return terms.metres(from.position(), to.position());
    }

    private static int reached(Map<UUID, List<Workplace>> near, Workplace gate, TreeSet<UUID> left) {
        return near.getOrDefault(gate.enterpriseId(), List.of()).stream()
                .filter(w -> left.contains(w.enterpriseId()))
                .mapToInt(Workplace::passengers)
                .sum();
    }

    private long walked(Map<UUID, List<Workplace>> near, Workplace gate, TreeSet<UUID> left) {
        return near.getOrDefault(gate.enterpriseId(), List.of()).stream()
                .filter(w -> left.contains(w.enterpriseId()))
                .mapToLong(w -> (long) walk(gate, w) * w.passengers())
                .sum();
    }
}
