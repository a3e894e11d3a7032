package org.fugong.chassis.web;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ProblemsTest {
    private static final String NOTES = "/api/v1/notes";

    private static RequestSpecification enterprise() {
        return given().auth()
                .oauth2(Tokens.of("li", Role.ENTERPRISE))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ValidatableResponse post(String body) {
        return enterprise()
                .contentType("application/json")
                .body(body)
                .post(NOTES)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        String body = answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fugong:problem:" + slug))
                .body("status", equalTo(status))
                .body("$", hasKey("title"))
                .body("$", hasKey("detail"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("Exception", "org.fugong", "jackson", "java.", "339999", "1000123", "secret");
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"text\":\"a\",\"count\":1",
                "not json",
                "{\"text\":\"a\",\"count\":1} trailing",
                "{\"text\":\"a\",\"text\":\"b\",\"count\":1}"
            })
    void whatIsNotOneJsonDocumentIsMalformed(String body) {
        ValidatableResponse answer = post(body);
        problem(answer, body.isEmpty() ? 422 : 400, body.isEmpty() ? "invalid-input" : "malformed-json");
    }

    @Test
    void aMissingBodyIsMissedAlsoWhereNothingElseChecksIt() {
        String note = NOTES + "/" + UUID.randomUUID();
        problem(enterprise().contentType("application/json").put(note).then(), 422, "invalid-input")
                .body("errors[0].code", equalTo("required"));
        problem(enterprise().put(note).then(), 422, "invalid-input");
        problem(
                enterprise()
                        .contentType("application/json")
                        .body("null")
                        .put(note)
                        .then(),
                422,
                "invalid-input");
        // Who it is comes first.
        problem(given().put(note).then(), 401, "unauthorized");
    }

    @Test
    void bytesThatAreNoTextAreMalformed() {
        byte[] binary = {(byte) 0xff, (byte) 0xd8, 0, 1, 2, (byte) 0xfe};
        problem(
                enterprise()
                        .contentType("application/json")
                        .body(binary)
                        .post(NOTES)
                        .then(),
                400,
                "malformed-json");
        problem(
                enterprise()
                        .contentType("application/octet-stream")
                        .body(binary)
                        .post(NOTES)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aFieldThatIsNotKnownIsNamed() {
        problem(post("{\"text\":\"a\",\"count\":1,\"colour\":1}"), 422, "unknown-field")
                .body("field", equalTo("colour"));
        problem(post("{\"text\":\"a\",\"count\":1,\"339999199001010010\":1}"), 422, "unknown-field")
                .body("field", equalTo("?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":5,\"count\":1}|text",
                "{\"text\":\"a\",\"count\":\"1\"}|count",
                "{\"text\":\"a\",\"count\":1.5}|count",
                "{\"text\":\"a\",\"count\":null}|count",
                "{\"text\":\"a\",\"count\":99999999999}|count",
                "{\"text\":\"a\",\"count\":1,\"kind\":\"339999199001010010\"}|kind",
                "{\"text\":\"a\",\"count\":1,\"kind\":1}|kind",
                "{\"text\":\"a\",\"count\":1,\"at\":\"yesterday\"}|at",
                "{\"text\":\"a\",\"count\":1,\"phone\":10001234567}|phone",
                "{\"text\":\"a\",\"count\":1,\"parts\":[{\"name\":[]}]}|parts[0].name",
                "[]|''",
                "\"339999199001010010\"|''"
            })
    void aValueOfTheWrongKindIsNamedByItsPath(String body, String field) {
        problem(post(body), 422, "invalid-input")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo("type"));
    }

    @Test
    void allWrongValuesAreToldAtOnce() {
        problem(
                        post("{\"text\":\" \",\"count\":101,\"parts\":[{\"name\":\"x\"},{\"name\":\"\"}]}"),
                        422,
                        "invalid-input")
                .body("errors.field", equalTo(java.util.List.of("count", "parts[1].name", "text")))
                .body("errors.code", equalTo(java.util.List.of("max", "required", "required")));
        problem(post("{\"text\":\"339999199001010010339999199001010010\",\"count\":1}"), 422, "invalid-input")
                .body("errors[0].code", equalTo("size"));
    }

    @Test
    void aBodyLargerThanTenMegabytesIsTooLarge() {
        String large = "{\"text\":\"" + "x".repeat(10 * 1024 * 1024) + "\",\"count\":1}";
        problem(post(large), 413, "too-large").body("maxBytes", equalTo(10 * 1024 * 1024));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing-here, 404, not-found",
        "GET, /api/v1/notes/not-a-uuid, 404, not-found",
        "DELETE, /api/v1/notes, 405, method-not-allowed",
        "GET, /nothing-here, 404, not-found"
    })
    void whatIsNotThereIsAProblemToo(String method, String path, int status, String slug) {
        problem(enterprise().request(method, path).then(), status, slug);
    }

    @Test
    void anAnswerThatCannotBeInTheFormAskedForIsNotAcceptable() {
        problem(enterprise().accept("image/png").get(NOTES + "/who").then(), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "lock, 409, changed-meanwhile",
        "duplicate, 409, conflict",
        "away, 503, temporarily-unavailable",
        "deadlock, 503, busy"
    })
    void whatTheDatabaseSaysIsTranslated(String how, int status, String slug) {
        problem(given().get(NOTES + "/failing/" + how).then(), status, slug);
    }

    @Test
    void ourOwnFailuresTellNoMoreThanACorrelationId() {
        problem(given().get(NOTES + "/failing/badly").then(), 500, "internal-error")
                .body("correlationId", matchesPattern("[0-9a-f]{32}"))
                .body("correlationId", not(equalTo("00000000000000000000000000000000")));
    }

    @Test
    void theCatalogueTellsAllTypesInBothLanguages() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("typePrefix", equalTo("urn:fugong:problem:"))
                .body("problems.not-found.en", not(equalTo("")))
                .body("problems.not-found.zh", containsString("没有找到"))
                .body("problems", hasKey("idempotency-key-reused"))
                .body("fieldErrors", hasKey("required"));
    }

    @Test
    void theApiDocumentStatesTheConventions() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas.Problem.required", hasItem("type"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("paths.'/chassis/api/v1/notes'.post.parameters.name", hasItem("Idempotency-Key"))
                .body("paths.'/chassis/api/v1/notes'.post.responses", hasKey("422"))
                .body("paths.'/chassis/api/v1/notes/{id}'.put.responses", hasKey("412"))
                .body("paths.'/chassis/api/v1/notes/{id}'.get.responses", hasKey("404"));
    }

    @Test
    void answersAreKeptByNoCacheAndRunNothingForeign() {
        given().get(NOTES + "/who")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }
}
