package org.fugong.registry.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.assistance.HelpApi;

/** Requests for help and parks. */
class HelpAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String park = HelpApi.park(RegistryApi.ZHONGTAI);
        String request = "/api/v1/assistance-requests/"
                + HelpApi.filed(RegistryApi.district(), scene.enterprise(), HelpApi.meals(50, park));
        return List.of(
                AccessCase.post(
                        "/api/v1/enterprises/{id}/assistance-requests",
                        "/api/v1/enterprises/" + scene.enterprise() + "/assistance-requests",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/assistance-requests",
                        "/api/v1/assistance-requests?limit=500",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                read(request, ""),
                read(request, "/steps"),
                move(request, "/sorting", Role.TOWN, Role.DISTRICT),
                move(request, "/acceptance", Role.TOWN, Role.DISTRICT),
                move(request, "/question", Role.TOWN, Role.DISTRICT),
                move(request, "/hand-over", Role.TOWN, Role.DISTRICT),
                move(request, "/resolution", Role.TOWN, Role.DISTRICT),
                move(request, "/reply", Role.ENTERPRISE, Role.TOWN, Role.DISTRICT),
                move(request, "/rating", Role.ENTERPRISE, Role.TOWN, Role.DISTRICT),
                move(request, "/reopening", Role.ENTERPRISE, Role.TOWN, Role.DISTRICT),
                move(request, "/withdrawal", Role.ENTERPRISE, Role.TOWN, Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/parks",
                        "/api/v1/parks",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.LIAISON,
                        Role.INSPECTOR,
                        Role.AUDITOR),
                AccessCase.get(
                        "/api/v1/enterprises/{id}/park",
                        "/api/v1/enterprises/" + scene.enterprise() + "/park",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.put(
                        "/api/v1/enterprises/{id}/park",
                        "/api/v1/enterprises/" + scene.enterprise() + "/park",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.put(
                        "/api/v1/parks/{id}",
                        "/api/v1/parks/" + park,
                        "{\"town\": \"" + RegistryApi.ZHONGTAI + "\", \"name\": \"合成园区\"}",
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT));
    }

    private static AccessCase read(String request, String below) {
        return AccessCase.get(
                "/api/v1/assistance-requests/{id}" + below,
                request + below,
                Scope.ITEM,
                Role.ENTERPRISE,
                Role.TOWN,
                Role.DISTRICT,
                Role.AUDITOR);
    }

    private static AccessCase move(String request, String below, String... roles) {
        return AccessCase.post("/api/v1/assistance-requests/{id}" + below, request + below, "{}", Scope.ITEM, roles);
    }
}
