package org.fugong.chassis.table;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One row of a table, by the names in its header.
 *
 * @param number as a spreadsheet shows it: the header is row 1, empty rows count
 * @param values by column name, without blanks around them; empty cells are empty texts
 * @param fault code in kebab-case of what is wrong with the row as such, null when nothing is
 */
public record Row(int number, Map<String, String> values, @Nullable String fault) {
    /** More cells than the header has names: a separator inside a value that is not in quotes, as a rule. */
    public static final String TOO_MANY_CELLS = "too-many-cells";

    /** The value in a column; empty when the cell or the whole column is missing. */
    public String get(String column) {
        return values.getOrDefault(column, "");
    }

    /** Whether there is something in a column. */
    public boolean has(String column) {
        return !get(column).isEmpty();
    }
}
