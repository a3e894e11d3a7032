package org.fugong.registry.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.assistance.HelpApi;
import org.fugong.registry.assistance.SchemeApi;

/** A joint scheme of the scene's enterprise and one nearby. The enterprise has the scene's liaison officer. */
class SchemeAccess implements AccessCases {

    private static final String[] READERS = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON, Role.AUDITOR};
    private static final String[] OFFICIALS = {Role.TOWN, Role.DISTRICT, Role.LIAISON};

    @Override
    public List<AccessCase> of(Scene scene) {
        String park = HelpApi.park(RegistryApi.ZHONGTAI);
        String near = RegistryApi.registered(90_003, RegistryApi.ZHONGTAI, 80);
        String own = HelpApi.filed(RegistryApi.district(), scene.enterprise(), HelpApi.meals(50, park));
        String other = HelpApi.filed(RegistryApi.district(), near, HelpApi.meals(70, park));
        String id = SchemeApi.proposed(RegistryApi.district(), own, other);
        SchemeApi.offered(RegistryApi.district(), id, SchemeApi.canteen(2, 100));
        String scheme = "/api/v1/assistance-schemes/" + id;
        String request = "{\"requestId\": \"" + own + "\"}";
        return List.of(
                AccessCase.get(
                        "/api/v1/assistance-schemes", "/api/v1/assistance-schemes?limit=500", Scope.LIST, READERS),
                AccessCase.post(
                        "/api/v1/assistance-schemes",
                        "/api/v1/assistance-schemes",
                        "{\"requestIds\": [\"" + own + "\"]}",
                        Scope.ITEM,
                        OFFICIALS),
                AccessCase.get("/api/v1/assistance-schemes/{id}", scheme, Scope.ITEM, READERS),
                AccessCase.get("/api/v1/assistance-schemes/{id}/steps", scheme + "/steps", Scope.ITEM, READERS),
                move(scheme, "/members", request, Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.LIAISON),
                move(scheme, "/offer", "{}", OFFICIALS),
                move(scheme, "/start", "{}", OFFICIALS),
                move(scheme, "/dismissal", "{}", OFFICIALS),
                move(scheme, "/prolongation", "{}", OFFICIALS),
                move(scheme, "/end", "{}", OFFICIALS),
                move(scheme, "/consent", "{}", Role.ENTERPRISE),
                move(scheme, "/refusal", "{}", Role.ENTERPRISE),
                move(scheme, "/leave", "{}", Role.ENTERPRISE));
    }

    private static AccessCase move(String scheme, String below, String body, String... roles) {
        return AccessCase.post("/api/v1/assistance-schemes/{id}" + below, scheme + below, body, Scope.ITEM, roles);
    }
}
