package org.fugong.chassis.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A kind of file and its columns. Headers may be in English, as in JSON, or in Chinese.
 *
 * @param name of the kind, such as WORKERS; in lower case it stands in paths
 * @param columns their names, in the order of the template
 * @param optional those that a file need not have
 * @param chinese what each column is called in Chinese
 */
public record FileKind(String name, List<String> columns, Set<String> optional, Map<String, String> chinese) {

    /** Columns of the file of refused rows, which are passed over when it is loaded again. */
    public static final List<String> TOLD = List.of("row", "code", "message");

    private static final List<String> TOLD_IN_CHINESE = List.of("行号", "代码", "原因");

    /** Copies everything. */
    public FileKind {
        columns = List.copyOf(columns);
        optional = Set.copyOf(optional);
        chinese = Map.copyOf(chinese);
        if (!chinese.keySet().equals(Set.copyOf(columns))) {
            throw new IllegalArgumentException("Each column of " + name + " needs a Chinese name");
        }
    }

    /** Its name in paths, such as {@code workers}. */
    public String path() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Names of the columns in a language, {@code zh} or any other for English. */
    public List<String> header(String lang) {
        return lang.equals("zh") ? columns.stream().map(chinese::get).toList() : columns;
    }

    /** Names of the columns that a file of refused rows has besides, in a language. */
    public static List<String> told(String lang) {
        return lang.equals("zh") ? TOLD_IN_CHINESE : TOLD;
    }

    /**
     * Which of a file's columns are which.
     *
     * @param names the file's column for each of ours that it has
     * @param missing ours that it has to have and has not
     * @param unknown places, from 1, of columns that are none of ours; a misspelt name would else be lost unseen
     */
    public record Header(Map<String, String> names, List<String> missing, List<Integer> unknown) {}

    /**
     * Reads a header.
     *
     * @param given names of the file's columns
     * @param alsoOptional columns that this file need not have, besides those that none needs
     */
    public Header header(List<String> given, Set<String> alsoOptional) {
        Map<String, String> names = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String column = canonical(given.get(i));
            if (columns.contains(column)) {
                names.putIfAbsent(column, given.get(i));
            } else if (!TOLD.contains(column) && !TOLD_IN_CHINESE.contains(column)) {
                unknown.add(i + 1);
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> !names.containsKey(column))
                .filter(column -> !optional.contains(column))
                .filter(column -> !alsoOptional.contains(column))
                .toList();
        return new Header(names, missing, unknown);
    }

    private String canonical(String given) {
        for (String column : columns) {
            if (column.equalsIgnoreCase(given) || given.equals(chinese.get(column))) {
                return column;
            }
        }
        return given.toLowerCase(Locale.ROOT);
    }
}
