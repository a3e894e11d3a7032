package org.fugong.transport.roster.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The seats of a vehicle, numbered from 1 through all carriages in the order of the train, within a carriage by row and
 * within a row from window to window.
 *
 * @param places by number
 */
public record SeatMap(List<Place> places) {

    /**
     * A carriage, or the bus itself.
     *
     * @param number from 1, in the order of the train
     * @param label what stands on its door
     * @param rows how many, numbered from 1
     * @param letters the seats of a row, the aisle as a bar: {@code ABC|DF}
     */
    public record Carriage(int number, String label, int rows, String letters) {}

    /**
     * One seat.
     *
     * @param number from 1, through all carriages
     * @param carriage its number
     * @param carriageLabel what stands on the carriage's door; null where only plain numbers are known
     * @param row from 1
     * @param column from 0, the aisle takes one
     * @param label what stands on the seat, such as {@code 7C}
     */
    public record Place(int number, int carriage, @Nullable String carriageLabel, int row, int column, String label) {

        /** Carriage and seat, as a passenger looks for it. */
        public String inFull() {
            return carriageLabel == null ? label : carriageLabel + " " + label;
        }

        /** Whether two who sit here and there sit shoulder to shoulder, or one behind the other. */
        boolean touches(Place other) {
            if (carriage != other.carriage) {
                return false;
            }
            int rows = Math.abs(row - other.row);
            int columns = Math.abs(column - other.column);
            return rows + columns == 1;
        }
    }

    /** The seats of these carriages; without any, plain seats in one row. */
    public static SeatMap of(List<Carriage> carriages, int plainSeats) {
        List<Place> places = new ArrayList<>();
        if (carriages.isEmpty()) {
            for (int seat = 1; seat <= plainSeats; seat++) {
                places.add(new Place(seat, 1, null, 1, seat, Integer.toString(seat)));
            }
        }
        for (Carriage carriage : carriages) {
            for (int row = 1; row <= carriage.rows(); row++) {
                for (int column = 0; column < carriage.letters().length(); column++) {
                    char letter = carriage.letters().charAt(column);
                    if (letter != '|') {
                        places.add(new Place(
                                places.size() + 1,
                                carriage.number(),
                                carriage.label(),
                                row,
                                column,
                                row + String.valueOf(letter)));
                    }
                }
            }
        }
        return new SeatMap(List.copyOf(places));
    }

    /** The seat of that number. */
    public Place place(int number) {
        return places.get(number - 1);
    }

    /** Whether only numbers are known, and not who sits beside whom. */
    public boolean isPlain() {
        return places.stream().allMatch(place -> place.carriageLabel() == null);
    }

    /** How many there are. */
    public int size() {
        return places.size();
    }
}
