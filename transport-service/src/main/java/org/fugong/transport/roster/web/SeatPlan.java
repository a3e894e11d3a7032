package org.fugong.transport.roster.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fugong.transport.roster.domain.SeatMap;
import org.fugong.transport.roster.domain.SeatMap.Place;

/** The seats of a vehicle as they are drawn, carriage by carriage. */
public final class SeatPlan {

    private SeatPlan() {}

    /** A carriage. */
    public record Drawn(String label, List<String> letters, List<Row> rows) {}

    /** A row of seats. */
    public record Row(int number, List<Cell> cells) {}

    /**
     * A seat or the aisle.
     *
     * @param mark the group's number, or a point for somebody alone; empty for a free seat
     * @param words what it is, for who does not see it
     */
    public record Cell(boolean aisle, boolean taken, String mark, String words) {}

    static List<Drawn> of(SeatMap map, List<LineRow> rows, RosterWords words) {
        if (map.isPlain()) {
            return List.of();
        }
        Map<Integer, LineRow> bySeat = new HashMap<>();
        rows.forEach(row -> bySeat.put(row.seat(), row));
        Map<String, List<Place>> carriages = new LinkedHashMap<>();
        map.places().forEach(place -> carriages
                .computeIfAbsent(String.valueOf(place.carriageLabel()), none -> new ArrayList<>())
                .add(place));
        List<Drawn> drawn = new ArrayList<>();
        carriages.forEach((label, places) -> drawn.add(carriage(label, places, bySeat, words)));
        return drawn;
    }

    private static Drawn carriage(String label, List<Place> places, Map<Integer, LineRow> bySeat, RosterWords words) {
        Map<Integer, String> letters = new LinkedHashMap<>();
        Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
        int width = places.stream().mapToInt(Place::column).max().orElse(0) + 1;
        for (int column = 0; column < width; column++) {
            letters.put(column, "");
        }
        for (Place place : places) {
            letters.put(place.column(), place.label().replaceAll("\\d", ""));
            List<Cell> cells = rows.computeIfAbsent(place.row(), none -> new ArrayList<>());
            while (cells.size() < place.column()) {
                cells.add(new Cell(true, false, "", ""));
            }
            LineRow row = bySeat.get(place.number());
            cells.add(
                    row == null
                            ? new Cell(false, false, "", place.label() + " " + words.free())
                            : new Cell(
                                    false,
                                    true,
                                    row.group().isEmpty() ? "•" : row.group(),
                                    place.label() + " " + words.taken()));
        }
        List<Row> drawn = new ArrayList<>();
        rows.forEach((number, cells) -> drawn.add(new Row(number, cells)));
        return new Drawn(label, List.copyOf(letters.values()), drawn);
    }
}
