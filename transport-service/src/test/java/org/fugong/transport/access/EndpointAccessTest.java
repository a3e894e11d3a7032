package org.fugong.transport.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.transport.CharterNight;
import org.fugong.transport.access.AccessCase.Scope;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.as;

/**
 * Calls every operation without log-in, in every role, as a neighbour's contact and as an official of a neighbouring town.
 * Fails for an operation of the OpenAPI document that no feature has a case for, and for an example in it that does not work.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EndpointAccessTest {

    private static final List<AccessCases> FEATURES = List.of(
            new CharterAccess(),
            new NominationAccess(),
            new ClearanceAccess(),
            new RosterAccess(),
            new JourneyAccess(),
            new OnwardAccess(),
            new ProposalAccess(),
            new BusAccess());

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

    @Inject
    DataSource database;

    @Test
    void every_operation_is_for_its_roles_and_their_own_only() {
        // Given
        Scene scene = Scene.set(new CharterNight(database));
        List<AccessCase> cases = new ArrayList<>();
        FEATURES.forEach(feature -> cases.addAll(feature.of(scene)));

        PastedExamples examples = new PastedExamples();

        // Then
        SoftAssertions all = new SoftAssertions();
        for (AccessCase one : cases) {
            strangers(all, one, scene);
            neighbours(all, one, scene);
            if (one.scope() != Scope.LINK) {
                examples.send(
                        all,
                        one,
                        one.roles().stream()
                                .sorted()
                                .map(role -> own(role, scene))
                                .toList());
            }
            // Last, since it may change the thing.
            insiders(all, one, scene);
        }
        all.assertAll();
        assertThat(cases.stream().map(AccessCase::operation)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(cases.stream().map(AccessCase::operation).toList()))
                .isEqualTo(operations());
    }

    private static void strangers(SoftAssertions all, AccessCase one, Scene scene) {
        int anonymous = call(one, given()).statusCode();
        if (one.scope() == Scope.PUBLIC) {
            all.assertThat(anonymous).as("%s without log-in", one.operation()).isLessThan(400);
            return;
        }
        if (one.scope() == Scope.LINK) {
            all.assertThat(anonymous).as("%s without a link", one.operation()).isEqualTo(403);
            return;
        }
        all.assertThat(anonymous).as("%s without log-in", one.operation()).isEqualTo(401);
        for (String role : ROLES) {
            if (!one.roles().contains(role)) {
                all.assertThat(call(one, as(own(role, scene))).statusCode())
                        .as("%s as %s", one.operation(), role)
                        .isEqualTo(403);
            }
        }
    }

    private static void neighbours(SoftAssertions all, AccessCase one, Scene scene) {
        if (one.scope() != Scope.ITEM && one.scope() != Scope.LIST) {
            return;
        }
        for (String role : List.of(Role.ENTERPRISE, Role.GATE, Role.TOWN)) {
            if (one.roles().contains(role)) {
                Response answer = call(one, as(neighbour(role, scene)));
                if (one.scope() == Scope.ITEM) {
                    all.assertThat(answer.statusCode())
                            .as("%s as a neighbouring %s", one.operation(), role)
                            .isEqualTo(404);
                } else {
                    all.assertThat(answer.statusCode())
                            .as("%s as a neighbouring %s", one.operation(), role)
                            .isEqualTo(200);
                    all.assertThat(answer.asString())
                            .as("%s as a neighbouring %s", one.operation(), role)
                            .doesNotContain(
                                    scene.enterprise().toString(),
                                    scene.worker().toString());
                }
            }
        }
    }

    private static void insiders(SoftAssertions all, AccessCase one, Scene scene) {
        for (String role : one.roles()) {
            int status = call(one, as(own(role, scene))).statusCode();
            all.assertThat(status)
                    .as("%s as %s", one.operation(), role)
                    .isNotIn(401, 405, 415)
                    .isLessThan(500);
            if (one.method().equals("GET") && one.scope() == Scope.ITEM) {
                all.assertThat(status).as("%s as %s", one.operation(), role).isEqualTo(200);
            }
        }
    }

    private static Response call(AccessCase one, RequestSpecification as) {
        RequestSpecification request = as.header(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .redirects()
                .follow(false);
        if (!one.body().isEmpty()) {
            request.contentType(one.type()).body(one.body());
        }
        return request.request(one.method(), one.path());
    }

    private static String own(String role, Scene scene) {
        return token("own", role, scene.enterprise().toString(), CharterNight.TOWN);
    }

    private static String neighbour(String role, Scene scene) {
        return token("neighbour", role, scene.neighbour().toString(), CharterNight.OTHER_TOWN);
    }

    private static String token(String who, String role, String enterprise, String town) {
        // Asked for once: there are more than a thousand calls.
        return TOKENS.computeIfAbsent(
                who + "-" + role,
                subject ->
                        Tokens.of(subject, Map.of("roles", List.of(role), "enterprise_id", enterprise, "town", town)));
    }

    private static TreeSet<String> operations() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        TreeSet<String> operations = new TreeSet<>();
        paths.forEach((path, item) -> {
            String below = path.replaceFirst("^/transport", "");
            if (below.startsWith("/api/") && OF_CHASSIS.stream().noneMatch(below::startsWith)) {
                for (String method : List.of("get", "post", "put", "patch", "delete")) {
                    if (item.containsKey(method)) {
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + below);
                    }
                }
            }
        });
        return operations;
    }
}
