package org.fugong.registry.access;

import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.assistance.HelpApi;

/** Inspections. The scene's own inspector is in the team that has a task of the scene's enterprise. */
class InspectionAccess implements AccessCases {

    private static final String INSPECTOR = "own-" + Role.INSPECTOR;

    @Override
    public List<AccessCase> of(Scene scene) {
        RegistryApi.write(RegistryApi.district())
                .body(Map.of("name", "赵磊", "phone", "0571-86200002"))
                .put("/api/v1/officers/" + INSPECTOR)
                .then()
                .statusCode(200);
        String park = HelpApi.park(RegistryApi.ZHONGTAI);
        String team = RegistryApi.write(RegistryApi.district())
                .body(Map.of("name", "access", "members", List.of(INSPECTOR), "parks", List.of(park)))
                .post("/api/v1/inspection-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String place = "/api/v1/enterprises/" + scene.enterprise() + "/place";
        RegistryApi.write(RegistryApi.district())
                .header("If-Match", "\"0\"")
                .body(Map.of("parkId", park))
                .put("/api/v1/enterprises/" + scene.enterprise() + "/park")
                .then()
                .statusCode(200);
        String task = "/api/v1/inspection-tasks/"
                + RegistryApi.write(RegistryApi.district())
                        .body(Map.of("reason", "access"))
                        .post("/api/v1/enterprises/" + scene.enterprise() + "/inspection-tasks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("taskId");
        String[] officials = {Role.TOWN, Role.DISTRICT};
        String[] readers = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        String[] desk = {Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR};
        String[] all = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR, Role.INSPECTOR, Role.LIAISON};
        return List.of(
                AccessCase.get("/api/v1/inspection-teams", "/api/v1/inspection-teams", Scope.ROLE, desk),
                AccessCase.post(
                        "/api/v1/inspection-teams", "/api/v1/inspection-teams", "{}", Scope.ROLE, Role.DISTRICT),
                AccessCase.put(
                        "/api/v1/inspection-teams/{id}",
                        "/api/v1/inspection-teams/" + team,
                        "{}",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/enterprises/{id}/place",
                        place,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.put(
                        "/api/v1/enterprises/{id}/place",
                        place,
                        "{\"latitude\":30.4,\"longitude\":120.3}",
                        Scope.ITEM,
                        officials),
                AccessCase.get("/api/v1/inspection-tasks", "/api/v1/inspection-tasks?limit=500", Scope.LIST, desk),
                AccessCase.get("/api/v1/inspection-tasks/{id}", task, Scope.ITEM, all),
                AccessCase.post(
                        "/api/v1/enterprises/{id}/inspection-tasks",
                        "/api/v1/enterprises/" + scene.enterprise() + "/inspection-tasks",
                        "{}",
                        Scope.ITEM,
                        officials),
                AccessCase.post("/api/v1/inspection-tasks/{id}/assign", task + "/assign", "{}", Scope.ITEM, officials),
                AccessCase.post("/api/v1/inspection-tasks/{id}/cancel", task + "/cancel", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/inspection-tasks/{id}/visits", task + "/visits", "{}", Scope.ITEM, Role.INSPECTOR),
                AccessCase.get("/api/v1/inspection-tasks/{id}/visits", task + "/visits", Scope.ITEM, all),
                AccessCase.post(
                        "/api/v1/inspection-surveys", "/api/v1/inspection-surveys", "{}", Scope.ROLE, Role.DISTRICT),
                AccessCase.get("/api/v1/inspection-surveys", "/api/v1/inspection-surveys", Scope.ROLE, readers),
                AccessCase.get("/api/v1/inspection-checklist", "/api/v1/inspection-checklist", Scope.ROLE, all),
                AccessCase.get("/api/v1/inspection-route", "/api/v1/inspection-route", Scope.ROLE, Role.INSPECTOR),
                AccessCase.post(
                        "/api/v1/inspection-route", "/api/v1/inspection-route", "", Scope.ROLE, Role.INSPECTOR));
    }
}
