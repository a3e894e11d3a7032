package org.fugong.healthcode.code;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Keys change, codes are withdrawn, and a verifier other than ours can follow both. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TrustTest {

    private static final String CODES = "/api/v1/codes";
    private static final String OPERATOR = Tokens.of("key-operator", "operator");

    @Test
    void a_verifier_checks_the_list_by_its_root_and_a_code_by_the_list() throws Exception {
        // Given
        JsonPath roots =
                given().get(CODES + "/roots").then().statusCode(200).extract().jsonPath();
        Map<String, String> root = roots.getMap("roots.find { it.rootId == 'root-1' }");
        JsonPath signed = given().get(CODES + "/trust-list")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // When
        Map<String, String> signature = signed.getMap("signatures[0]");
        String protectedHeader = String.valueOf(signature.get("protected"));
        byte[] message = (protectedHeader + "." + signed.getString("payload")).getBytes(StandardCharsets.US_ASCII);
        // Then
        assertThat(new String(base64(protectedHeader), StandardCharsets.UTF_8))
                .contains("\"alg\":\"EdDSA\"", "\"kid\":\"root-1\"", "\"typ\":\"fugong-trust-list+json\"");
        assertThat(verifies(base64(root.get("publicKey")), message, base64(signature.get("signature"))))
                .isTrue();
        JsonPath list = new JsonPath(new String(base64(signed.getString("payload")), StandardCharsets.UTF_8));
        byte[] code = bytes(Api.code(coded()));
        String key = list.getString("keys.find { it.keyId == " + (code[1] & 0xff) + " }.publicKey");
        assertThat(verifies(base64(key), Arrays.copyOf(code, 25), Arrays.copyOfRange(code, 25, 89)))
                .isTrue();
    }

    @Test
    void codes_of_a_colour_that_is_over_are_on_the_list_within_a_minute() {
        // Given a gate that has synced, and a phone with codes for the next minutes
        Person person = coded();
        List<String> shown = Api.as(person.token()).get(CODES + "/mine").path("codes.text");
        long synced = upTo();
        // When
        Api.declare(person, List.of("COUGH"), false).body("code.colour", equalTo("YELLOW"));
        // Then
        Instant changed = Instant.now();
        List<String> ids = shown.stream().map(TrustTest::opaqueId).toList();
        Awaitility.await().untilAsserted(() -> assertThat(revoked(synced)).containsAll(ids));
        assertThat(Instant.now()).isBefore(changed.plusSeconds(60));
        given().queryParam("since", synced)
                .get(CODES + "/revocations")
                .then()
                .body("revocations.find { it.id == '" + ids.get(0) + "' }.why", equalTo("COLOUR"))
                .body("revocations.find { it.id == '" + ids.get(0) + "' }.refused", equalTo(true));
        assertThat(revoked(upTo())).doesNotContainAnyElementsOf(ids);
        assertThat(revoked(0)).containsAll(ids);
        String fresh = opaqueId(Api.code(person));
        assertThat(revoked(synced)).doesNotContain(fresh);
    }

    @Test
    void two_generations_verify_until_the_old_one_is_retired() {
        // Given
        Person person = coded();
        String before = Api.code(person);
        int old = bytes(before)[1] & 0xff;
        // When the next one comes with its lead, it is known but does not sign
        int coming = Api.as(OPERATOR)
                .body(Map.of())
                .post(CODES + "/keys")
                .then()
                .statusCode(201)
                .body("state", equalTo("COMING"))
                .extract()
                .path("keyId");
        assertThat(bytes(Api.code(person))[1] & 0xff).isEqualTo(old);
        // When one signs at once
        int next = Api.as(OPERATOR)
                .body(Map.of("signsFrom", Instant.now().plusSeconds(1).toString()))
                .post(CODES + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("keyId");
        Awaitility.await().untilAsserted(() -> assertThat(bytes(Api.code(person))[1] & 0xff)
                .isEqualTo(next));
        // Then both verify
        String gate = Api.gate(UUID.randomUUID());
        Api.post(gate, Api.scan(before, 36.5)).body("outcome", equalTo("PASSED"));
        Api.post(gate, Api.scan(Api.code(person), 36.5)).body("outcome", equalTo("PASSED"));
        // And what signs is not retired
        move(next, "retirement", Map.of()).statusCode(409).body("type", equalTo("urn:fugong:problem:illegal-move"));
        move(old, "retirement", Map.of()).statusCode(200);
        move(old, "retirement", Map.of()).statusCode(409);
        move(coming, "retirement", Map.of()).statusCode(200);
        Awaitility.await().untilAsserted(() -> Api.post(Api.gate(UUID.randomUUID()), Api.scan(before, 36.5))
                .body("reason", equalTo("UNKNOWN_KEY")));
    }

    @Test
    void a_key_in_other_hands_is_replaced_at_once_and_believed_no_more() {
        // Given
        Person person = coded();
        List<String> ahead = Api.as(person.token()).get(CODES + "/mine").path("codes.text");
        int lost = bytes(ahead.get(0))[1] & 0xff;
        // When
        move(lost, "compromise", Map.of("from", Instant.now().plusSeconds(60).toString(), "reason", "a test"))
                .statusCode(422);
        move(lost, "compromise", Map.of("from", Instant.now().minusSeconds(5).toString(), "reason", "a test"))
                .statusCode(200)
                .body("state", equalTo("COMPROMISED"));
        move(lost, "compromise", Map.of("from", Instant.now().minusSeconds(5).toString(), "reason", "a test"))
                .statusCode(409);
        // Then
        Awaitility.await().untilAsserted(() -> Api.post(Api.gate(UUID.randomUUID()), Api.scan(ahead.get(0), 36.5))
                .body("reason", equalTo("UNKNOWN_KEY")));
        Api.post(Api.gate(UUID.randomUUID()), Api.scan(Api.code(person), 36.5)).body("outcome", equalTo("PASSED"));
        given().get(CODES + "/keys")
                .then()
                .body("compromised.keyId", hasItem(lost))
                .body("keys.keyId", not(hasItem(lost)));
    }

    @Test
    void while_roots_change_the_list_bears_both_signatures() {
        // When
        String next = Api.as(OPERATOR)
                .post(CODES + "/roots")
                .then()
                .statusCode(201)
                .extract()
                .path("rootId");
        // Then
        int both = given().get(CODES + "/trust-list")
                .jsonPath()
                .getList("signatures")
                .size();
        assertThat(both).isGreaterThan(1);
        Api.as(OPERATOR).post(CODES + "/roots/" + next + "/retirement").then().statusCode(200);
        assertThat(given().get(CODES + "/trust-list").jsonPath().getList("signatures"))
                .hasSize(both - 1);
    }

    private static ValidatableResponse move(int keyId, String move, Map<String, Object> body) {
        return Api.as(OPERATOR)
                .body(body)
                .post(CODES + "/keys/" + keyId + "/" + move)
                .then();
    }

    private static Person coded() {
        Person person = Api.someone();
        Api.healthy(person);
        return person;
    }

    private static long upTo() {
        return given().get(CODES + "/revocations").jsonPath().getLong("upTo");
    }

    private static List<String> revoked(long since) {
        return given().queryParam("since", since)
                .get(CODES + "/revocations")
                .jsonPath()
                .getList("revocations.id");
    }

    private static String opaqueId(String code) {
        return HexFormat.of().formatHex(bytes(code), 9, 25);
    }

    /** Another verifier's Base45. */
    private static byte[] bytes(String code) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        String text = code.substring(4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int left = Math.min(3, text.length() - i);
            int n = 0;
            for (int k = left - 1; k >= 0; k--) {
                n = n * 45 + alphabet.indexOf(text.charAt(i + k));
            }
            if (left == 3) {
                out.write(n >> 8);
            }
            out.write(n);
        }
        return out.toByteArray();
    }

    private static byte[] base64(@Nullable String text) {
        return Base64.getUrlDecoder().decode(String.valueOf(text));
    }

    private static boolean verifies(byte[] raw, byte[] message, byte[] bytes) throws Exception {
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(message);
        return signature.verify(bytes);
    }
}
