package org.fugong.chassis.testing.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.SoftAssertions;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.access.AccessCase.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation of the running application without log-in, in every role, as a neighbour's contact and as an official
 * of a neighbouring town. Fails for an operation of the OpenAPI document without a case, and for an example in it that does
 * not work.
 *
 * @param root path before all of the application's paths, such as {@code /registry}
 * @param enterprise id of the enterprise that things belong to
 * @param town code of the town that things belong to
 * @param neighbour id of another enterprise
 * @param neighbouringTown code of another town
 * @param hidden what must not stand in a list that neighbours get
 * @param nobodys what an answer to an example may say of somebody who is not there: codes of errors, last parts of types
 */
public record EndpointAccess(
        String root,
        String enterprise,
        String town,
        String neighbour,
        String neighbouringTown,
        List<String> hidden,
        Set<String> nobodys) {

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

    /** Checks the cases in their order: what ends things comes last. */
    public void check(List<AccessCase> cases) {
        PastedExamples examples = new PastedExamples(root, nobodys);
        SoftAssertions all = new SoftAssertions();
        for (AccessCase one : cases) {
            strangers(all, one);
            neighbours(all, one);
            if (one.scope() != Scope.LINK) {
                examples.send(
                        all, one, one.roles().stream().sorted().map(this::own).toList());
            }
            // Last, since they may change the thing.
            insiders(all, one);
            withoutBody(all, one);
        }
        all.assertAll();
        assertThat(cases.stream().map(AccessCase::operation)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(cases.stream().map(AccessCase::operation).toList()))
                .isEqualTo(operations(examples));
    }

    private void strangers(SoftAssertions all, AccessCase one) {
        // None of these changes anything, so they are under way at once.
        CompletableFuture<Integer> withoutLogIn = Calls.status(one, null);
        Map<String, CompletableFuture<Integer>> refused = new TreeMap<>();
        if (one.scope() != Scope.PUBLIC && one.scope() != Scope.LINK) {
            ROLES.stream()
                    .filter(role -> !one.roles().contains(role))
                    .forEach(role -> refused.put(role, Calls.status(one, own(role))));
        }
        int anonymous = withoutLogIn.join();
        switch (one.scope()) {
            case PUBLIC ->
                all.assertThat(anonymous)
                        .as("%s without log-in", one.operation())
                        .isLessThan(400);
            case LINK ->
                all.assertThat(anonymous)
                        .as("%s without a link", one.operation())
                        .isEqualTo(403);
            default ->
                all.assertThat(anonymous)
                        .as("%s without log-in", one.operation())
                        .isEqualTo(401);
        }
        refused.forEach((role, status) -> all.assertThat(status.join())
                .as("%s as %s", one.operation(), role)
                .isEqualTo(403));
    }

    private void neighbours(SoftAssertions all, AccessCase one) {
        if (one.scope() != Scope.ITEM && one.scope() != Scope.LIST) {
            return;
        }
        for (String role : List.of(Role.ENTERPRISE, Role.GATE, Role.TOWN)) {
            if (one.roles().contains(role)) {
                HttpResponse<String> answer = Calls.send(one, neighbour(role));
                all.assertThat(answer.statusCode())
                        .as("%s as a neighbouring %s", one.operation(), role)
                        .isEqualTo(one.scope() == Scope.ITEM ? 404 : 200);
                all.assertThat(answer.body())
                        .as("%s as a neighbouring %s", one.operation(), role)
                        .doesNotContain(hidden);
            }
        }
    }

    /** Whoever forgets the body is told so, unless it is not needed. */
    private void withoutBody(SoftAssertions all, AccessCase one) {
        if (one.type().equals("application/json")) {
            one.roles().stream().sorted().findFirst().ifPresent(role -> all.assertThat(
                            Calls.send(one.method(), one.path(), own(role), null, "", "")
                                    .statusCode())
                    .as("%s as %s without its body", one.operation(), role)
                    .isLessThan(500));
        }
    }

    private void insiders(SoftAssertions all, AccessCase one) {
        for (String role : one.roles()) {
            HttpResponse<String> answer = Calls.send(one, own(role));
            int status = answer.statusCode();
            all.assertThat(status)
                    .as("%s as %s", one.operation(), role)
                    .isNotIn(401, 405, 415)
                    .isLessThan(500);
            // Refused for what the thing is, perhaps; for the role, never.
            all.assertThat(status == 403 ? PastedExamples.problem(answer) : "")
                    .as("%s as %s", one.operation(), role)
                    .isNotEqualTo("forbidden");
            if (one.method().equals("GET") && one.scope() == Scope.ITEM) {
                all.assertThat(status).as("%s as %s", one.operation(), role).isEqualTo(200);
            }
        }
    }

    private String own(String role) {
        return token("own", role, enterprise, town);
    }

    private String neighbour(String role) {
        return token("neighbour", role, neighbour, neighbouringTown);
    }

    private static String token(String who, String role, String enterprise, String town) {
        return Tokens.of(who + "-" + role, Map.of("roles", List.of(role), "enterprise_id", enterprise, "town", town));
    }

    private TreeSet<String> operations(PastedExamples document) {
        TreeSet<String> operations = new TreeSet<>();
        document.paths().properties().forEach(path -> {
            String below = path.getKey().substring(path.getKey().startsWith(root) ? root.length() : 0);
            if (below.startsWith("/api/") && OF_CHASSIS.stream().noneMatch(below::startsWith)) {
                for (String method : List.of("get", "post", "put", "patch", "delete")) {
                    if (path.getValue().has(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + below);
                    }
                }
            }
        });
        return operations;
    }
}
