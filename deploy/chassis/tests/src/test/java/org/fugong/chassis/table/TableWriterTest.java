package org.fugong.chassis.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableWriterTest {
    @Test
    void csvOpensInASpreadsheetWithoutAsking() throws IOException {
        String csv = csv(List.of("name", "count"), List.of("张三, \"A\"", 3));
        assertThat(csv).isEqualTo("\ufeffname,count\r\n\"张三, \"\"A\"\"\",3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void whatLooksLikeAFormulaIsNoFormula(String text) throws IOException {
        assertThat(csv(List.of("a"), List.of(text))).contains("'" + text);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(text)))) {
            var cell = workbook.getFirstSheet().read().get(0).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getValue()).isEqualTo(text);
        }
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(csv(List.of("a", "b"), List.of(-1, new BigDecimal("-0.5")))).endsWith("-1,-0.5\r\n");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatIsWrittenIsReadAgain(TableFormat format) throws IOException {
        // Given
        List<List<Object>> rows = IntStream.range(0, 1200)
                .mapToObj(i -> List.<Object>of("=name " + i, i, "第" + i + "行\n二"))
                .toList();

        // When
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.of(format, out)) {
            writer.row("a", "b", "c");
            rows.forEach(writer::row);
        }

        // Then
        try (TableReader reader = TableReader.open(new ByteArrayInputStream(out.toByteArray()), format.mediaType())) {
            List<Row> read = new ArrayList<>();
            reader.forEachRemaining(read::add);
            assertThat(read).hasSize(1200);
            assertThat(read.get(1199).values())
                    .containsEntry("a", "=name 1199")
                    .containsEntry("b", "1199")
                    .containsEntry("c", "第1199行\n二");
            assertThat(read.get(1199).number()).isEqualTo(1201);
        }
    }

    @Property(tries = 200)
    void anyTextSurvivesCsv(@ForAll String text) throws IOException {
        // Blanks around a value and unpaired surrogates are no text that anyone typed.
        String clean = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip();
        String file = csv(List.of("a", "b"), List.of("x", clean));
        try (TableReader reader =
                TableReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "text/csv")) {
            assertThat(reader.next().get("b")).isEqualTo(clean);
        }
    }

    private static String csv(List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.csv(out)) {
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.xlsx(out, "1")) {
            writer.row(cell);
        }
        return out.toByteArray();
    }
}
