package org.fugong.chassis.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;

/** Rows of the first sheet of an XLSX workbook. */
final class XlsxSource implements TableReader.Source {
    /** Packed size, which is held in memory. 890,000 rows of a dozen columns are about this. */
    static final int MAX_PACKED = 64 * 1024 * 1024;
    /** Unpacked size of texts and formats, which are held in memory; sheets are not. */
    private static final long MAX_TEXTS = 128L * 1024 * 1024;
    /** Unpacked size of a sheet, which is only passed through: three times that of 890,000 rows. */
    private static final long MAX_SHEET = 2048L * 1024 * 1024;
    /** A row is held in memory. Excel's largest, 16,384 cells (its published limit), is about 1 MB as XML. */
    private static final int MAX_ROW = 4 * 1024 * 1024;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    private XlsxSource(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static XlsxSource open(InputStream in) throws IOException {
        byte[] packed = in.readNBytes(MAX_PACKED + 1);
        if (packed.length > MAX_PACKED) {
            throw tooLarge();
        }
        if (packed.length == 0) {
            throw Problem.of(422, "table-empty", "The file has no rows.");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(packed)) {
            throw TableReader.unreadable(new IOException("not a zip"));
        }
        refuseBomb(packed);
        try {
            return new XlsxSource(
                    new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(false, true)));
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | NullPointerException broken) {
            throw TableReader.unreadable(broken);
        }
    }

    /** A small file can unpack to any size: measure what would be kept before it is. */
    private static void refuseBomb(byte[] packed) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            long texts = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (isRead(entry.getName())) {
                    boolean isSheet = entry.getName().contains("/worksheets/");
                    SheetMeter sheet = new SheetMeter();
                    try (InputStream in = zip.getInputStream(entry)) {
                        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                            if (isSheet) {
                                sheet.pass(buffer, read);
                            } else {
                                texts += read;
                            }
                            if (texts > MAX_TEXTS || sheet.tooLarge()) {
                                throw tooLarge();
                            }
                        }
                    }
                }
            }
        }
    }

    /** Measures a sheet as it passes: all of it, and the longest row. */
    private static final class SheetMeter {
        private static final byte[] ROW = {'<', 'r', 'o', 'w'};

        private long size;
        private long longestRow;
        private long rowBegan;
        private int matched;

        void pass(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte one = bytes[i];
                matched = one == ROW[matched] ? matched + 1 : one == ROW[0] ? 1 : 0;
                if (matched == ROW.length) {
                    matched = 0;
                    rowBegan = size + i;
                }
                longestRow = Math.max(longestRow, size + i - rowBegan);
            }
            size += length;
        }

        boolean tooLarge() {
            return size > MAX_SHEET || longestRow > MAX_ROW;
        }
    }

    private static boolean isRead(String entry) {
        return entry.startsWith("xl/") && entry.endsWith(".xml");
    }

    private static Problem tooLarge() {
        return Problem.of(422, "table-too-large", "The workbook is too large to be read as one. Save it as CSV.")
                .with("maxBytes", MAX_PACKED);
    }

    @Override
    public TableReader.@Nullable Cells next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            List<String> values = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                values.add(row.getOptionalCell(i).map(XlsxSource::text).orElse(""));
            }
            return new TableReader.Cells(row.getRowNum(), values);
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException broken) {
            throw TableReader.unreadable(broken);
        }
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber());
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "true" : "false";
            case STRING, FORMULA -> {
                Object value = cell.getValue();
                yield value instanceof BigDecimal number ? number(number) : value == null ? "" : value.toString();
            }
            case ERROR, EMPTY -> "";
        };
    }

    /** As a person wrote it: 3 and not 3.0, 13800138000 and not 1.3800138E10. */
    private static String number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
