package org.fugong.registry.bulk.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.domain.identity.Codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.worker;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ImportResourceTest {

    private static final String ENTERPRISES = "uscc,name,town,industry,aboveScale,headcount,contactName,contactPhone\n";
    private static final String WORKERS = "uscc,idType,idNumber,name,phone,origin,originAddress,skills\n";

    @Test
    void enterprises_are_loaded_published_and_loading_them_again_changes_nothing() {
        // Given
        String file = ENTERPRISES + enterprises(1000, 2500);

        // When
        JsonPath job = finished(upload(district(), "/enterprises/imports", file));

        // Then
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getInt("created")).isEqualTo(1500);
        assertThat(job.getInt("rejected")).isZero();
        as(district())
                .queryParam("q", Codes.uscc(1999))
                .get("/api/v1/enterprises")
                .then()
                .body("items", hasSize(1));
        assertThat(Topics.await("enterprise-registered", fact -> fact.json().contains("批量企业"), 1500))
                .hasSize(1500);
        JsonPath again = finished(upload(district(), "/enterprises/imports", file));
        assertThat(again.getInt("unchanged")).isEqualTo(1500);
        assertThat(again.getInt("created") + again.getInt("changed") + again.getInt("rejected"))
                .isZero();
    }

    @Test
    void refused_rows_come_back_in_the_same_form_are_mended_and_loaded_again() {
        // Given
        String enterprise = registered(301, ZHONGTAI, 50);
        String typo = Codes.residentNumber(302).substring(0, 17)
                + (Codes.residentNumber(302).endsWith("1") ? '2' : '1');
        String file = WORKERS
                + row(301, 301)
                + row(301, 302).replace(Codes.residentNumber(302), typo)
                + row(301, 303).replace("341002", "999999").replace("1000", "x")
                + row(399, 304);

        // When
        Response sent = upload(district(), "/workers/imports", file);
        JsonPath job = finished(sent);

        // Then
        assertThat(job.getInt("accepted")).isEqualTo(1);
        assertThat(job.getInt("rejected")).isEqualTo(3);
        String rejected = as(district())
                .get("/api/v1/imports/" + job.getString("jobId") + "/rejected?lang=en")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        List<String> lines = rejected.lines().toList();
        assertThat(lines.get(0)).endsWith("originAddress,skills,row,code,message");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains(typo, ",3,idNumber:id-check-digit,");
        assertThat(lines.get(2)).contains(",4,phone:phone-format;origin:origin-unknown,");
        assertThat(lines.get(3)).contains(",5,uscc:enterprise-unknown,");

        // When
        String mended = lines.get(0) + "\n" + lines.get(1).replace(typo, Codes.residentNumber(302)) + "\n";
        JsonPath second = finished(upload(district(), "/workers/imports", mended));

        // Then
        assertThat(second.getInt("created")).isEqualTo(1);
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/workers")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void a_dry_run_finds_out_and_changes_nothing() {
        String enterprise = registered(311, ZHONGTAI, 50);
        JsonPath job = finished(upload(
                contact(enterprise),
                "/enterprises/" + enterprise + "/workers/imports?dryRun=true",
                WORKERS + row(311, 311) + row(311, 312).replace("339999", "33999X")));
        assertThat(job.getBoolean("dryRun")).isTrue();
        assertThat(job.getInt("accepted")).isEqualTo(1);
        assertThat(job.getInt("rejected")).isEqualTo(1);
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/workers")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void an_enterprise_loads_its_own_workers_only_and_its_file_needs_no_code() {
        // Given
        String enterprise = registered(321, ZHONGTAI, 50);
        String other = registered(322, LINPING, 50);
        registerWorker(contact(other), other, worker(323)).then().statusCode(201);

        // When
        String file = "idNumber,name,phone,origin\n" + Codes.residentNumber(321) + ",王五,10000000321,341002\n"
                + Codes.residentNumber(323) + ",李四光,10000000323,341002\n";
        JsonPath job = finished(upload(contact(enterprise), "/enterprises/" + enterprise + "/workers/imports", file));
        JsonPath foreign = finished(upload(
                contact(enterprise), "/enterprises/" + enterprise + "/workers/imports", WORKERS + row(322, 324)));

        // Then
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(rejected(contact(enterprise), job))
                .contains("worker-already-registered")
                .doesNotContain(other);
        assertThat(rejected(contact(enterprise), foreign)).contains("uscc:other-enterprise");
    }

    @Test
    void a_changed_row_changes_the_worker_and_duplicates_in_a_file_are_told() {
        // Given
        String enterprise = registered(331, ZHONGTAI, 50);
        String path = "/enterprises/" + enterprise + "/workers/imports";
        finished(upload(contact(enterprise), path, WORKERS + row(331, 331)));

        // When
        JsonPath job = finished(upload(
                contact(enterprise),
                path,
                WORKERS
                        + row(331, 331).replace("341002", "341003")
                        + row(331, 332)
                        + row(331, 332)
                        + row(331, 332).replace("焊工", "钳工")));

        // Then
        assertThat(job.getInt("changed")).isEqualTo(1);
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(job.getInt("unchanged")).isEqualTo(1);
        assertThat(rejected(contact(enterprise), job)).contains("idNumber:duplicate-row");
    }

    @Test
    void gb18030_chinese_headers_and_xlsx_are_read() {
        String enterprise = registered(341, ZHONGTAI, 50);
        String path = "/api/v1/enterprises/" + enterprise + "/workers/imports";
        byte[] chinese = ("证件号码,姓名,手机号,来源地代码\n" + Codes.residentNumber(341) + ",赵六,10000000341,341002\n")
                .getBytes(Charset.forName("GB18030"));
        JsonPath gb = finished(as(contact(enterprise))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=GB18030")
                .body(chinese)
                .post(path));
        assertThat(gb.getInt("created")).isEqualTo(1);

        // A row that is refused comes back in the character set that the file came in.
        JsonPath refused = finished(as(contact(enterprise))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body("证件号码,姓名,手机号,来源地代码\n1,赵六,10000000341,341002\n".getBytes(Charset.forName("GB18030")))
                .post(path));
        Response sentBack = as(contact(enterprise))
                .accept("text/csv")
                .get("/api/v1/imports/" + refused.getString("jobId") + "/rejected?lang=zh");
        assertThat(sentBack.contentType()).isEqualToIgnoringCase("text/csv;charset=GB18030");
        assertThat(new String(sentBack.asByteArray(), Charset.forName("GB18030")))
                .startsWith("统一社会信用代码")
                .contains("赵六");

        byte[] template = as(district())
                .get("/api/v1/imports/template/workers")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        as(contact(enterprise))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(template)
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fugong:problem:table-empty"));
        String columns = as(district())
                .get("/api/v1/imports/template/workers?format=csv")
                .then()
                .extract()
                .asString();
        JsonPath filled = finished(upload(
                contact(enterprise), path.substring("/api/v1".length()), columns.strip() + "\n" + row(341, 342)));
        assertThat(filled.getInt("created")).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_told_at_once_and_its_key_is_free_again() {
        for (Map.Entry<String, String> file : Map.of(
                        "",
                        "table-empty",
                        WORKERS,
                        "table-empty",
                        "a,b\n1,2\n",
                        "table-header",
                        WORKERS.replace("skills", "skils") + row(1, 1),
                        "table-header")
                .entrySet()) {
            upload(district(), "/workers/imports", file.getKey())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:fugong:problem:" + file.getValue()));
        }
        as(district())
                .contentType("text/csv")
                .body(WORKERS)
                .post("/api/v1/workers/imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fugong:problem:idempotency-key-missing"));
        as(district())
                .header("Idempotency-Key", "pdf")
                .contentType("application/pdf")
                .body(new byte[] {1})
                .post("/api/v1/workers/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void the_same_key_gives_the_same_import_and_another_file_under_it_is_refused() {
        registered(351, ZHONGTAI, 50);
        String file = WORKERS + row(351, 351);
        JsonPath first = finished(keyed("key-351", file));
        Response second = keyed("key-351", file);
        second.then()
                .statusCode(202)
                .header("Idempotent-Replay", "true")
                .body("jobId", equalTo(first.getString("jobId")));
        keyed("key-351", file + row(351, 352))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fugong:problem:idempotency-key-reused"));
    }

    @Test
    void neighbours_and_other_roles_see_and_load_nothing() {
        String enterprise = registered(361, ZHONGTAI, 50);
        String neighbour = registered(362, LINPING, 50);
        String path = "/enterprises/" + enterprise + "/workers/imports";
        JsonPath own = finished(upload(contact(enterprise), path, WORKERS + row(361, 361)));
        JsonPath all = finished(upload(district(), "/workers/imports", WORKERS + row(361, 361)));
        String job = "/api/v1/imports/" + own.getString("jobId");

        as(town(ZHONGTAI)).get(job).then().statusCode(200).body("rejectedFile", nullValue());
        for (String token : List.of(contact(neighbour), town(LINPING))) {
            upload(token, path, WORKERS + row(361, 363)).then().statusCode(404);
            as(token).get(job).then().statusCode(404);
            as(token).get(job + "/rejected?lang=en").then().statusCode(404);
        }
        as(contact(enterprise))
                .get("/api/v1/imports/" + all.getString("jobId"))
                .then()
                .statusCode(404);
        upload(contact(enterprise), "/workers/imports", WORKERS + row(361, 363))
                .then()
                .statusCode(403);
        upload(town(ZHONGTAI), "/enterprises/imports", ENTERPRISES).then().statusCode(403);
        for (String role : List.of(Role.WORKER, Role.GATE, Role.AGENCY, Role.OPERATOR)) {
            String token = Tokens.of("w-" + role, role);
            upload(token, path, WORKERS + row(361, 363)).then().statusCode(403);
            as(token).get(job).then().statusCode(403);
            as(token).get(job + "/rejected?lang=en").then().statusCode(403);
            as(token).get("/api/v1/imports/template/workers").then().statusCode(403);
        }
    }

    static Response upload(String token, String path, String csv) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1" + path);
    }

    private static Response keyed(String key, String csv) {
        return as(district())
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports");
    }

    static JsonPath finished(Response accepted) {
        String path = accepted.then().statusCode(202).extract().path("jobId");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as(district()).get("/api/v1/imports/" + path).jsonPath(),
                        job -> job.get("finishedAt") != null);
    }

    private static String rejected(String token, JsonPath job) {
        return as(token)
                .get("/api/v1/imports/" + job.getString("jobId") + "/rejected?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String enterprises(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> Codes.uscc(n) + ",批量企业 " + n + ",330110001,C34,是," + n % 500 + ",张三," + phone(n) + "\n")
                .collect(Collectors.joining());
    }

    private static String row(int enterprise, int person) {
        return Codes.uscc(enterprise) + ",RESIDENT," + Codes.residentNumber(person) + ",李四光," + phone(person)
                + ",341002,合成村,焊工;叉车\n";
    }

    private static String phone(int n) {
        return String.format("1000%07d", n);
    }
}
