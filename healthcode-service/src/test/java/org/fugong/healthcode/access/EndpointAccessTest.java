package org.fugong.healthcode.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation without log-in and in every role, and what belongs to a town as an official of its neighbour. Fails
 * for an operation of the OpenAPI document that has no case here.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EndpointAccessTest {

    private static final Set<String> ROLES = Set.of(
            Role.ENTERPRISE,
            Role.WORKER,
            Role.GATE,
            Role.TOWN,
            Role.DISTRICT,
            Role.INSPECTOR,
            Role.LIAISON,
            Role.AGENCY,
            Role.OPERATOR,
            Role.AUDITOR);

    private static final Map<String, String> TOKENS = new HashMap<>();

    /** The chassis brings these and tests them. */
    private static final Set<String> OF_CHASSIS = Set.of("/api/v1/dead-letters", "/api/v1/audit");

    /**
     * Who may call an operation.
     *
     * @param roles empty for everyone, also without log-in
     * @param ofTown whether it is about a thing that a town official of elsewhere gets 404 for
     */
    record Case(String method, String operation, String path, String body, boolean ofTown, Set<String> roles) {}

    @Test
    void every_operation_is_for_its_roles_and_their_own_only() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        Api.declare(person, List.of("COUGH"), false).statusCode(200);
        String appeal = Api.as(person.token())
                .body(Map.of("text", "By mistake."))
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("appealId");
        String setting = Api.as(Tokens.of("access-official", Role.DISTRICT))
                .body(Map.of(
                        "personId",
                        id,
                        "colour",
                        "RED",
                        "citedCause",
                        "CLOSE_CONTACT",
                        "reason",
                        "test of access",
                        "until",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .post("/api/v1/colours/hand-settings")
                .then()
                .statusCode(201)
                .extract()
                .path("settingId");
        String purpose = "{\"purpose\":\"test of access\"}";
        String[] readers = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        List<Case> cases = new ArrayList<>();
        String registrations = "/api/v1/registrations";
        cases.add(of("POST", registrations, "{}", Role.WORKER));
        cases.add(of("GET", registrations + "/mine", "", Role.WORKER));
        cases.add(of("PUT", registrations + "/mine/draft", "{}", Role.WORKER));
        cases.add(of("PUT", registrations + "/mine/declaration", "{}", Role.WORKER));
        cases.addAll(CodeCases.all());
        cases.add(of("POST", "/api/v1/gates/scans", "{}", Role.GATE));
        String devices = "/api/v1/gates/devices";
        String stranger = devices + "/0170550a-6c00-4a3b-8f21-94b6c1d2e3f6";
        cases.add(of("POST", devices, "{}", Role.ENTERPRISE));
        cases.add(of("GET", devices, "", Role.ENTERPRISE));
        cases.add(at("GET", devices + "/{id}", stranger, "", false, Role.ENTERPRISE));
        cases.add(at("POST", devices + "/{id}/invitation", stranger + "/invitation", "", false, Role.ENTERPRISE));
        cases.add(at("POST", devices + "/{id}/revocation", stranger + "/revocation", "", false, Role.ENTERPRISE));
        cases.add(of("POST", devices + "/enrolment", "{}", Role.GATE));
        String supervisors = "/api/v1/gates/supervisors";
        cases.add(of("POST", supervisors, "{}", Role.ENTERPRISE));
        cases.add(of("GET", supervisors, "", Role.ENTERPRISE));
        cases.add(at(
                "POST",
                supervisors + "/{id}/dismissal",
                supervisors + "/0170550a-6c00-4a3b-8f21-94b6c1d2e3f6/dismissal",
                "",
                false,
                Role.ENTERPRISE));
        String scans = "/api/v1/gates/scans/";
        cases.add(at(
                "POST",
                scans + "{scanId}/override",
                scans + "0170550a-6c00-4a3b-8f21-94b6c1d2e3f6/override",
                "{}",
                false,
                Role.GATE));
        cases.add(of("GET", "/api/v1/gates/pack", "", Role.GATE));
        cases.add(of("POST", "/api/v1/gates/scans/batch", "{\"scans\":[]}", Role.GATE));
        cases.add(of("GET", "/api/v1/gates/today", "", Role.GATE, Role.ENTERPRISE));
        cases.add(of("GET", "/api/v1/workers", "", Role.ENTERPRISE));
        cases.add(of("GET", "/api/v1/workers/summary", "", Role.ENTERPRISE));
        for (String write : List.of("/residents", "/departures", "/temperatures")) {
            cases.add(of("POST", "/api/v1/dormitories" + write, "{}", Role.ENTERPRISE));
        }
        cases.add(of("GET", "/api/v1/looks/mine", "", Role.WORKER));
        String versions = "/api/v1/colours/rule-versions";
        String one = "/{version}";
        cases.add(of("GET", "/api/v1/colours/rules", ""));
        cases.add(of("GET", versions, ""));
        cases.add(of("POST", versions, "{}", Role.DISTRICT));
        cases.add(at("GET", versions + one, versions + "/colour-2020-02.1", "", false));
        cases.add(at("PUT", versions + one, versions + "/colour-2020-02.1", "{}", false, Role.DISTRICT));
        cases.add(at(
                "POST",
                versions + one + "/publication",
                versions + "/colour-2020-02.1/publication",
                "",
                false,
                Role.DISTRICT));
        cases.add(at(
                "POST",
                versions + one + "/withdrawal",
                versions + "/colour-2020-02.1/withdrawal",
                "",
                false,
                Role.DISTRICT));
        cases.add(at(
                "GET",
                versions + one + "/simulation",
                versions + "/colour-2020-02.1/simulation",
                "",
                false,
                Role.DISTRICT,
                Role.AUDITOR));
        cases.add(of("GET", "/api/v1/colours/without-cause", "", Role.AUDITOR));
        cases.add(of("POST", "/api/v1/check-ins", "{}", Role.WORKER));
        cases.add(of("GET", "/api/v1/check-ins/mine", "", Role.WORKER));
        String settings = "/api/v1/colours/hand-settings";
        cases.add(of("POST", settings, "{}", Role.DISTRICT));
        cases.add(of("GET", settings, "", Role.DISTRICT, Role.AUDITOR));
        cases.add(at("GET", settings + "/{id}", settings + "/" + setting, "", false, Role.DISTRICT, Role.AUDITOR));
        for (String move : List.of("/approval", "/refusal")) {
            cases.add(at("POST", settings + "/{id}" + move, settings + "/" + setting + move, "", false, Role.DISTRICT));
        }
        cases.add(at(
                "POST",
                settings + "/{id}/reveal",
                settings + "/" + setting + "/reveal",
                purpose,
                false,
                Role.DISTRICT,
                Role.AUDITOR));
        String appeals = "/api/v1/appeals";
        cases.add(of("POST", appeals, "{}", Role.WORKER));
        cases.add(of("GET", appeals + "/mine", "", Role.WORKER));
        cases.add(of("GET", appeals, "", readers));
        cases.add(at("GET", appeals + "/{id}", appeals + "/" + appeal, "", true, readers));
        cases.add(at(
                "POST",
                appeals + "/{id}/decision",
                appeals + "/" + appeal + "/decision",
                "{}",
                true,
                Role.TOWN,
                Role.DISTRICT));
        cases.add(at(
                "POST",
                appeals + "/{id}/reveal",
                appeals + "/" + appeal + "/reveal",
                purpose,
                true,
                Role.TOWN,
                Role.DISTRICT));

        // Then
        SoftAssertions all = new SoftAssertions();
        cases.forEach(c -> check(all, c));
        all.assertThat(Api.as(token(Role.WORKER)).get(appeals + "/mine").asString())
                .as("another person's appeals")
                .doesNotContain(appeal);
        all.assertAll();
        assertThat(new TreeSet<>(cases.stream()
                        .map(c -> c.method() + " " + c.operation())
                        .toList()))
                .isEqualTo(operations());
    }

    private static void check(SoftAssertions all, Case one) {
        String name = one.method() + " " + one.operation();
        int anonymous = call(one, given()).statusCode();
        if (one.roles().isEmpty()) {
            all.assertThat(anonymous).as("%s without log-in", name).isEqualTo(200);
            return;
        }
        all.assertThat(anonymous).as("%s without log-in", name).isEqualTo(401);
        for (String role : ROLES) {
            Response answer = call(one, given().auth().oauth2(token(role)));
            if (!one.roles().contains(role)) {
                all.assertThat(answer.statusCode()).as("%s as %s", name, role).isEqualTo(403);
            } else if (one.ofTown() && role.equals(Role.TOWN)) {
                all.assertThat(answer.statusCode())
                        .as("%s as a neighbouring town", name)
                        .isEqualTo(404);
            } else {
                all.assertThat(answer.statusCode())
                        .as("%s as %s", name, role)
                        .isNotIn(401, 403, 405, 415)
                        .isLessThan(500);
            }
        }
    }

    private static Response call(Case one, RequestSpecification as) {
        RequestSpecification request = as.header(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .redirects()
                .follow(false);
        if (!one.body().isEmpty()) {
            request.contentType("application/json").body(one.body());
        }
        return request.request(one.method(), one.path());
    }

    static Case of(String method, String operation, String body, String... roles) {
        return at(method, operation, operation, body, false, roles);
    }

    static Case at(String method, String operation, String path, String body, boolean ofTown, String... roles) {
        return new Case(method, operation, path, body, ofTown, Set.of(roles));
    }

    private static String token(String role) {
        return TOKENS.computeIfAbsent(
                role,
                r -> Tokens.of(
                        "access-" + r,
                        Map.of("roles", List.of(r), "enterprise_id", UUID.randomUUID(), "town", "330110002")));
    }

    private static TreeSet<String> operations() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        TreeSet<String> operations = new TreeSet<>();
        paths.forEach((path, item) -> {
            String below = path.replaceFirst("^/healthcode", "");
            if (below.startsWith("/api/") && OF_CHASSIS.stream().noneMatch(below::startsWith)) {
                for (String method : List.of("get", "post", "put", "patch", "delete")) {
                    if (item.containsKey(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + below);
                    }
                }
            }
        });
        return operations;
    }
}
