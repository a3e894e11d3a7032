package org.fugong.registry.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.access.AccessCase.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation without log-in, in every role, as a neighbour's contact and as an official of a neighbouring town.
 * Fails for an operation of the OpenAPI document that no feature has a case for, and for an example in it that does not work.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EndpointAccessTest {

    private static final List<AccessCases> FEATURES = List.of(
            new EnterpriseAccess(),
            new WorkerAccess(),
            new BulkAccess(),
            new ResumptionAccess(),
            new OfficeAccess(),
            new LabourAccess(),
            new InsuranceAccess(),
            new LiaisonAccess(),
            new DailyReportAccess(),
            new InspectionAccess(),
            new HelpAccess(),
            new SchemeAccess(),
            // Last: it moves the scene's enterprise away and closes it.
            new RelocationAccess());

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

    /** The chassis brings these and tests them. */
    private static final Set<String> OF_CHASSIS = Set.of("/api/v1/dead-letters", "/api/v1/audit");

    @Test
    void every_operation_is_for_its_roles_and_their_own_only() {
        // Given
        String enterprise = RegistryApi.registered(90_001, RegistryApi.ZHONGTAI, 80);
        String neighbour = RegistryApi.registered(90_002, RegistryApi.LINPING, 80);
        String worker = RegistryApi.registerWorker(RegistryApi.district(), enterprise, RegistryApi.worker(90_001))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
        Scene scene = new Scene(enterprise, neighbour, worker);
        List<AccessCase> cases = new ArrayList<>();
        FEATURES.forEach(feature -> cases.addAll(feature.of(scene)));

        PastedExamples examples = new PastedExamples();

        // Then
        SoftAssertions all = new SoftAssertions();
        for (AccessCase one : cases) {
            strangers(all, one, scene);
            neighbours(all, one, scene);
            examples.send(
                    all,
                    one,
                    one.roles().stream().sorted().map(role -> own(role, scene)).toList());
            // Last, since it may change the thing.
            insiders(all, one, scene);
        }
        all.assertAll();
        assertThat(cases.stream().map(AccessCase::operation)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(cases.stream().map(AccessCase::operation).toList()))
                .isEqualTo(operations(examples));
    }

    private static void strangers(SoftAssertions all, AccessCase one, Scene scene) {
        // None of these changes anything, so they are under way at once.
        CompletableFuture<Integer> withoutLogIn = Calls.status(one, null);
        Map<String, CompletableFuture<Integer>> refused = new TreeMap<>();
        if (one.scope() != Scope.PUBLIC) {
            ROLES.stream()
                    .filter(role -> !one.roles().contains(role))
                    .forEach(role -> refused.put(role, Calls.status(one, own(role, scene))));
        }
        int anonymous = withoutLogIn.join();
        if (one.scope() == Scope.PUBLIC) {
            all.assertThat(anonymous).as("%s without log-in", one.operation()).isLessThan(400);
            return;
        }
        all.assertThat(anonymous).as("%s without log-in", one.operation()).isEqualTo(401);
        refused.forEach((role, status) -> all.assertThat(status.join())
                .as("%s as %s", one.operation(), role)
                .isEqualTo(403));
    }

    private static void neighbours(SoftAssertions all, AccessCase one, Scene scene) {
        if (one.scope() != Scope.ITEM && one.scope() != Scope.LIST) {
            return;
        }
        for (String role : List.of(Role.ENTERPRISE, Role.GATE, Role.TOWN)) {
            if (one.roles().contains(role)) {
                HttpResponse<String> answer = Calls.send(one, neighbour(role, scene));
                if (one.scope() == Scope.ITEM) {
                    all.assertThat(answer.statusCode())
                            .as("%s as a neighbouring %s", one.operation(), role)
                            .isEqualTo(404);
                } else {
                    all.assertThat(answer.statusCode())
                            .as("%s as a neighbouring %s", one.operation(), role)
                            .isEqualTo(200);
                    all.assertThat(answer.body())
                            .as("%s as a neighbouring %s", one.operation(), role)
                            .doesNotContain(scene.enterprise());
                }
            }
        }
    }

    private static void insiders(SoftAssertions all, AccessCase one, Scene scene) {
        for (String role : one.roles()) {
            int status = Calls.send(one, own(role, scene)).statusCode();
            all.assertThat(status)
                    .as("%s as %s", one.operation(), role)
                    .isNotIn(401, 405, 415)
                    .isLessThan(500);
            if (one.method().equals("GET") && one.scope() == Scope.ITEM) {
                all.assertThat(status).as("%s as %s", one.operation(), role).isEqualTo(200);
            }
        }
    }

    private static String own(String role, Scene scene) {
        return token("own", role, scene.enterprise(), RegistryApi.ZHONGTAI);
    }

    private static String neighbour(String role, Scene scene) {
        return token("neighbour", role, scene.neighbour(), RegistryApi.LINPING);
    }

    private static String token(String who, String role, String enterprise, String town) {
        return Tokens.of(who + "-" + role, Map.of("roles", List.of(role), "enterprise_id", enterprise, "town", town));
    }

    private static TreeSet<String> operations(PastedExamples document) {
        TreeSet<String> operations = new TreeSet<>();
        document.paths().properties().forEach(path -> {
            String below = path.getKey().replaceFirst("^/registry", "");
            if (below.startsWith("/api/") && OF_CHASSIS.stream().noneMatch(below::startsWith)) {
                for (String method : List.of("get", "post", "put", "patch", "delete")) {
                    if (path.getValue().has(method)) {
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + below);
                    }
                }
            }
        });
        return operations;
    }
}
