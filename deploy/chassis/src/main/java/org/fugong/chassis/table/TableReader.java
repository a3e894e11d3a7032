package org.fugong.chassis.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;

/**
 * Reads a table row by row, whatever its length. A CSV file takes the memory of its longest row; an XLSX file that of
 * its packed bytes and its distinct texts, which is why its size is limited.
 *
 * <p>CSV may be UTF-8 with or without byte order mark, UTF-16 with one, or GB18030 (and so GBK and GB2312), as the
 * Content-Type's charset says or else as found in the first 64 KiB; separated by comma, semicolon or tab; with rows
 * ended by LF or CRLF. The first row that is not empty is the header. Empty rows are left out.
 *
 * <p>What is wrong with the table as a whole is a {@link Problem} 422 {@code table-…}; it may come while reading.
 */
public final class TableReader implements Iterator<Row>, Closeable {
    private static final int MAX_COLUMNS = 200;
    private static final String DANGEROUS_START = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    /** The rows of one form: numbered, with all their cells as texts. */
    interface Source extends Closeable {
        /** The next row, empty ones included; null at the end. */
        @Nullable Cells next() throws IOException;

        /** What its texts are written in. */
        default Charset charset() {
            return StandardCharsets.UTF_8;
        }
    }

    record Cells(int number, List<String> values) {
        boolean empty() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    private final Source source;
    private final List<String> columns;
    private @Nullable Row upcoming;

    private TableReader(Source source, Set<String> required) throws IOException {
        this.source = source;
        this.columns = header(required);
        this.upcoming = read();
    }

    /** As {@link #open(InputStream, String, Set)} without columns that must be there. */
    public static TableReader open(InputStream in, String contentType) {
        return open(in, contentType, Set.of());
    }

    /**
     * Begins to read; the caller closes the reader.
     *
     * @param contentType {@code text/csv}, with a charset or without, or that of XLSX
     * @param required columns that must be there; others may be
     * @throws Problem 415 {@code unsupported-media-type}; 422 {@code table-empty}, {@code table-header},
     *     {@code table-charset}, {@code table-unreadable} or {@code table-too-large}
     */
    public static TableReader open(InputStream in, String contentType, Set<String> required) {
        TableFormat format = TableFormat.of(contentType);
        try {
            Source source =
                    switch (format) {
                        case CSV -> CsvSource.open(in, contentType);
                        case XLSX -> XlsxSource.open(in);
                    };
            return new TableReader(source, required);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Names of the columns in the file's order. */
    public List<String> columns() {
        return columns;
    }

    /** The character set that the file is written in: for one of CSV that found or declared, else UTF-8. */
    public Charset charset() {
        return source.charset();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public Row next() {
        Row row = upcoming;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            upcoming = read();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
        return row;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Problem unreadable(Exception cause) {
        Problem problem = Problem.of(
                422,
                "table-unreadable",
                "The file is damaged or cut off, or is not of the form its Content-Type says.");
        problem.initCause(cause);
        return problem;
    }

    private List<String> header(Set<String> required) throws IOException {
        Cells cells = source.next();
        while (cells != null && cells.empty()) {
            cells = source.next();
        }
        if (cells == null) {
            throw Problem.of(422, "table-empty", "The file has no rows.");
        }
        List<String> names = new ArrayList<>();
        for (String cell : cells.values()) {
            names.add(cell.strip());
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (names.size() > MAX_COLUMNS) {
            throw header("The header has more than " + MAX_COLUMNS + " columns.");
        }
        Set<String> seen = new LinkedHashSet<>();
        Set<String> duplicates = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                duplicates.add(name);
            }
        }
        Set<String> missing = new LinkedHashSet<>(required);
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            throw header("The first row must name the columns; some are missing.")
                    .with("missing", missing.stream().sorted().toList());
        }
        if (!duplicates.isEmpty()) {
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (duplicates.contains(names.get(i))) {
                    positions.add(i + 1);
                }
            }
            // By position: without a header the first row is data, which is not for echoing.
            throw header("The header names a column twice, or leaves one without a name.")
                    .with("duplicateColumns", positions);
        }
        return List.copyOf(names);
    }

    private static Problem header(String detail) {
        return Problem.of(422, "table-header", detail);
    }

    private @Nullable Row read() throws IOException {
        Cells cells = source.next();
        while (cells != null && cells.empty()) {
            cells = source.next();
        }
        if (cells == null) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<String> texts = cells.values();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), i < texts.size() ? plain(texts.get(i)) : "");
        }
        boolean tooMany = texts.stream().skip(columns.size()).anyMatch(text -> !text.isBlank());
        return new Row(cells.number(), values, tooMany ? Row.TOO_MANY_CELLS : null);
    }

    /** Without blanks, and without the apostrophe that {@link TableWriter} puts before what looks like a formula. */
    private static String plain(String cell) {
        String text = cell.strip();
        if (text.length() > 1 && text.charAt(0) == '\'' && isFormulaStart(text.charAt(1))) {
            return text.substring(1);
        }
        return text;
    }

    static boolean isFormulaStart(char first) {
        return DANGEROUS_START.indexOf(first) >= 0;
    }
}
