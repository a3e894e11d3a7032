package org.fugong.transport.onward.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.Position;
import org.fugong.transport.onward.domain.Stop;

/**
 * A plan drawn: the station, the stops and a line for each bus. Every bus has a shape, a dash and a colour; a stop bears its
 * number.
 *
 * @param height of the picture, which is {@value #WIDTH} wide
 * @param stationX where the station is
 */
public record OnwardMap(int height, int stationX, int stationY, List<Line> lines, List<Mark> marks, List<Key> keys) {

    static final int WIDTH = 900;
    private static final int MARGIN = 40;
    private static final int LEAST_HEIGHT = 300;
    private static final int MOST_HEIGHT = 900;
    private static final int RADIUS = 13;
    private static final int KEY = 14;
    private static final int BESIDE = 20;
    private static final int COLOURS = 6;
    private static final List<String> SHAPES = List.of(
            "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z",
            "M-.9 -.9h1.8v1.8h-1.8z",
            "M0 -1.2L1.2 0L0 1.2L-1.2 0z",
            "M0 -1.25L1.25 .95H-1.25z",
            "M-.6 -1H.6L1.15 0L.6 1H-.6L-1.15 0z",
            "M0 1.25L1.25 -.95H-1.25z",
            "M-.45 -1.1H.45V-.45H1.1V.45H.45V1.1H-.45V.45H-1.1V-.45H-.45z");
    private static final List<String> DASHES = List.of("", "9 5", "2 5", "14 4 3 4", "5 3", "18 6");

    /** The way of a bus. */
    public record Line(String points, int colour, String dash) {}

    /**
     * A stop of a bus.
     *
     * @param hollow whether it is a town's centre
     */
    public record Mark(int x, int y, String shape, int colour, boolean hollow, int number, String title) {}

    /** What stands for a bus. */
    public record Key(String bus, String shape, int colour, String dash, int people) {}

    /** Draws a plan; the names of stops as the page shows them. */
    static OnwardMap of(OnwardPlan plan, Map<Integer, String> names, Map<Integer, String> labels) {
        Map<Integer, Stop> stops = new HashMap<>();
        plan.stops().forEach(stop -> stops.put(stop.number(), stop));
        Frame frame = Frame.around(plan);
        List<Line> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        Map<Integer, Integer> drawn = new HashMap<>();
        Position station = plan.setup().position();
        for (OnwardPlan.Ride ride : plan.rides()) {
            int index = ride.bus() - 1;
            int colour = index % COLOURS + 1;
            String dash = DASHES.get(index % DASHES.size());
            StringBuilder points = new StringBuilder(frame.x(station) + "," + frame.y(station));
            for (OnwardPlan.Call call : ride.calls()) {
                Stop stop = stops.get(call.stop());
                if (stop == null) {
                    continue;
                }
                int before = drawn.merge(stop.number(), 1, Integer::sum) - 1;
                int x = frame.x(stop.position()) + before * BESIDE;
                int y = frame.y(stop.position());
                points.append(' ').append(x).append(',').append(y);
                marks.add(new Mark(
                        x,
                        y,
                        shape(index, RADIUS),
                        colour,
                        !stop.exact(),
                        stop.number(),
                        labels.getOrDefault(ride.bus(), "") + " · " + names.getOrDefault(stop.number(), "")));
            }
            lines.add(new Line(points.toString(), colour, dash));
            keys.add(new Key(
                    labels.getOrDefault(ride.bus(), ""), shape(index, KEY / 2 + 1), colour, dash, ride.passengers()));
        }
        return new OnwardMap(frame.height(), frame.x(station), frame.y(station), lines, marks, keys);
    }

    /** A path of unit size, made larger. */
    private static String shape(int index, int radius) {
        StringBuilder path = new StringBuilder();
        StringBuilder number = new StringBuilder();
        String unit = SHAPES.get(index % SHAPES.size());
        boolean arcFlags = unit.contains("a1 1 0");
        if (arcFlags) {
            return String.format(
                    Locale.ROOT, "M-%1$d 0a%1$d %1$d 0 1 0 %2$d 0a%1$d %1$d 0 1 0 -%2$d 0z", radius, 2 * radius);
        }
        for (char c : (unit + " ").toCharArray()) {
            if (Character.isDigit(c) || c == '.' || c == '-' && number.isEmpty()) {
                number.append(c);
            } else {
                if (!number.isEmpty()) {
                    path.append(String.format(Locale.ROOT, "%.1f", Double.parseDouble(number.toString()) * radius));
                    number.setLength(0);
                }
                path.append(c);
                if (c == '-') {
                    path.setLength(path.length() - 1);
                    path.append(' ');
                    number.append(c);
                }
            }
        }
        return path.toString().strip();
    }

    /** How positions become places of the picture. */
    private record Frame(double west, double north, double perDegree, double squeeze, int height) {

        static Frame around(OnwardPlan plan) {
            List<Position> all = new ArrayList<>();
            all.add(plan.setup().position());
            plan.stops().forEach(stop -> all.add(stop.position()));
            double west = all.stream().mapToDouble(Position::longitude).min().orElse(0);
            double east = all.stream().mapToDouble(Position::longitude).max().orElse(0);
            double south = all.stream().mapToDouble(Position::latitude).min().orElse(0);
            double north = all.stream().mapToDouble(Position::latitude).max().orElse(0);
            double squeeze = Math.cos(Math.toRadians((south + north) / 2));
            double wide = Math.max(0.01, (east - west) * squeeze);
            double high = Math.max(0.005, north - south);
            double perDegree = Math.min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / high);
            int height = Math.max(LEAST_HEIGHT, (int) Math.ceil(high * perDegree) + 2 * MARGIN);
            return new Frame(west, north, perDegree, squeeze, height);
        }

        int x(Position position) {
            return MARGIN + (int) Math.round((position.longitude() - west) * squeeze * perDegree);
        }

        int y(Position position) {
            return MARGIN + (int) Math.round((north - position.latitude()) * perDegree);
        }
    }
}
