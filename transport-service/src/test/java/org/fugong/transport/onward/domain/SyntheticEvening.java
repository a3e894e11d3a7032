package org.fugong.transport.onward.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Made-up enterprises around the towns of the district, and passengers to them: the same for the same seed. */
public final class SyntheticEvening {

    public static final Position STATION = new Position(30.2926, 120.2129);
    private static final double[][] TOWNS = {
        {30.42, 120.30}, {30.40, 120.29}, {30.44, 120.31}, {30.40, 120.25}, {30.25, 120.04}, {30.35, 120.29},
        {30.50, 120.31}, {30.40, 120.18}, {30.44, 120.10}, {30.37, 120.05}, {30.23, 120.00}, {30.29, 120.00}
    };
    private static final long UNTIL = 4 * 3600;

    private SyntheticEvening() {}

    /** Enterprises with one passenger each, and the others spread over them. */
    public static List<Workplace> workplaces(int enterprises, int passengers, long seed) {
        Random random = new Random(seed);
        int[] sizes = new int[enterprises];
        for (int i = 0; i < passengers; i++) {
            sizes[i < enterprises ? i : random.nextInt(enterprises)]++;
        }
        List<Workplace> all = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            double[] town = TOWNS[random.nextInt(TOWNS.length)];
            all.add(new Workplace(
                    new UUID(seed, i + 1),
                    "Enterprise " + i,
                    new Position(town[0] + random.nextGaussian() * 0.015, town[1] + random.nextGaussian() * 0.015),
                    true,
                    "330110001",
                    sizes[i]));
        }
        return all;
    }

    /** One party for each enterprise, at the stops. */
    public static List<Party> parties(List<Workplace> workplaces, List<Stop> stops) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            for (Stop.Served served : stops.get(i).served()) {
                places.put(served.enterpriseId(), i + 1);
            }
        }
        List<Party> parties = new ArrayList<>();
        for (Workplace w : workplaces) {
            List<UUID> workers = new ArrayList<>();
            for (int i = 0; i < w.passengers(); i++) {
                workers.add(new UUID(w.enterpriseId().getLeastSignificantBits(), i + 1));
            }
            parties.add(new Party(places.getOrDefault(w.enterpriseId(), 0), w.enterpriseId(), workers, 0, UNTIL, 0, 0));
        }
        return parties;
    }
}
