package org.fugong.healthcode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;

/** The service's REST API as its callers use it. All people are synthetic: division 339999 was never assigned. */
public final class Api {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Api() {}

    /** Someone with a log-in. */
    public record Person(String subject, String idNumber, String token) {}

    public static Person someone() {
        int n = PEOPLE.incrementAndGet();
        String subject = "worker-" + n + "-" + UUID.randomUUID();
        return new Person(subject, residentNumber(n), Tokens.of(subject, "worker"));
    }

    public static String residentNumber(int n) {
        String body = "339999" + (1960 + n / 1000 % 40) + "0101" + String.format("%03d", n % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static ValidatableResponse register(Person person) {
        return as(person.token())
                .body(Map.of(
                        "idType", "RESIDENT",
                        "idNumber", person.idNumber(),
                        "name", "Synthetic Zhang",
                        "phone", "10000000001"))
                .post("/api/v1/registrations")
                .then();
    }

    public static ValidatableResponse declare(Person person, List<String> symptoms, boolean contact) {
        return as(person.token())
                .body(Map.of(
                        "address",
                        "Made-up Road 1",
                        "symptoms",
                        symptoms,
                        "contactWithCase",
                        contact,
                        "stayedIn",
                        List.of("341000")))
                .put("/api/v1/registrations/mine/declaration")
                .then();
    }

    /** Registers and declares; the person's opaque id. */
    public static String healthy(Person person) {
        String id = register(person).statusCode(201).extract().path("personId");
        declare(person, List.of(), false).statusCode(200);
        return id;
    }

    public static String code(Person person) {
        return as(person.token())
                .get("/api/v1/codes/mine")
                .then()
                .statusCode(200)
                .extract()
                .path("codes[0].text");
    }

    public static String gate(UUID enterprise) {
        return Tokens.of("gate-" + enterprise, Map.of("roles", List.of("gate"), "enterprise_id", enterprise));
    }

    public static Map<String, Object> scan(String code, @Nullable Object temperature) {
        Map<String, Object> scan = new HashMap<>();
        scan.put("scanId", UUID.randomUUID().toString());
        scan.put("gateId", "north");
        scan.put("code", code);
        scan.put("temperature", temperature);
        scan.put("direction", "ENTRY");
        return scan;
    }

    public static ValidatableResponse post(String gateToken, Map<String, Object> scan) {
        return as(gateToken).body(scan).post("/api/v1/gates/scans").then();
    }

    /** Registry says that someone works at an enterprise. */
    public static void employ(String worker, UUID enterprise, int version) {
        Topics.send(
                "worker-registered",
                worker,
                """
                {"workerId":"%s","version":%d,"enterpriseId":"%s","town":"330110001","origin":"341002","skills":[],\
                "registeredAt":"2020-02-10T00:00:00Z"}"""
                        .formatted(worker, version, enterprise));
    }
}
