package org.fugong.chassis.testing.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the OpenAPI document, sent as they stand to something that is there. Ids in them are nobody's, and a thing
 * can be past a move: such an answer is fine. A field that is not known, a wrong type or a value that is refused is not.
 */
final class PastedExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers about the ids and the state that an example meets, not about how it is written. */
    private static final Set<Integer> MET = Set.of(404, 409, 412);

    private final String root;
    private final Set<String> nobodys;
    private final JsonNode paths;

    /**
     * Reads the document of the running application.
     *
     * @param root path before all of its paths, such as {@code /registry}
     * @param nobodys codes of a 422's errors, or last parts of a 403's type, that speak of somebody or something that is
     *     not there, or not so in the scene
     */
    PastedExamples(String root, Set<String> nobodys) {
        this.root = root;
        this.nobodys = nobodys;
        this.paths = json(Calls.send("GET", "/q/openapi?format=json", null, null, "", ""))
                .path("paths");
    }

    /** The operations of the document, by path and method. */
    JsonNode paths() {
        return paths;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    /**
     * Sends every example of an operation that takes JSON, as one of its roles or, where there is none, without
     * log-in; there must be one.
     */
    void send(SoftAssertions all, AccessCase one, List<String> tokens) {
        String path = one.operation().substring(one.operation().indexOf(' ') + 1);
        JsonNode content = paths.path(root + path)
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
            List<HttpResponse<String>> answers = new ArrayList<>();
            if (tokens.isEmpty()) {
                answers.add(Calls.send(one.method(), one.path(), null, null, "application/json", body));
            }
            for (String token : tokens) {
                HttpResponse<String> answer = Calls.send(
                        one.method(), one.path(), token, version(one.path(), token), "application/json", body);
                answers.add(answer);
                if (works(answer)) {
                    break;
                }
            }
            all.assertThat(answers)
                    .as("%s with the example '%s'", one.operation(), example.getKey())
                    .anySatisfy(answer -> assertThat(works(answer))
                            .as("%d %s", answer.statusCode(), answer.body())
                            .isTrue());
        }
    }

    private boolean works(HttpResponse<String> answer) {
        return answer.statusCode() < 300 || MET.contains(answer.statusCode()) || ofNobody(answer);
    }

    /** The last part of a problem's type. */
    static String problem(HttpResponse<String> answer) {
        String type = json(answer).path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private boolean ofNobody(HttpResponse<String> answer) {
        if (answer.statusCode() == 403) {
            return nobodys.contains(problem(answer));
        }
        if (answer.statusCode() != 422) {
            return false;
        }
        List<String> codes = json(answer).path("errors").findValuesAsText("code");
        return !codes.isEmpty() && nobodys.containsAll(codes);
    }

    /** The version of the thing, or of what the last parts of the path are done to; else the first. */
    private static String version(String path, String token) {
        String thing = path;
        while (thing.chars().filter(c -> c == '/').count() > 3) {
            Optional<String> tag =
                    Calls.send("GET", thing, token, null, "", "").headers().firstValue("ETag");
            if (tag.isPresent()) {
                return tag.get();
            }
            thing = thing.substring(0, thing.lastIndexOf('/'));
        }
        return "\"1\"";
    }
}
