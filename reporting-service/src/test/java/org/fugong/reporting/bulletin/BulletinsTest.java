package org.fugong.reporting.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.table.Row;
import org.fugong.chassis.table.TableReader;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.reporting.Story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BulletinsTest {
    private static final String PATH = "/api/v1/bulletins";
    private static final Path FILES = Path.of("target", "bulletins");

    @Inject
    DataSource database;

    @Test
    void isIssuedOnceKeptByteForByteAndCorrectedByAnother() throws Exception {
        // Given
        UUID works = UUID.randomUUID();
        UUID worker = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        new Story()
                .enterprise(works, 1, "330110109", true)
                .decided(works, 2, true)
                .worker(worker, 1, works)
                .charter(charter, "D5580 " + charter, 180)
                .nominated(charter, worker, true)
                .send();
        JsonPath figures =
                Story.figuresWhen(f -> f.getString("charters.list.name").contains(charter.toString())
                        && f.getInt("resumption.byTown.find { it.town == '330110109' }.resumed") > 0);
        // When: sent twice under one key
        String key = "bulletin-" + works;
        Response issued = post(key, "{}");
        issued.then().statusCode(201);
        post(key, "{}").then().statusCode(201).header("Idempotent-Replay", "true");
        int no = issued.jsonPath().getInt("no");
        // Then
        JsonPath told = as(Role.AUDITOR).get(PATH + "/" + no).jsonPath();
        assertThat(told.getInt("content.lines.find { it.key == 'resumption.aboveScale.total' }.value"))
                .isEqualTo(figures.getInt("resumption.aboveScale.total"));
        assertThat(told.<Integer>get("content.lines.find { it.key == 'group.help.open' }.value"))
                .isNotNegative();
        assertThat(told.getList("content.towns"))
                .hasSize(figures.getList("resumption.byTown").size());
        assertThat(told.getString("content.charters.name")).contains(charter.toString());
        assertThat(told.getInt("bulletin.files.size()")).isEqualTo(6);
        theFilesAreReadable(no, told, charter);

        // When it is corrected
        Response corrected = post(
                "correct-" + works, "{\"corrects\":%d,\"reason\":\"one town's decisions came late\"}".formatted(no));
        corrected.then().statusCode(201).body("corrects", equalTo(no)).body("no", equalTo(no + 1));
        // Then the first is as it was, and says by what it was corrected
        as(Role.DISTRICT)
                .get(PATH + "/" + no)
                .then()
                .body("bulletin.correctedBy", equalTo(no + 1))
                .body("bulletin.files.checksum", equalTo(told.getList("bulletin.files.checksum")));
        post("again-" + works, "{\"corrects\":%d,\"reason\":\"again\"}".formatted(no))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:bulletin-corrected"));
        assertThat(text(as(Role.DISTRICT)
                        .get(PATH + "/" + (no + 1) + ".pdf?lang=en")
                        .asByteArray()))
                .contains("Corrects No. " + no, "one town's decisions came late");
        String day = told.getString("bulletin.day");
        assertThat(Topics.await(
                        "bulletin-issued",
                        received -> received.key().equals(day)
                                && JsonPath.from(received.json()).getInt("no") >= no,
                        2))
                .extracting(received -> JsonPath.from(received.json()).get("corrects"))
                .containsExactly(null, no);
        nobodyChangesIt(no);
        thePageListsThem(no);
    }

    private void theFilesAreReadable(int no, JsonPath told, UUID charter) throws Exception {
        Files.createDirectories(FILES);
        for (Map<String, Object> file : told.<Map<String, Object>>getList("bulletin.files")) {
            String format = file.get("format").toString();
            Response answer = as(Role.AUDITOR).get(PATH + "/%d.%s?lang=%s".formatted(no, format, file.get("lang")));
            answer.then().statusCode(200).header("Fugong-Checksum", equalTo(file.get("checksum")));
            byte[] bytes = answer.asByteArray();
            assertThat(sha256(bytes)).isEqualTo(file.get("checksum"));
            Files.write(FILES.resolve("bulletin-%s.%s".formatted(file.get("lang"), format)), bytes);
        }
        assertThat(text(Files.readAllBytes(FILES.resolve("bulletin-zh.pdf"))))
                .contains("复工复产日报", "径山镇", charter.toString().substring(30));
        assertThat(text(Files.readAllBytes(FILES.resolve("bulletin-en.pdf"))))
                .contains("Daily bulletin on resumption", "Jingshan");
        List<Row> csv = rows(Files.readAllBytes(FILES.resolve("bulletin-en.csv")), "text/csv");
        assertThat(csv).anySatisfy(row -> {
            assertThat(row.get("key")).isEqualTo("resumption.aboveScale.rate");
            assertThat(row.get("Unit")).isNotEmpty();
        });
        // By negotiation the same bytes come.
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .accept("application/pdf")
                .header("Accept-Language", "en")
                .get(PATH + "/" + no)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Fugong-Checksum", equalTo(sha256(Files.readAllBytes(FILES.resolve("bulletin-en.pdf")))));
        assertThat(Files.readAllBytes(FILES.resolve("bulletin-zh.xlsx"))).startsWith('P', 'K');
    }

    private void nobodyChangesIt(int no) throws Exception {
        for (String table : List.of("bulletin", "bulletin_file")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table + " WHERE no = " + no))
                        .hasMessageContaining("stays as it was issued");
            }
        }
    }

    private void thePageListsThem(int no) {
        as(Role.DISTRICT)
                .header("Accept-Language", "zh")
                .get("/bulletins")
                .then()
                .statusCode(200)
                .body(containsString("第 " + no + " 期"), containsString("已由第 " + (no + 1) + " 期更正"));
        as(Role.AUDITOR)
                .header("Accept-Language", "en")
                .get("/bulletins")
                .then()
                .statusCode(200)
                .body(containsString("Daily bulletins"));
    }

    @Test
    void onlyDistrictOfficialsIssueAndOnlyTheyAndAuditorsRead() {
        for (String role : List.of(Role.TOWN, Role.ENTERPRISE, Role.WORKER, Role.GATE, Role.AGENCY, Role.OPERATOR)) {
            for (String path : List.of(PATH, PATH + "/1", PATH + "/1.pdf", "/bulletins")) {
                as(role).get(path).then().statusCode(403);
            }
        }
        given().get(PATH).then().statusCode(401);
        as(Role.AUDITOR)
                .contentType("application/json")
                .header("Idempotency-Key", "auditor")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
        as(Role.DISTRICT).get(PATH + "/999999").then().statusCode(404);
        as(Role.DISTRICT).get(PATH + "?day=today").then().statusCode(422);
        post("no-such", "{\"corrects\":999999,\"reason\":\"x\"}").then().statusCode(404);
        post("no-reason", "{\"corrects\":1}").then().statusCode(422).body("errors[0].field", equalTo("reason"));
        post("a-number", "{\"corrects\":1,\"reason\":\"call 10001234567\"}")
                .then()
                .statusCode(422);
        post("no-correction", "{\"reason\":\"why\"}").then().statusCode(422);
    }

    private static Response post(String key, String body) {
        return as(Role.DISTRICT)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of("bulletin-" + role, Map.of("roles", List.of(role), "town", "330110109")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Row> rows(byte[] file, String type) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(new ByteArrayInputStream(file), type, Set.of("key"))) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
