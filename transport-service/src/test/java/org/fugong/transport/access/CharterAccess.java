package org.fugong.transport.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.transport.CharterNight;

/** Charters themselves: the same for everybody who may see them, but for drafts. */
class CharterAccess implements AccessCases {

    private static final String[] ALL = {
        Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AGENCY, Role.AUDITOR
    };

    @Override
    public List<AccessCase> of(Scene scene) {
        String charters = "/api/v1/charters";
        String one = charters + "/{charterId}";
        String draft = charters + "/" + drafted();
        String spare = charters + "/" + CharterNight.announce(3);
        return List.of(
                AccessCase.post(charters, charters, "{}", Scope.ROLE, Role.DISTRICT),
                AccessCase.get(charters, charters + "?limit=500", Scope.ROLE, ALL),
                AccessCase.get(one, scene.open(), Scope.ROLE, ALL),
                AccessCase.put(one, draft, "{}", Scope.ROLE, Role.DISTRICT),
                AccessCase.post(one + "/announcement", draft + "/announcement", "", Scope.ROLE, Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/known-enterprises", "/api/v1/known-enterprises?name=ab", Scope.ROLE, Role.DISTRICT),
                AccessCase.get(one + "/steps", scene.open() + "/steps", Scope.ROLE, ALL),
                AccessCase.post(one + "/changes", spare + "/changes", "{}", Scope.ROLE, Role.DISTRICT),
                AccessCase.post(one + "/cancellation", spare + "/cancellation", "{}", Scope.ROLE, Role.DISTRICT));
    }

    private static String drafted() {
        Map<String, Object> plan =
                new HashMap<>(CharterNight.charter(3, Instant.now().plus(Duration.ofHours(8))));
        plan.put("draft", true);
        return CharterNight.post(CharterNight.district(), "/charters", plan)
                .statusCode(201)
                .extract()
                .path("charterId");
    }
}
