package org.fugong.registry.assistance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.RegistryApi;

import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.write;

/** The REST of requests for help as tests use it. */
public final class HelpApi {

    private HelpApi() {}

    /** A new park of a town. */
    public static String park(String town) {
        String id = UUID.randomUUID().toString();
        write(RegistryApi.district())
                .body(Map.of("town", town, "name", "合成园区 " + id.substring(0, 4)))
                .put("/api/v1/parks/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    public static Map<String, Object> meals(int aDay, String park) {
        return new HashMap<>(
                Map.of("category", "MEALS", "quantity", aDay, "urgency", "URGENT", "text", "员工只能吃方便面", "parkId", park));
    }

    public static Response file(String token, String enterprise, Map<String, Object> help) {
        return write(token).body(help).post("/api/v1/enterprises/" + enterprise + "/assistance-requests");
    }

    /** Files and gives the id. */
    public static String filed(String token, String enterprise, Map<String, Object> help) {
        return file(token, enterprise, help).then().statusCode(201).extract().path("requestId");
    }

    /** Does something in the version that is there. */
    public static Response move(String token, String request, String what, Map<String, Object> body) {
        String tag = get(request).then().statusCode(200).extract().header("ETag");
        return write(token)
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/assistance-requests/" + request + "/" + what);
    }

    public static Response get(String request) {
        return as(RegistryApi.district()).get("/api/v1/assistance-requests/" + request);
    }

    /** Enters an official of a department and gives their token. */
    public static String official(String department) {
        String subject = "help-" + UUID.randomUUID();
        write(RegistryApi.district())
                .body(Map.of("name", "合成科", "phone", "0571-1000", "department", department))
                .put("/api/v1/officers/" + subject)
                .then()
                .statusCode(200);
        return Tokens.of(subject, Role.DISTRICT);
    }
}
