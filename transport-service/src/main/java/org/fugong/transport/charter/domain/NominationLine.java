package org.fugong.transport.charter.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One line of a list of nominations as people write it in a spreadsheet. The number of a document is not taken over: it is
 * personal data, and stays where it was read.
 *
 * @param workerId of a line that names the worker by id
 * @param documentType of a line that names the worker by document
 * @param group those with the same mark travel together or not at all; empty for somebody alone
 * @param restMayTravel of a group, whether the others keep their places when this one drops out
 * @param stop number of the stop where the worker boards
 * @param fault code of what can't be read, if something can't
 */
public record NominationLine(
        Optional<UUID> workerId,
        String documentType,
        String group,
        boolean restMayTravel,
        int stop,
        Optional<String> fault) {

    /** Neither a document nor an id. */
    public static final String WORKER_NOT_TOLD = "worker-not-told";
    /** Something in the column of ids that is none. */
    public static final String NOT_AN_ID = "not-an-id";
    /** No kind of document that there is. */
    public static final String ID_TYPE_UNKNOWN = "id-type-unknown";
    /** Neither yes nor no. */
    public static final String NOT_YES_OR_NO = "not-yes-or-no";
    /** A stop is told by its number. */
    public static final String NOT_A_STOP = "no-such-stop";
    /** A mark that is longer than {@value #LONGEST_MARK}. */
    public static final String MARK_TOO_LONG = "too-long";

    private static final int LONGEST_MARK = 20;
    private static final String RESIDENT = "RESIDENT";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("", RESIDENT),
            Map.entry(RESIDENT, RESIDENT),
            Map.entry("身份证", RESIDENT),
            Map.entry("居民身份证", RESIDENT),
            Map.entry("PASSPORT", "PASSPORT"),
            Map.entry("护照", "PASSPORT"),
            Map.entry("HK_MACAO_PERMIT", "HK_MACAO_PERMIT"),
            Map.entry("回乡证", "HK_MACAO_PERMIT"),
            Map.entry("港澳居民来往内地通行证", "HK_MACAO_PERMIT"),
            Map.entry("TAIWAN_PERMIT", "TAIWAN_PERMIT"),
            Map.entry("台胞证", "TAIWAN_PERMIT"),
            Map.entry("台湾居民来往大陆通行证", "TAIWAN_PERMIT"));
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    private static final Set<String> NO = Set.of("", "false", "no", "n", "0", "否");
    private static final Pattern STOP = Pattern.compile("[0-9]{1,3}");

    /**
     * Reads a line.
     *
     * @param cell gives the text in a column: {@code workerId}, {@code idType}, {@code idNumber}, {@code group},
     *     {@code restMayTravel}, {@code stop}; empty where there is none
     */
    public static NominationLine read(UnaryOperator<String> cell) {
        String id = cell.apply("workerId").strip();
        Optional<UUID> worker = id(id);
        Optional<String> type = typeOf(cell.apply("idType"));
        String group = cell.apply("group").strip();
        String rest = cell.apply("restMayTravel").strip().toLowerCase(Locale.ROOT);
        String stop = cell.apply("stop").strip();
        Optional<String> fault = Optional.empty();
        if (id.isEmpty() && cell.apply("idNumber").isBlank()) {
            fault = Optional.of(WORKER_NOT_TOLD);
        } else if (!id.isEmpty() && worker.isEmpty()) {
            fault = Optional.of(NOT_AN_ID);
        } else if (type.isEmpty()) {
            fault = Optional.of(ID_TYPE_UNKNOWN);
        } else if (group.length() > LONGEST_MARK) {
            fault = Optional.of(MARK_TOO_LONG);
        } else if (!YES.contains(rest) && !NO.contains(rest)) {
            fault = Optional.of(NOT_YES_OR_NO);
        } else if (!stop.isEmpty() && !STOP.matcher(stop).matches()) {
            fault = Optional.of(NOT_A_STOP);
        }
        return new NominationLine(
                worker,
                type.orElse(RESIDENT),
                group,
                YES.contains(rest),
                STOP.matcher(stop).matches() ? Integer.parseInt(stop) : Nomination.FIRST_STOP,
                fault);
    }

    /** The kind of document that people call so, in English or Chinese; a resident identity card if they say nothing. */
    public static Optional<String> typeOf(String told) {
        return Optional.ofNullable(TYPES.get(told.strip().toUpperCase(Locale.ROOT)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
