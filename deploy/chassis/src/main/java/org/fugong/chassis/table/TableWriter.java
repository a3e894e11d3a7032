package org.fugong.chassis.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row, for a {@code StreamingOutput}. CSV has CRLF, and is UTF-8 with a byte order mark unless
 * another character set is asked for: that is what spreadsheet programs open without asking.
 *
 * <p>A text that a spreadsheet program would run as a formula gets an apostrophe in front in CSV, and is a plain text
 * cell in XLSX; {@link TableReader} takes the apostrophe away again.
 */
public abstract class TableWriter implements Closeable {
    private TableWriter() {}

    /** A writer to a stream, which is closed with it. */
    public static TableWriter of(TableFormat format, OutputStream out) {
        return of(format, StandardCharsets.UTF_8, out);
    }

    /** As {@link #of(TableFormat, OutputStream)}; CSV in a character set, such as that of {@link TableReader#charset()}. */
    public static TableWriter of(TableFormat format, Charset charset, OutputStream out) {
        return switch (format) {
            case CSV -> new Csv(out, charset);
            case XLSX -> xlsx(out, "1");
        };
    }

    /** A CSV writer to a stream, which is closed with it. */
    public static TableWriter csv(OutputStream out) {
        return new Csv(out, StandardCharsets.UTF_8);
    }

    /** An XLSX writer to a stream, which is closed with it. */
    public static TableWriter xlsx(OutputStream out, String sheet) {
        return new Xlsx(out, sheet);
    }

    /**
     * Writes one row. Numbers and booleans are cells of that kind; null is an empty cell; all else is its text.
     *
     * @throws UncheckedIOException when the reader is gone
     */
    public abstract void row(List<? extends @Nullable Object> cells);

    /** As {@link #row(List)}. */
    public final void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private static final class Csv extends TableWriter {
        private final CsvWriter csv;

        Csv(OutputStream out, Charset charset) {
            try {
                OutputStreamWriter writer = new OutputStreamWriter(out, charset);
                if (charset.equals(StandardCharsets.UTF_8)) {
                    // GB18030 has no use for a mark, and Java writes that of UTF-16 itself.
                    writer.write('\ufeff');
                }
                this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            csv.writeRecord(cells.stream().map(Csv::harmless).toList());
        }

        private static String harmless(@Nullable Object cell) {
            String text = text(cell);
            boolean runs = !(cell instanceof Number) && !text.isEmpty() && TableReader.isFormulaStart(text.charAt(0));
            return runs ? '\'' + text : text;
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class Xlsx extends TableWriter {
        private static final int ROWS_HELD = 500;

        private final OutputStream out;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int next;

        Xlsx(OutputStream out, String sheet) {
            this.out = out;
            this.workbook = new Workbook(out, "Fugong", "1.0");
            this.sheet = workbook.newWorksheet(sheet);
            this.sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            for (int column = 0; column < cells.size(); column++) {
                Object cell = cells.get(column);
                if (cell instanceof Number number) {
                    sheet.value(next, column, number);
                } else if (cell instanceof Boolean flag) {
                    sheet.value(next, column, flag);
                } else if (cell != null) {
                    // Inline, since a table of shared texts would have to be held until the end.
                    sheet.inlineString(next, column, text(cell));
                }
            }
            next++;
            if (next % ROWS_HELD == 0) {
                try {
                    sheet.flush();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
            out.close();
        }
    }
}
