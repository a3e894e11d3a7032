package org.fugong.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.restassured.specification.RequestSpecification;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Who reads the figures in tests, and the check that nobody else does. */
public final class Readers {
    private static final List<String> ROLES = List.of(
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

    private Readers() {}

    public static RequestSpecification district() {
        return as(Role.DISTRICT, Map.of());
    }

    public static RequestSpecification operator() {
        return as(Role.OPERATOR, Map.of());
    }

    public static RequestSpecification auditor() {
        return as(Role.AUDITOR, Map.of());
    }

    public static RequestSpecification town(String code) {
        return as(Role.TOWN, Map.of("town", code));
    }

    public static RequestSpecification enterprise(UUID id) {
        return as(Role.ENTERPRISE, Map.of("enterprise_id", id));
    }

    /** Whoever has none of these roles gets 403, and whoever is not logged in 401. */
    public static void onlyFor(String path, Set<String> roles) {
        given().get(path).then().statusCode(401);
        for (String role : ROLES) {
            if (!roles.contains(role)) {
                assertThat(as(role, Map.of()).get(path).statusCode())
                        .as("%s as %s", path, role)
                        .isEqualTo(403);
            }
        }
    }

    private static RequestSpecification as(String role, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("roles", List.of(role));
        return given().auth().oauth2(Tokens.of("reader-" + role, all));
    }
}
