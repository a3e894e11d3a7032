package org.fugong.registry.labour.application;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How far towns are from each other. Positions are those of the towns' offices to a hundredth of a degree (about a
 * kilometre), entered by hand and not surveyed; the way is taken as 1.3 times the straight line. Good enough to tell the next
 * town from the far end of the district, and no more is made of it.
 */
@ApplicationScoped
public class Places {

    private static final double EARTH_KM = 6371.0;
    private static final double DETOUR = 1.3;
    /** Within a town, and where a town's position is not known. */
    private static final int WITHIN_TOWN_KM = 3;

    private static final int UNKNOWN_KM = 20;

    private record Position(double longitude, double latitude) {}

    private final Map<String, Position> positions = new HashMap<>();

    Places() {
        for (String line : Tables.lines("places.csv")) {
            String[] row = line.split(",", -1);
            positions.put(row[0], new Position(Double.parseDouble(row[1]), Double.parseDouble(row[2])));
        }
    }

    /** Kilometres from one town to another, by their nine-digit codes. */
    public int kilometres(String from, String to) {
        if (from.equals(to)) {
            return WITHIN_TOWN_KM;
        }
        Position a = positions.get(from);
        Position b = positions.get(to);
        if (a == null || b == null) {
            return UNKNOWN_KM;
        }
        double lat = Math.toRadians((a.latitude + b.latitude) / 2);
        double x = Math.toRadians(b.longitude - a.longitude) * Math.cos(lat);
        double y = Math.toRadians(b.latitude - a.latitude);
        return Math.max(WITHIN_TOWN_KM, (int) Math.round(Math.hypot(x, y) * EARTH_KM * DETOUR));
    }
}
