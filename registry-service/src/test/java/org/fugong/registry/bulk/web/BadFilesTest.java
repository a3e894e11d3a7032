package org.fugong.registry.bulk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.table.Row;
import org.fugong.chassis.table.TableReader;
import org.fugong.chassis.table.TableWriter;
import org.fugong.chassis.testing.TestServers;
import org.fugong.registry.domain.identity.Codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.bulk.web.ImportResourceTest.finished;
import static org.hamcrest.Matchers.equalTo;

/** Files as people really send them: each gets a clear answer, and nothing is half loaded without a word of it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BadFilesTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "uscc,name,town,industry,aboveScale,headcount,contactName,contactPhone\n";

    @Test
    void a_file_in_another_encoding_than_it_says_is_refused_as_such() {
        byte[] gbk = (HEADER + row(40_001, "编码企业")).getBytes(Charset.forName("GBK"));
        refused(send("text/csv; charset=UTF-8", gbk, ""), "table-charset");

        byte[] noise = new byte[2000];
        Arrays.fill(noise, (byte) 0xFF);
        refused(send("text/csv", noise, ""), "table-charset");

        byte[] cut = (HEADER + row(40_001, "编码企业")).getBytes(StandardCharsets.UTF_16);
        JsonPath read = finished(send("text/csv", cut, ""));
        assertThat(read.getInt("created")).isEqualTo(1);
    }

    @Test
    void a_file_without_a_header_or_with_a_doubtful_one_is_refused_as_such() {
        refused(csv(row(40_011, "无表头企业"), ""), "table-header");
        refused(csv(HEADER.replace("name,", "name,name,") + row(40_012, "重列企业"), ""), "table-header");
        refused(csv(HEADER.replace("headcount,", "") + row(40_013, "缺列企业"), ""), "table-header");
    }

    @Test
    void a_cell_of_a_million_characters_costs_its_row_and_no_other() {
        JsonPath job = finished(
                csv(HEADER + row(40_021, "好企业") + row(40_022, "长".repeat(1_000_000)) + row(40_023, "又一家"), ""));

        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getInt("rejected")).isEqualTo(1);
        assertThat(rejected(job, "en").get(1)).contains("name:too-long");
    }

    @Test
    void a_cell_larger_than_any_row_may_be_makes_the_file_unreadable_and_nothing_is_loaded() {
        refused(csv(HEADER + row(40_025, "前一家") + row(40_026, "x".repeat(3 << 20)), ""), "table-unreadable");

        assertThat(as(district())
                        .queryParam("q", Codes.uscc(40_025))
                        .get("/api/v1/enterprises")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void a_formula_in_a_refused_row_does_not_run_and_comes_back_as_it_was() {
        String evil = "=HYPERLINK(\"http://x.invalid\")";
        JsonPath job = finished(csv(
                HEADER + row(40_031, "\"" + evil.replace("\"", "\"\"") + "\"").replace("330110001", "999999999"), ""));

        String file = String.join("\r\n", rejected(job, "en")) + "\r\n";
        assertThat(file).contains("'=HYPERLINK").doesNotContain(",\"=HYPERLINK").doesNotContain(",=HYPERLINK");

        JsonPath mended = finished(csv(file.replace("999999999", "330110001"), ""));
        assertThat(mended.getInt("created")).isEqualTo(1);
        assertThat(as(district())
                        .queryParam("q", Codes.uscc(40_031))
                        .get("/api/v1/enterprises")
                        .<String>path("items[0].name"))
                .isEqualTo(evil);
    }

    @Test
    void of_two_thousand_rows_with_one_bad_in_twenty_exactly_those_come_back() {
        List<Integer> bad =
                IntStream.range(0, 2000).filter(n -> n % 20 == 7).boxed().toList();
        String file = HEADER
                + IntStream.range(0, 2000)
                        .mapToObj(n -> {
                            String row = row(41_000 + n, "二十分之一");
                            return n % 20 == 7 ? row.replace("330110001", "999999999") : row;
                        })
                        .collect(Collectors.joining());

        JsonPath job = finished(csv(file, ""));

        assertThat(job.getInt("created")).isEqualTo(1900);
        assertThat(job.getInt("rejected")).isEqualTo(100);
        List<String> lines = rejected(job, "zh");
        assertThat(lines.get(0)).contains("统一社会信用代码").endsWith("行号,代码,原因");
        assertThat(lines.subList(1, lines.size())).hasSize(100).allMatch(line -> line.contains("town:town-unknown"));
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.substring(0, 18)))
                .containsExactlyElementsOf(
                        bad.stream().map(n -> Codes.uscc(41_000 + n)).toList());
        assertThat(lines.get(1)).doesNotContain("This").matches(".*\\p{IsHan}+。?$");
    }

    @Test
    void loaded_as_a_whole_one_bad_row_keeps_all_out_and_the_mended_file_comes_in() {
        String good =
                IntStream.range(44_000, 45_500).mapToObj(n -> row(n, "整体企业")).collect(Collectors.joining());
        String bad = row(45_500, "坏一家").replace("330110001", "999999999");

        JsonPath job = finished(csv(HEADER + good + bad, "?mode=all"));

        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getInt("created")).isZero();
        assertThat(job.getInt("rejected")).isEqualTo(1);
        assertThat(rejected(job, "en")).hasSize(2);
        assertThat(count("整体企业")).isZero();

        JsonPath mended = finished(csv(HEADER + good + bad.replace("999999999", "330110001"), "?mode=all"));
        assertThat(mended.getString("state")).isEqualTo("COMPLETED");
        assertThat(mended.getInt("created")).isEqualTo(1501);
        assertThat(mended.getInt("done")).isEqualTo(1501);
        assertThat(count("整体企业")).isEqualTo(50);
    }

    @Test
    void more_rows_than_one_transaction_holds_are_not_loaded_as_a_whole() {
        String file = HEADER + row(1, "过多").repeat(50_001);
        refused(csv(file, "?mode=all"), "table-too-large-as-a-whole");
        csv(HEADER, "?mode=some").then().statusCode(422).body("errors[0].code", equalTo("mode-unknown"));
    }

    @Test
    void a_workbook_comes_back_as_a_workbook_that_can_be_loaded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.xlsx(bytes, "1")) {
            table.row((Object[]) HEADER.strip().split(","));
            table.row((Object[]) row(40_041, "簿中企业")
                    .strip()
                    .replace("330110001", "999999999")
                    .split(","));
        }

        JsonPath job = finished(send(XLSX, bytes.toByteArray(), ""));
        byte[] refused = as(district())
                .get("/api/v1/imports/" + job.getString("jobId") + "/rejected?lang=zh")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();

        try (TableReader table = TableReader.open(new java.io.ByteArrayInputStream(refused), XLSX)) {
            Row row = table.next();
            assertThat(row.get("代码")).isEqualTo("town:town-unknown");
            assertThat(row.get("统一社会信用代码")).isEqualTo(Codes.uscc(40_041));
        }
        JsonPath again = finished(send(XLSX, refused, ""));
        assertThat(again.getInt("rejected")).isEqualTo(1);
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_a_machine_has_is_refused_before_it_is() throws IOException {
        String sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        refused(send(XLSX, bomb("xl/worksheets/sheet1.xml", sheet), ""), "table-too-large");
        refused(send(XLSX, bomb("xl/sharedStrings.xml", "<sst><si><t>"), ""), "table-too-large");
        refused(send(XLSX, "no workbook".getBytes(StandardCharsets.UTF_8), ""), "table-unreadable");
    }

    @Test
    void the_template_in_either_language_and_form_is_read() throws IOException {
        for (String lang : List.of("zh", "en")) {
            String header = as(district())
                    .get("/api/v1/imports/template/enterprises?format=csv&lang=" + lang)
                    .asString()
                    .strip();
            JsonPath job = finished(csv(header + "\n" + row(40_051, "模板企业"), ""));
            assertThat(job.getInt("created") + job.getInt("unchanged")).as(lang).isEqualTo(1);

            byte[] workbook = as(district())
                    .get("/api/v1/imports/template/enterprises?format=xlsx&lang=" + lang)
                    .asByteArray();
            refused(send(XLSX, workbook, ""), "table-empty");
        }
    }

    private static byte[] bomb(String name, String start) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'A');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            write(zip, "<Types/>");
            zip.putNextEntry(new ZipEntry(name));
            write(zip, start);
            for (int i = 0; i < 200; i++) {
                zip.write(piece);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int n, String name) {
        return Codes.uscc(n) + "," + name + ",330110001,C34,false,12,王合成,10000000000\n";
    }

    private static int count(String name) {
        return as(district())
                .queryParam("q", name)
                .get("/api/v1/enterprises")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static void refused(Response answer, String slug) {
        answer.then().statusCode(422).body("type", equalTo("urn:fugong:problem:" + slug));
    }

    private static List<String> rejected(JsonPath job, String lang) {
        return as(district())
                .get("/api/v1/imports/" + job.getString("jobId") + "/rejected?lang=" + lang)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\ufeff", "")
                .lines()
                .toList();
    }

    private static Response csv(String file, String query) {
        return send("text/csv; charset=UTF-8", file.getBytes(StandardCharsets.UTF_8), query);
    }

    private static Response send(String type, byte[] file, String query) {
        return as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .body(file)
                .post("/api/v1/enterprises/imports" + query);
    }
}
