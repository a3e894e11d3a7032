package org.fugong.healthcode.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.hamcrest.Matchers.hasItem;

/**
 * What is there when access is tested.
 *
 * @param enterprise whose gate and worker it is
 * @param person opaque id of the worker, who lives in {@link #TOWN}'s care and has declared a cough
 * @param document number of the worker's document
 * @param appeal that the worker has filed
 * @param claim of somebody else to the worker's document
 * @param setting asked for by an official about the worker
 * @param device of the enterprise's gate
 * @param supervisor of the enterprise's gate
 * @param scan at the enterprise's gate, of no code
 */
record Scene(
        UUID enterprise,
        String person,
        String document,
        String appeal,
        String claim,
        String setting,
        String device,
        String supervisor,
        String scan) {

    static final String TOWN = "330110001";
    static final String OTHER_TOWN = "330110002";

    static Scene set() {
        UUID enterprise = UUID.randomUUID();
        String contact = Tokens.of(
                "access-contact", Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", enterprise, "town", TOWN));
        Person person = Api.someone();
        String id = Api.healthy(person);
        Api.employ(id, enterprise, 1);
        Awaitility.await()
                .untilAsserted(
                        () -> Api.as(contact).get("/api/v1/workers").then().body("items.workerId", hasItem(id)));
        Api.declare(person, List.of("COUGH"), false).statusCode(200);
        String appeal = made(person.token(), "/api/v1/appeals", Map.of("text", "By mistake."), "appealId");
        Map<String, Object> asked = new HashMap<>(Map.of(
                "personId",
                id,
                "colour",
                "RED",
                "citedCause",
                "CLOSE_CONTACT",
                "reason",
                "test of access",
                "until",
                Instant.now().plus(2, ChronoUnit.DAYS).toString()));
        String setting =
                made(Tokens.of("access-official", Role.DISTRICT), "/api/v1/colours/hand-settings", asked, "settingId");
        Map<String, Object> claimed = new HashMap<>(Map.of(
                "idType",
                "RESIDENT",
                "idNumber",
                person.idNumber(),
                "name",
                "Synthetic Zhang",
                "phone",
                "10000000001",
                "words",
                "It is my card."));
        String claim = made(Api.someone().token(), "/api/v1/registration-claims", claimed, "claimId");
        String device =
                made(contact, "/api/v1/gates/devices", Map.of("name", "North", "kind", "PAGE"), "device.deviceId");
        String supervisor =
                made(contact, "/api/v1/gates/supervisors", Map.of("name", "王小刚", "pin", "730519"), "supervisorId");
        Map<String, Object> scan = Api.scan("no phone", 36.5);
        Api.post(Api.gate(enterprise), scan);
        return new Scene(enterprise, id, person.idNumber(), appeal, claim, setting, device, supervisor, (String)
                scan.get("scanId"));
    }

    private static String made(String token, String path, Map<String, ?> body, String id) {
        return Api.as(token)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }
}
