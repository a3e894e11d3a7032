package org.fugong.registry.bulk.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two kinds of files, and their columns. Headers may be in English, as in JSON, or in Chinese. */
public enum FileKind {
    ENTERPRISES(
            List.of("uscc", "name", "town", "industry", "aboveScale", "headcount", "contactName", "contactPhone"),
            Set.of("aboveScale")),
    WORKERS(
            List.of("uscc", "idType", "idNumber", "name", "phone", "origin", "originAddress", "skills"),
            Set.of("idType", "originAddress", "skills"));

    /** Columns of the file of refused rows, which are passed over when it is loaded again. */
    public static final List<String> TOLD = List.of("row", "code", "message");

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("统一社会信用代码", "uscc"),
            Map.entry("企业名称", "name"),
            Map.entry("镇街代码", "town"),
            Map.entry("行业代码", "industry"),
            Map.entry("规上企业", "aboveScale"),
            Map.entry("职工人数", "headcount"),
            Map.entry("联系人", "contactName"),
            Map.entry("联系电话", "contactPhone"),
            Map.entry("证件类型", "idType"),
            Map.entry("证件号码", "idNumber"),
            Map.entry("姓名", "name"),
            Map.entry("手机号", "phone"),
            Map.entry("来源地代码", "origin"),
            Map.entry("来源地地址", "originAddress"),
            Map.entry("技能", "skills"));

    private final List<String> columns;
    private final Set<String> optional;

    FileKind(List<String> columns, Set<String> optional) {
        this.columns = columns;
        this.optional = optional;
    }

    /** Names of the columns, in the order of the template. */
    public List<String> columns() {
        return columns;
    }

    /** The kind that a path names, such as {@code workers}. */
    public static Optional<FileKind> of(String path) {
        for (FileKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(path)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
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
     * @param ownOnly whether an enterprise loads its own workers, whose file needs no code of the enterprise
     */
    public Header header(List<String> given, boolean ownOnly) {
        Map<String, String> names = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String column = canonical(given.get(i));
            if (columns.contains(column)) {
                names.putIfAbsent(column, given.get(i));
            } else if (!TOLD.contains(column)) {
                unknown.add(i + 1);
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> !names.containsKey(column))
                .filter(column -> !optional.contains(column))
                .filter(column -> !(ownOnly && column.equals("uscc")))
                .toList();
        return new Header(names, missing, unknown);
    }

    private String canonical(String given) {
        String chinese = CHINESE.get(given);
        if (chinese != null) {
            return chinese;
        }
        for (String column : columns) {
            if (column.equalsIgnoreCase(given)) {
                return column;
            }
        }
        return given.toLowerCase(Locale.ROOT);
    }
}
