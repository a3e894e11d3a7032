package org.fugong.registry.labour;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.RegistryApi;

import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.write;

/** The REST of the labour market as tests use it. */
public final class LabourApi {

    private LabourApi() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public static Map<String, Object> entry(String side, String occupation, int people) {
        return new HashMap<>(Map.of(
                "side",
                side,
                "occupation",
                occupation,
                "people",
                people,
                "shift",
                side.equals("NEED") ? "DAY" : "ROTATING",
                "from",
                today().toString(),
                "to",
                today().plusDays(29).toString(),
                "skills",
                List.of("缝纫"),
                "skilled",
                Math.min(4, people),
                "board",
                "MEALS_AND_LODGING",
                "training",
                true));
    }

    public static String post(String enterprise, Map<String, Object> entry) {
        return write(contact(enterprise))
                .body(entry)
                .post("/api/v1/enterprises/" + enterprise + "/labour-entries")
                .then()
                .statusCode(201)
                .extract()
                .path("entryId");
    }

    public static Map<String, Object> terms(int people) {
        return new HashMap<>(Map.of(
                "people",
                people,
                "from",
                today().toString(),
                "returnOn",
                today().plusDays(20).toString(),
                "payPerDay",
                180,
                "insurer",
                "LENDER",
                "board",
                "MEALS_AND_LODGING",
                "trainingDays",
                2));
    }

    public static String draft(String by, String need, String surplus, int people) {
        Map<String, Object> terms = terms(people);
        terms.put("needId", need);
        terms.put("surplusId", surplus);
        return write(by)
                .body(terms)
                .post("/api/v1/labour-agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreementId");
    }

    /** Does something with the version that the agreement has. */
    public static Response act(String token, String method, String agreement, String deed, Map<String, ?> body) {
        String path = "/api/v1/labour-agreements/" + agreement;
        String etag = RegistryApi.as(RegistryApi.district()).get(path).header("ETag");
        var request = write(token).header("If-Match", etag);
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.request(method, path + "/" + deed);
    }

    public static void sign(String enterprise, String agreement) {
        act(contact(enterprise), "POST", agreement, "signature", Map.of())
                .then()
                .statusCode(200);
    }

    public static String worker(String enterprise, int n) {
        return RegistryApi.registerWorker(RegistryApi.district(), enterprise, RegistryApi.worker(n))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
    }

    /** The log-in of the n-th worker, bound. */
    public static String boundWorker(int n) {
        String token = Tokens.of("labour-worker-" + n, Role.WORKER);
        claim(token, n, "李四光").then().statusCode(200);
        return token;
    }

    public static Response claim(String token, int n, String name) {
        return write(token)
                .body(Map.of("idNumber", RegistryApi.worker(n).get("idNumber"), "name", name))
                .put("/api/v1/labour-worker/mine");
    }

    public static Response consent(String token, String agreement, boolean consents) {
        return write(token).body(Map.of("consents", consents)).post("/api/v1/labour-consents/" + agreement);
    }
}
