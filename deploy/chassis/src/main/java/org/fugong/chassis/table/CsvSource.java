package org.fugong.chassis.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;

/** Rows of a CSV file. */
final class CsvSource implements TableReader.Source {
    private static final int LOOKED_AT = 64 * 1024;
    private static final int MAX_ROW = 1024 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** GB18030 holds GBK, which holds GB2312: reading all three as the largest loses nothing. */
    private static final Map<String, Charset> KNOWN = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16,
            "gb18030", GB18030,
            "gbk", GB18030,
            "gb2312", GB18030);

    private final CloseableIterator<CsvRecord> records;
    private final Charset charset;
    private int number;

    private CsvSource(CloseableIterator<CsvRecord> records, Charset charset) {
        this.records = records;
        this.charset = charset;
    }

    static CsvSource open(InputStream in, String contentType) throws IOException {
        byte[] start = in.readNBytes(LOOKED_AT);
        int mark = byteOrderMark(start);
        Charset charset = charset(start, contentType);
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), in);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new InputStreamReader(rest, decoder);
        char separator = separator(start, mark, charset);
        try {
            CloseableIterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(MAX_ROW)
                    .ofCsvRecord(reader)
                    .iterator();
            return new CsvSource(records, charset);
        } catch (UncheckedIOException | CsvParseException broken) {
            throw translate(broken);
        }
    }

    @Override
    public TableReader.@Nullable Cells next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            number++;
            return new TableReader.Cells(number, records.next().getFields());
        } catch (UncheckedIOException | CsvParseException broken) {
            throw translate(broken);
        }
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static RuntimeException translate(RuntimeException broken) {
        Throwable cause = broken;
        while (cause != null) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof CharacterCodingException) {
                return notInCharset();
            }
            cause = cause.getCause();
        }
        return TableReader.unreadable(broken);
    }

    private static Problem notInCharset() {
        return Problem.of(
                422,
                "table-charset",
                "The file is not in the character set it was read in. Save it as UTF-8, or name its charset in the"
                        + " Content-Type: text/csv;charset=GB18030.");
    }

    private static int byteOrderMark(byte[] start) {
        return isUtf8Marked(start) ? 3 : 0;
    }

    private static boolean isUtf8Marked(byte[] start) {
        return start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
    }

    private static boolean isUtf16Marked(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
    }

    private static Charset charset(byte[] start, String contentType) {
        // A byte order mark is in the file itself and beats a header that a tool set by habit.
        if (isUtf8Marked(start)) {
            return StandardCharsets.UTF_8;
        }
        if (isUtf16Marked(start)) {
            return StandardCharsets.UTF_16;
        }
        String declared = TableFormat.parse(contentType).getParameters().get("charset");
        // HTTP clients put ISO-8859-1 on text by habit; it holds no Chinese and so tells nothing.
        if (declared != null && !declared.equalsIgnoreCase("ISO-8859-1")) {
            Charset charset = KNOWN.get(declared.toLowerCase(Locale.ROOT));
            if (charset == null) {
                throw Problem.of(
                        415, "unsupported-media-type", "The charset is UTF-8, UTF-16, GB18030, GBK or GB2312.");
            }
            return charset;
        }
        return isUtf8(start) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // Not the end of input: a character cut in two at the end of what was looked at is no fault.
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false)
                .isError();
    }

    private static char separator(byte[] start, int mark, Charset charset) {
        String text = new String(start, mark, start.length - mark, charset).stripLeading();
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = count(header, ',');
        for (char other : new char[] {';', '\t'}) {
            if (count(header, other) > most) {
                best = other;
                most = count(header, other);
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
