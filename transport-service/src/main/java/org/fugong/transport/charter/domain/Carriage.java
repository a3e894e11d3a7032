package org.fugong.transport.charter.domain;

import java.util.regex.Pattern;

/**
 * A carriage of a train, or the bus itself.
 *
 * @param number from 1, in the order of the train
 * @param label what stands on its door
 * @param rows how many rows of seats, numbered from 1
 * @param letters the seats of a row from window to window, the aisle as a bar: {@code ABC|DF}
 */
public record Carriage(int number, String label, int rows, String letters) {

    /** The longest carriage of a train has fewer. */
    public static final int MOST_ROWS = 40;

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,6}(\\|[A-Z]{1,6}){0,2}");

    /** How many can sit in it. */
    public int seats() {
        return rows * seatsOfARow();
    }

    boolean lettersAreWellFormed() {
        return LETTERS.matcher(letters).matches()
                && letters.replace("|", "").chars().distinct().count() == seatsOfARow();
    }

    private int seatsOfARow() {
        return letters.replace("|", "").length();
    }
}
