package org.fugong.healthcode.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Devices of gates: enrolled, given what they need without net, uploading, revoked; and other makers' gates. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class GateDeviceTest {

    private static final String DEVICES = "/api/v1/gates/devices";
    private static final String BATCH = "/healthcode/api/v1/gates/scans/batch";

    private final UUID enterprise = UUID.randomUUID();
    private final String gate = Api.gate(enterprise);
    private final String contact =
            Tokens.of("contact-" + enterprise, Map.of("roles", List.of("enterprise"), "enterprise_id", enterprise));

    private record Tablet(String id, KeyPair signing, KeyPair sealing) {}

    @Test
    void an_invitation_enrols_one_device_of_its_own_enterprise() throws GeneralSecurityException {
        JsonPath added = add("PAGE");
        String invitation = added.getString("invitation");
        KeyPair pair = pair();
        enrol(Api.gate(UUID.randomUUID()), invitation, pair, pair)
                .statusCode(404)
                .body("type", equalTo("urn:fugong:problem:invitation-unknown"));
        enrol(gate, invitation.toLowerCase(Locale.ROOT), pair, pair)
                .statusCode(200)
                .body("state", equalTo("ENROLLED"));
        enrol(gate, invitation, pair, pair).statusCode(404);
        Api.as(contact)
                .post(DEVICES + "/" + added.getString("device.deviceId") + "/invitation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));
        String neighbour =
                Tokens.of("neighbour", Map.of("roles", List.of("enterprise"), "enterprise_id", UUID.randomUUID()));
        Api.as(neighbour)
                .get(DEVICES + "/" + added.getString("device.deviceId"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_pack_names_own_workers_by_tokens_that_only_the_device_can_read() throws GeneralSecurityException {
        // Given
        Person worker = Api.someone();
        String id = Api.healthy(worker);
        employ(id);
        Tablet tablet = tablet();
        // When
        JsonPath first = pack(tablet).statusCode(200).extract().jsonPath();
        JsonPath pack = JsonPath.from(open(tablet, first));
        JsonPath again = JsonPath.from(open(tablet, pack(tablet).extract().jsonPath()));
        // Then
        assertThat(first.getFloat("rules.feverThreshold")).isEqualTo(37.3f);
        assertThat(pack.getList("workers")).hasSize(1);
        assertThat(pack.getString("workers[0].c")).isEqualTo("GREEN");
        assertThat(pack.getString("workers[0].t"))
                .isEqualTo(token(pack.getString("tokenKey"), worker.idNumber()))
                .isNotEqualTo(again.getString("workers[0].t"));
        assertThat(pack.prettify()).doesNotContain(id, worker.idNumber());
        // And what the pack says of a worker is good for an upload by this device alone
        Map<String, Object> scan = happened("", 36.5, "ADMITTED");
        scan.remove("code");
        scan.put("ref", pack.getString("workers[0].r"));
        upload(tablet, scan).body("results[0].state", equalTo("TAKEN")).body("results[0].ruledReason", nullValue());
        scan.put("scanId", UUID.randomUUID().toString());
        upload(tablet(), scan).body("results[0].state", equalTo("NOT_TAKEN"));
    }

    @Test
    void a_worker_without_phone_is_known_by_the_document_and_a_stranger_is_not() {
        Person worker = Api.someone();
        employ(Api.healthy(worker));
        Person stranger = Api.someone();
        Api.healthy(stranger);
        Awaitility.await().untilAsserted(() -> Api.post(gate, Api.scan(worker.idNumber(), 36.5))
                .body("reason", equalTo("ADMITTED")));
        Api.post(gate, Api.scan(worker.idNumber(), 37.3)).body("reason", equalTo("FEVER"));
        Api.post(gate, Api.scan(stranger.idNumber(), 36.5))
                .body("reason", equalTo("UNKNOWN_PERSON"))
                .body("colour", nullValue());
    }

    @Test
    void what_happened_is_kept_once_and_marked_where_the_rules_say_otherwise() throws GeneralSecurityException {
        // Given a fever that a gate let in, a copy that it could not know, and what can't be taken
        Tablet tablet = tablet();
        Person visitor = Api.someone();
        String id = Api.healthy(visitor);
        Map<String, Object> hot = happened(Api.code(visitor), 37.3, "ADMITTED_VISITOR");
        String shown = Api.code(visitor);
        Api.post(gate, Api.scan(shown, 36.4)).body("reason", equalTo("ADMITTED_VISITOR"));
        Map<String, Object> copy = happened(shown, 36.4, "ADMITTED_VISITOR");
        copy.put("gateId", "south");
        Map<String, Object> bad = happened(Api.code(visitor), "hot", "ADMITTED");
        Map<String, Object> odd = happened(Api.code(visitor), 36.5, "BECAUSE");
        Map<String, Object> old = happened(Api.code(visitor), 36.5, "ADMITTED");
        old.put("scannedAt", Instant.now().minusSeconds(8 * 86400).toString());
        // When it is uploaded twice
        String first = upload(tablet, hot, copy, bad, odd, old)
                .statusCode(200)
                .body("results[0].ruledReason", equalTo("FEVER"))
                .body("results[0].outcome", equalTo("PASSED"))
                .body("results[1].ruledReason", equalTo("COPY"))
                .body("results[2].errors[0].code", equalTo("not-a-number"))
                .body("results[3].errors[0].field", equalTo("reason"))
                .body("results[4].errors[0].code", equalTo("too-old"))
                .extract()
                .jsonPath()
                .getString("results");
        assertThat(upload(tablet, hot, copy, bad, odd, old).extract().jsonPath().getString("results"))
                .isEqualTo(first);
        // Then
        Api.as(contact)
                .get("/api/v1/gates/today")
                .then()
                .body("scans", equalTo(3))
                .body("ownDecisions", equalTo(2))
                .body("contradicted", equalTo(2));
        assertThat(Topics.await("fever-detected", id, 1)).hasSize(1);
        // And another scan under the same id is told
        hot.put("temperature", 36.6);
        upload(tablet, hot).body("results[0].errors[0].code", equalTo("reused"));
    }

    @Test
    void a_lost_device_can_neither_sync_nor_upload() throws GeneralSecurityException {
        // Given
        Tablet tablet = tablet();
        Map<String, Object> scan = happened("x", 36.5, "UNREADABLE");
        byte[] body = body(scan);
        Api.as(gate)
                .header("Fugong-Device", tablet.id())
                .header("Fugong-Device-Signature", sign(tablet, "POST", BATCH, new byte[] {1}))
                .body(body)
                .post("/api/v1/gates/scans/batch")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:device-signature"));
        String revoke = DEVICES + "/" + tablet.id() + "/revocation";
        Api.as(contact).post(revoke).then().statusCode(428);
        Api.as(contact).header("If-Match", "\"1\"").post(revoke).then().statusCode(412);
        // When
        Api.as(contact).header("If-Match", "\"2\"").post(revoke).then().statusCode(200);
        // Then
        upload(tablet, scan).statusCode(403).body("type", equalTo("urn:fugong:problem:device-revoked"));
        pack(tablet).statusCode(403).body("type", equalTo("urn:fugong:problem:device-revoked"));
        Api.as(contact).get(DEVICES + "/" + tablet.id()).then().body("refused", equalTo(2));
        Api.as(contact).get("/api/v1/gates/today").then().body("scans", equalTo(0));
        Api.as(contact).header("If-Match", "\"3\"").post(revoke).then().statusCode(409);
    }

    @Test
    void a_supervisor_lets_in_whom_only_the_code_stops_and_never_against_a_colour() {
        // Given
        String supervisors = "/api/v1/gates/supervisors";
        Api.as(contact)
                .body(Map.of("name", "王刚", "pin", "111111"))
                .post(supervisors)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("pin"));
        String supervisor = Api.as(contact)
                .body(Map.of("name", "王小刚", "pin", "730519"))
                .post(supervisors)
                .then()
                .statusCode(201)
                .extract()
                .path("supervisorId");
        assertThat(Api.as(contact).get(supervisors).asString()).doesNotContain("小刚", "730519");
        Map<String, Object> dead = Api.scan("no phone", 36.5);
        Api.post(gate, dead).body("reason", equalTo("UNREADABLE"));
        String override = "/api/v1/gates/scans/" + dead.get("scanId") + "/override";
        // When
        overrule(override, "000001").statusCode(422).body("type", equalTo("urn:fugong:problem:pin-wrong"));
        overrule(override, "730519")
                .statusCode(200)
                .body("outcome", equalTo("PASSED"))
                .body("supervisorId", equalTo(supervisor));
        overrule(override, "730519").statusCode(200);
        // Then the scan stays as it was
        Api.as(contact)
                .get("/api/v1/gates/today")
                .then()
                .body("refused", equalTo(1))
                .body("overridden", equalTo(1));
        assertThat(Topics.await("gate-overridden", enterprise.toString(), 1)
                        .get(0)
                        .json())
                .contains(supervisor, "\"overruled\":\"UNREADABLE\"")
                .doesNotContain("dead battery");
        // And a colour stands
        Person tired = Api.someone();
        Api.register(tired);
        Api.declare(tired, List.of("FATIGUE"), false);
        Map<String, Object> yellow = Api.scan(Api.code(tired), 36.5);
        Api.post(gate, yellow).body("reason", equalTo("YELLOW"));
        overrule("/api/v1/gates/scans/" + yellow.get("scanId") + "/override", "730519")
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));
        // And what is no override is told as such
        Api.as(gate)
                .body("{\"pin\": \"730519\"")
                .post(override)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fugong:problem:malformed-json"));
        Api.as(gate).body("null").post(override).then().statusCode(422);
        // And five wrong PINs lock them all
        for (int i = 0; i < 5; i++) {
            overrule(override, "00000" + i).statusCode(422);
        }
        overrule(override, "730519").statusCode(422);
        Api.as(contact)
                .post(supervisors + "/" + supervisor + "/dismissal")
                .then()
                .statusCode(204);
        Api.as(contact)
                .post(supervisors + "/" + supervisor + "/dismissal")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse overrule(String path, String pin) {
        return Api.as(gate)
                .body(Map.of("pin", pin, "reason", "dead battery, card compared"))
                .post(path)
                .then();
    }

    @Test
    void other_makers_gates_post_their_scans_under_the_same_rules() {
        // Given
        String system = add("SYSTEM").getString("device.deviceId");
        Person visitor = Api.someone();
        String id = Api.healthy(visitor);
        String shown = Api.code(visitor);
        Map<String, Object> first = posted(system, shown, "36.4", "ADMITTED_VISITOR");
        Map<String, Object> second = posted(system, shown, "36.4", "ADMITTED_VISITOR");
        Instant now = Instant.now();
        first.put("scannedAt", now.toString());
        second.put("scannedAt", now.plusSeconds(30).toString());
        // When the later one arrives first, one comes twice, and one is a fever that was let in
        send(second);
        Awaitility.await()
                .untilAsserted(
                        () -> Api.as(contact).get("/api/v1/gates/today").then().body("scans", equalTo(1)));
        send(first);
        send(first);
        send(posted(system, Api.code(visitor), "37.25", "ADMITTED_VISITOR"));
        send(posted(system, Api.code(visitor), "37.3", "ADMITTED_VISITOR"));
        Map<String, Object> noCode = posted(system, null, "36.5", "UNREADABLE");
        send(noCode);
        // Then
        Awaitility.await().untilAsserted(() -> Api.as(contact)
                .get("/api/v1/gates/today")
                .then()
                .body("scans", equalTo(5))
                .body("ownDecisions", equalTo(5))
                .body("contradicted", equalTo(2)));
        assertThat(Topics.await("gate-scanned", id, 4))
                .filteredOn(one -> one.json().contains("\"ruledReason\":\"FEVER\""))
                .singleElement()
                .satisfies(one -> assertThat(one.json()).contains("\"source\":\"VENDOR\"", "\"outcome\":\"PASSED\""));
        // And by REST as well
        Api.as(gate)
                .header("Fugong-Device", system)
                .body(Map.of("scans", List.of(happened(Api.code(visitor), 36.5, "ADMITTED_VISITOR"))))
                .post("/api/v1/gates/scans/batch")
                .then()
                .statusCode(200)
                .body("results[0].state", equalTo("TAKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "45.0, temperature-out-of-range",
        "-1, temperature-out-of-range",
        "'', temperature-missing",
        "'\"hot\"', schema-violation",
        "36.5, unknown-device",
        "36.4, scan-too-old",
        "36.3, scan-ahead"
    })
    void what_cannot_be_taken_becomes_a_dead_letter_with_its_reason(String celsius, String reason) {
        // Given
        String system = reason.equals("unknown-device")
                ? UUID.randomUUID().toString()
                : add("SYSTEM").getString("device.deviceId");
        Map<String, Object> scan = posted(system, "FG1:X", celsius, "ADMITTED");
        if (reason.equals("scan-too-old")) {
            scan.put("scannedAt", Instant.now().minusSeconds(8 * 86400).toString());
        } else if (reason.equals("scan-ahead")) {
            scan.put("scannedAt", Instant.now().plusSeconds(3600).toString());
        }
        int before = deadLetters(reason);
        // When
        send(scan);
        // Then
        Awaitility.await().until(() -> deadLetters(reason) == before + 1);
    }

    private static int deadLetters(String reason) {
        return Api.as(Tokens.of("operator-gates", "operator"))
                .get("/api/v1/dead-letters?topic=gate-scan-posted&reason=" + reason)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    // ---- a tablet, as its browser does it ----

    private JsonPath add(String kind) {
        return Api.as(contact)
                .body(Map.of("name", "North gate", "kind", kind))
                .post(DEVICES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Tablet tablet() throws GeneralSecurityException {
        Tablet tablet = new Tablet("", pair(), pair());
        String id = enrol(gate, add("PAGE").getString("invitation"), tablet.signing(), tablet.sealing())
                .statusCode(200)
                .extract()
                .path("deviceId");
        return new Tablet(id, tablet.signing(), tablet.sealing());
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static ValidatableResponse enrol(String by, String invitation, KeyPair signing, KeyPair sealing) {
        Base64.Encoder base64 = Base64.getEncoder();
        return Api.as(by)
                .body(Map.of(
                        "invitation",
                        invitation,
                        "signingKey",
                        base64.encodeToString(signing.getPublic().getEncoded()),
                        "sealingKey",
                        base64.encodeToString(sealing.getPublic().getEncoded())))
                .post(DEVICES + "/enrolment")
                .then();
    }

    private static Map<String, Object> happened(String code, Object celsius, String reason) {
        Map<String, Object> scan = Api.scan(code, celsius);
        scan.put("reason", reason);
        scan.put("scannedAt", Instant.now().toString());
        return scan;
    }

    @SafeVarargs
    private static byte[] body(Map<String, Object>... scans) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(Map.of("scans", List.of(scans)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SafeVarargs
    private ValidatableResponse upload(Tablet tablet, Map<String, Object>... scans) throws GeneralSecurityException {
        byte[] body = body(scans);
        return Api.as(gate)
                .header("Fugong-Device", tablet.id())
                .header("Fugong-Device-Signature", sign(tablet, "POST", BATCH, body))
                .body(body)
                .post("/api/v1/gates/scans/batch")
                .then();
    }

    private ValidatableResponse pack(Tablet tablet) throws GeneralSecurityException {
        return Api.as(gate)
                .header("Fugong-Device", tablet.id())
                .header(
                        "Fugong-Device-Signature",
                        sign(tablet, "GET", "/healthcode/api/v1/gates/pack?skew=40", new byte[0]))
                .get("/api/v1/gates/pack?skew=40")
                .then();
    }

    private static String sign(Tablet tablet, String method, String path, byte[] body) throws GeneralSecurityException {
        Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initSign(tablet.signing().getPrivate());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        ecdsa.update((method + "\n" + path + "\n" + hash).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(ecdsa.sign());
    }

    private static String open(Tablet tablet, JsonPath provisions) throws GeneralSecurityException {
        Base64.Decoder base64 = Base64.getDecoder();
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(tablet.sealing().getPrivate());
        agreement.doPhase(
                KeyFactory.getInstance("EC")
                        .generatePublic(new X509EncodedKeySpec(base64.decode(provisions.getString("pack.key")))),
                true);
        byte[] info = "fugong gate pack 1\u0001".getBytes(StandardCharsets.UTF_8);
        byte[] key = hmac(hmac(new byte[32], agreement.generateSecret()), info);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, base64.decode(provisions.getString("pack.iv"))));
        cipher.updateAAD(tablet.id().getBytes(StandardCharsets.UTF_8));
        return new String(cipher.doFinal(base64.decode(provisions.getString("pack.sealed"))), StandardCharsets.UTF_8);
    }

    private static String token(String key, String number) throws GeneralSecurityException {
        byte[] mac = hmac(Base64.getUrlDecoder().decode(key), number.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 12));
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    // ---- topics ----

    private Map<String, Object> posted(String device, String code, String celsius, String reason) {
        Map<String, Object> scan = new HashMap<>();
        scan.put("scanId", '"' + UUID.randomUUID().toString() + '"');
        scan.put("deviceId", '"' + device + '"');
        scan.put("gateId", "\"turnstile-3\"");
        scan.put("enterpriseId", '"' + enterprise.toString() + '"');
        scan.put("direction", "\"ENTRY\"");
        scan.put("reason", '"' + reason + '"');
        scan.put("scannedAt", Instant.now().toString());
        if (code != null) {
            scan.put("code", '"' + code + '"');
        }
        if (!celsius.isEmpty()) {
            scan.put("temperature", celsius);
        }
        return scan;
    }

    private void send(Map<String, Object> scan) {
        StringBuilder json = new StringBuilder("{");
        scan.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(name.equals("scannedAt") ? "\"" + value + "\"" : value));
        Topics.send("gate-scan-posted", enterprise.toString(), json.append('}').toString());
    }

    private void employ(String worker) {
        Topics.send(
                "worker-registered",
                worker,
                """
                {"workerId":"%s","version":1,"enterpriseId":"%s","town":"330110001","origin":"341002","skills":[],\
                "registeredAt":"2020-02-10T00:00:00Z"}"""
                        .formatted(worker, enterprise));
        Awaitility.await().until(() -> Api.as(contact)
                .get("/api/v1/workers")
                .jsonPath()
                .getList("items.workerId")
                .contains(worker));
    }
}
