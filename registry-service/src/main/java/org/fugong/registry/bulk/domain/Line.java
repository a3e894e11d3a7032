package org.fugong.registry.bulk.domain;

import java.util.List;

/**
 * A row on its way: its number in the file and its cells in the order of its kind's columns, then one more that
 * holds the fault of the row as such, or is empty. In the file of refused rows the cells of what was told follow.
 */
public record Line(int number, List<String> cells) {

    /** Copies the cells. */
    public Line {
        cells = List.copyOf(cells);
    }

    /** Never the cells: they are personal. */
    @Override
    public String toString() {
        return "Line " + number;
    }
}
