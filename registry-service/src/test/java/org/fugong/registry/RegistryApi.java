package org.fugong.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.domain.identity.Codes;

import static io.restassured.RestAssured.given;

/** The REST of this service as tests use it, and the people who do. */
public final class RegistryApi {

    public static final String ZHONGTAI = "330110014";
    public static final String LINPING = "330110001";

    private RegistryApi() {}

    public static String district() {
        return Tokens.of("district", Role.DISTRICT);
    }

    public static String town(String town) {
        return Tokens.of("town-" + town, Map.of("roles", List.of(Role.TOWN), "town", town));
    }

    public static String contact(String enterpriseId) {
        return Tokens.of(
                "contact-" + enterpriseId, Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", enterpriseId));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** A write with a key of its own. */
    public static RequestSpecification write(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString()).contentType(ContentType.JSON);
    }

    public static Map<String, Object> enterprise(int n, String town, int headcount) {
        return new HashMap<>(Map.of(
                "uscc",
                Codes.uscc(n),
                "name",
                "合成企业 " + n,
                "town",
                town,
                "industry",
                "C34",
                "headcount",
                headcount,
                "contactName",
                "张三丰",
                "contactPhone",
                String.format("1000%07d", n)));
    }

    /** Registers the n-th enterprise and gives its id. */
    public static String registered(int n, String town, int headcount) {
        return register(district(), enterprise(n, town, headcount))
                .then()
                .statusCode(201)
                .extract()
                .path("enterpriseId");
    }

    public static Response register(String token, Map<String, Object> enterprise) {
        return write(token).body(enterprise).post("/api/v1/enterprises");
    }

    public static Map<String, Object> worker(int n) {
        return new HashMap<>(Map.of(
                "idType",
                "RESIDENT",
                "idNumber",
                Codes.residentNumber(n),
                "name",
                "李四光",
                "phone",
                String.format("1000%07d", n),
                "origin",
                "341002",
                "originAddress",
                "合成村 " + n + " 组",
                "skills",
                List.of("焊工")));
    }

    public static Response registerWorker(String token, String enterpriseId, Map<String, Object> worker) {
        return write(token).body(worker).post("/api/v1/enterprises/" + enterpriseId + "/workers");
    }

    public static Map<String, Object> plan(int people) {
        return new HashMap<>(Map.of(
                "plannedReturn",
                people,
                "masksInStock",
                people * 14,
                "isolationRoom",
                true,
                "canteenPlan",
                "三班用餐，一人一桌",
                "plannedStart",
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(1).toString()));
    }

    public static Response apply(String token, String enterpriseId, Map<String, Object> plan) {
        return write(token).body(plan).post("/api/v1/enterprises/" + enterpriseId + "/resumption-applications");
    }

    public static Response decide(String token, String applicationId, long version, String outcome, String... reasons) {
        return write(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("outcome", outcome, "reasons", List.of(reasons)))
                .post("/api/v1/resumption-applications/" + applicationId + "/decision");
    }
}
