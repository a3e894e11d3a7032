package org.fugong.chassis.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.web.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CHINESE = "name,village\n张三,安徽省黄山市\n李四,四川省成都市\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/csv",
        "UTF-8, text/csv;charset=UTF-8",
        "GB18030, text/csv",
        "UTF-8, text/csv;charset=ISO-8859-1",
        "GB18030, text/csv;charset=GB18030",
        "GBK, text/csv;charset=GBK",
        "GBK, text/csv; charset=\"gb2312\"",
        "UTF-16, text/csv"
    })
    void readsTheCharactersAsDeclaredOrAsFound(String charset, String contentType) {
        assertThat(rows(CHINESE.getBytes(Charset.forName(charset)), contentType))
                .extracting(row -> row.get("village"))
                .containsExactly("安徽省黄山市", "四川省成都市");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(rows(("\ufeff" + CHINESE).getBytes(StandardCharsets.UTF_8), "text/csv;charset=GBK"))
                .first()
                .satisfies(row -> assertThat(row.get("name")).isEqualTo("张三"));
    }

    @Test
    void charactersThatAreNotOfTheCharsetAreRefusedAndNotGuessed() {
        // Given a file that is plain at first, longer than what is looked at, and GB18030 later
        byte[] plain = ("name\n" + "abcdefgh\n".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(plain, plain.length + 4);
        System.arraycopy("张三".getBytes(GB18030), 0, file, plain.length, 4);
        assertProblem(422, "table-charset", () -> rows(file, "text/csv"));
        assertProblem(422, "table-charset", () -> rows(CHINESE.getBytes(GB18030), "text/csv;charset=utf-8"));
        assertProblem(415, "unsupported-media-type", () -> rows(file, "text/csv;charset=klingon"));
        assertProblem(415, "unsupported-media-type", () -> rows(file, "application/pdf"));
    }

    @Test
    void quotesSeparatorsAndLineEndsInValuesAreKept() {
        List<Row> rows = rows("a,b\r\n\"x, \"\"y\"\"\",\"line one\nline two\"\r\n", "text/csv");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("a")).isEqualTo("x, \"y\"");
        assertThat(rows.get(0).get("b")).isEqualTo("line one\nline two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1,5;2\n", "a\tb\n1,5\t2\n"})
    void semicolonsAndTabsSeparateWhereTheHeaderHasThem(String file) {
        assertThat(rows(file, "text/csv")).singleElement().satisfies(row -> {
            assertThat(row.get("a")).isEqualTo("1,5");
            assertThat(row.get("b")).isEqualTo("2");
        });
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        List<Row> rows = rows("\na\n1\n\n \n\"2\n2\"\n3\n", "text/csv");
        assertThat(rows).extracting(Row::number).containsExactly(3, 6, 7);
    }

    @Test
    void aShortRowHasEmptyValuesAndALongOneAFault() {
        List<Row> rows = rows("a,b\n1\n1,2,3\n1,2,\n", "text/csv");
        assertThat(rows.get(0).has("b")).isFalse();
        assertThat(rows.get(0).get("unheard of")).isEmpty();
        assertThat(rows.get(0).fault()).isNull();
        assertThat(rows.get(1).fault()).isEqualTo("too-many-cells");
        assertThat(rows.get(2).fault()).isNull();
    }

    @Test
    void aTableWithoutTheColumnsItNeedsIsRefusedByTheirNames() {
        assertThatThrownBy(() -> TableReader.open(in("a,b\n1,2\n"), "text/csv", Set.of("a", "c", "d")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("table-header");
                    assertThat(problem.members()).containsEntry("missing", List.of("c", "d"));
                });
    }

    @Test
    void aHeaderThatNamesAColumnTwiceIsRefusedWithoutEchoingIt() {
        assertThatThrownBy(() -> TableReader.open(in("339999199001010010,b,339999199001010010\n"), "text/csv"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("table-header");
                    assertThat(problem.members()).containsEntry("duplicateColumns", List.of(1, 3));
                    assertThat(problem.detail()).doesNotContain("339999");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "   \n"})
    void anEmptyFileSaysSo(String file) {
        assertProblem(422, "table-empty", () -> rows(file, "text/csv"));
    }

    @Test
    void aQuoteThatNeverEndsDoesNotTakeTheMemory() {
        assertProblem(422, "table-unreadable", () -> rows("a\n\"" + "x".repeat(3_000_000), "text/csv"));
    }

    @Test
    void aCsvOfAnyLengthIsReadWithoutHoldingIt() {
        // Given
        Rows endless = new Rows(20_000);

        // When
        int count = 0;
        long furthestAhead = 0;
        List<WeakReference<Object>> read = new ArrayList<>();
        try (TableReader reader = TableReader.open(endless, "text/csv")) {
            while (reader.hasNext()) {
                read.add(new WeakReference<>(reader.next()));
                count++;
                furthestAhead = Math.max(furthestAhead, endless.position - (count + 1L) * Rows.LENGTH);
            }
            System.gc();

            // Then: little is read before it is asked for, and nothing is kept afterwards
            assertThat(count).isEqualTo(19_999);
            assertThat(furthestAhead).isLessThan(1 << 18);
            assertThat(read.stream().filter(row -> row.get() != null)).hasSizeLessThan(3);
        }
    }

    /** Rows of 2,000 letters that exist only as they are read. */
    private static final class Rows extends InputStream {
        static final int LENGTH = 2001;

        private final byte[] row = ("x".repeat(LENGTH - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        private final long end;
        private long position;

        Rows(int count) {
            this.end = (long) count * LENGTH;
        }

        @Override
        public int read() {
            return position >= end ? -1 : row[(int) (position++ % LENGTH)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position >= end) {
                return -1;
            }
            int at = (int) (position % LENGTH);
            int count = Math.min(length, LENGTH - at);
            System.arraycopy(row, at, buffer, offset, count);
            position += count;
            return count;
        }
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() throws IOException {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("one");
        sheet.value(0, 0, "phone");
        sheet.value(0, 1, "headcount");
        sheet.value(0, 2, "flag");
        sheet.value(2, 0, 10001234567L);
        sheet.value(2, 1, 12.50);
        sheet.value(2, 2, true);
        sheet.value(3, 0, " 张三 ");
        workbook.newWorksheet("two").value(0, 0, "unseen");
        workbook.finish();

        // When
        List<Row> rows = rows(out.toByteArray(), TableFormat.XLSX_TYPE);

        // Then
        assertThat(rows).extracting(Row::number).containsExactly(3, 4);
        assertThat(rows.get(0).values()).containsEntry("phone", "10001234567");
        assertThat(rows.get(0).values()).containsEntry("headcount", "12.5").containsEntry("flag", "true");
        assertThat(rows.get(1).get("phone")).isEqualTo("张三");
    }

    @Test
    void whatIsNoWorkbookOrIsCutOffIsUnreadable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.xlsx(out, "one")) {
            for (int i = 0; i < 1000; i++) {
                writer.row("a" + i, i);
            }
        }
        byte[] whole = out.toByteArray();
        assertProblem(
                422, "table-unreadable", () -> rows(Arrays.copyOf(whole, whole.length / 2), TableFormat.XLSX_TYPE));
        assertProblem(422, "table-unreadable", () -> rows(CHINESE, TableFormat.XLSX_TYPE));
        assertProblem(422, "table-empty", () -> rows("", TableFormat.XLSX_TYPE));
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreIsRefusedBeforeItIsHeld() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blank = new byte[1024 * 1024];
            for (int i = 0; i < 130; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        assertProblem(422, "table-too-large", () -> rows(out.toByteArray(), TableFormat.XLSX_TYPE));
    }

    private static void assertProblem(int status, String slug, Runnable read) {
        assertThatThrownBy(read::run).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.status()).isEqualTo(status);
        });
    }

    private static List<Row> rows(String file, String contentType) {
        return rows(file.getBytes(StandardCharsets.UTF_8), contentType);
    }

    private static List<Row> rows(byte[] file, String contentType) {
        try (TableReader reader = TableReader.open(new ByteArrayInputStream(file), contentType)) {
            List<Row> rows = new ArrayList<>();
            reader.forEachRemaining(rows::add);
            return rows;
        }
    }

    private static InputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
