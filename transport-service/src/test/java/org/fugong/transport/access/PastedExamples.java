package org.fugong.transport.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;

import org.fugong.transport.CharterNight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the OpenAPI document, sent as they stand to something that is there. Ids in them are nobody's, and a thing
 * can be past a move: such an answer is fine. A field that is not known, a wrong type or a value that is refused is not.
 */
final class PastedExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers about the ids and the state that an example meets, not about how it is written. */
    private static final Set<Integer> MET = Set.of(404, 409, 412);

    /** What a 422 says of somebody or something that is not there, or not so in the scene. */
    private static final Set<String> NOBODYS = Set.of();

    private final JsonNode paths;

    PastedExamples() {
        try {
            this.paths = JSON.readTree(given().get("/q/openapi?format=json").asString())
                    .path("paths");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Sends every example of an operation that takes JSON, as one of its roles or, where there is none, without
     * log-in; there must be one.
     */
    void send(SoftAssertions all, AccessCase one, List<String> tokens) {
        String path = one.operation().substring(one.operation().indexOf(' ') + 1);
        JsonNode content = paths.path("/transport" + path)
                .path(one.method().toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json");
        if (content.isMissingNode()) {
            return;
        }
        all.assertThat(content.path("examples"))
                .as("%s has an example of its body", one.operation())
                .isNotEmpty();
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
            String body = example.getValue().path("value").toString();
            // A role may be right for the operation and not for this thing, such as the tier that does not decide it.
            List<Response> answers = tokens.isEmpty()
                    ? List.of(send(one, given(), body))
                    : tokens.stream()
                            .map(token -> send(
                                    one, CharterNight.as(token).header("If-Match", version(one.path(), token)), body))
                            .toList();
            all.assertThat(answers)
                    .as("%s with the example '%s'", one.operation(), example.getKey())
                    .anySatisfy(answer -> assertThat(works(answer))
                            .as("%d %s", answer.statusCode(), answer.asString())
                            .isTrue());
        }
    }

    private static boolean works(Response answer) {
        return answer.statusCode() < 300 || MET.contains(answer.statusCode()) || ofNobody(answer);
    }

    private static Response send(AccessCase one, RequestSpecification as, String body) {
        return as.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .request(one.method(), one.path());
    }

    private static boolean ofNobody(Response answer) {
        if (answer.statusCode() == 403) {
            String type = answer.jsonPath().getString("type");
            return type.endsWith(":not-your-turn") || type.endsWith(":not-named");
        }
        if (answer.statusCode() != 422) {
            return false;
        }
        List<String> codes = answer.jsonPath().getList("errors.code");
        return codes != null && NOBODYS.containsAll(codes);
    }

    /** The version of the thing, or of what the last parts of the path are done to; else the first. */
    private static String version(String path, String token) {
        String thing = path;
        while (thing.chars().filter(c -> c == '/').count() > 3) {
            String tag = CharterNight.as(token).get(thing).getHeader("ETag");
            if (tag != null) {
                return tag;
            }
            thing = thing.substring(0, thing.lastIndexOf('/'));
        }
        return "\"1\"";
    }
}
