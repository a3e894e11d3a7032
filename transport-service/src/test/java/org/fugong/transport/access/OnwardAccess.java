package org.fugong.transport.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.transport.CharterNight;

import static org.awaitility.Awaitility.await;

/** Onward buses of the charter whose roster is frozen. */
class OnwardAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String all = "/api/v1/charters/{charterId}/onward-plans";
        String plans = scene.closed() + "/onward-plans";
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        Map<String, Object> setup = Map.of("buses", List.of(Map.of("label", "A", "seats", 20, "count", 2)));
        String order = CharterNight.post(CharterNight.district(), plans.replace("/api/v1", ""), setup)
                .statusCode(202)
                .extract()
                .path("orderId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> CharterNight.get(CharterNight.district(), plans.replace("/api/v1", "") + "/latest")
                                .extract()
                                .statusCode()
                        == 200);
        return List.of(
                AccessCase.post(
                        all, plans, "{\"buses\": [{\"label\": \"A\", \"seats\": 20}]}", Scope.ROLE, Role.DISTRICT),
                AccessCase.post(
                        all + "/changes", plans + "/changes", "{\"reason\": \"late\"}", Scope.ROLE, Role.DISTRICT),
                AccessCase.post(
                        all + "/boardings",
                        plans + "/boardings",
                        "{\"bus\": 1, \"workerIds\": [\"" + scene.rider() + "\"]}",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.get(all, plans, Scope.LIST, readers),
                AccessCase.get(
                        all + "/orders/{orderId}", plans + "/orders/" + order, Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                AccessCase.get(all + "/latest", plans + "/latest", Scope.LIST, readers),
                AccessCase.get(all + "/{version}", plans + "/1", Scope.LIST, readers));
    }
}
