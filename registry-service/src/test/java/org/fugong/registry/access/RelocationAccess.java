package org.fugong.registry.access;

import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.labour.LabourApi;

/** Moves between towns: the town that an enterprise leaves and the one it goes to see them, and no other. */
class RelocationAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String enterprise = "/api/v1/enterprises/" + scene.enterprise();
        // Not the scene's own: the example closes it.
        String other = "/api/v1/enterprises/" + RegistryApi.registered(90_022, RegistryApi.ZHONGTAI, 20);
        String ofEnterprise = enterprise + "/relocations";
        String relocation = "/api/v1/relocations/" + asked(ofEnterprise, scene);
        String[] all = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT};
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        String pair = "/api/v1/enterprise-duplicates/" + pair();
        String[] lookers = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        String[] officials = {Role.TOWN, Role.DISTRICT};
        return List.of(
                AccessCase.post("/api/v1/enterprises/{id}/relocations", ofEnterprise, "{}", Scope.ITEM, all),
                AccessCase.get("/api/v1/enterprises/{id}/relocations", ofEnterprise, Scope.ITEM, readers),
                AccessCase.post("/api/v1/enterprises/{id}/closing", other + "/closing", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/enterprises/{id}/reopening", other + "/reopening", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/enterprise-duplicates/look",
                        "/api/v1/enterprise-duplicates/look",
                        "",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.get("/api/v1/enterprise-duplicates", "/api/v1/enterprise-duplicates", Scope.LIST, lookers),
                AccessCase.get("/api/v1/enterprise-duplicates/{id}", pair, Scope.ITEM, lookers),
                AccessCase.post(
                        "/api/v1/enterprise-duplicates/{id}/merge", pair + "/merge", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/enterprise-duplicates/{id}/dismissal",
                        pair + "/dismissal",
                        "{}",
                        Scope.ITEM,
                        officials),
                AccessCase.post(
                        "/api/v1/enterprise-duplicates/{id}/undoing", pair + "/undoing", "{}", Scope.ITEM, officials),
                AccessCase.get("/api/v1/relocations", "/api/v1/relocations?limit=500", Scope.LIST, readers),
                AccessCase.get("/api/v1/relocations/{id}", relocation, Scope.ITEM, readers),
                AccessCase.post(
                        "/api/v1/relocations/{id}/confirmation",
                        relocation + "/confirmation",
                        "{}",
                        Scope.ITEM,
                        officials),
                AccessCase.post(
                        "/api/v1/relocations/{id}/refusal", relocation + "/refusal", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/relocations/{id}/withdrawal", relocation + "/withdrawal", "", Scope.ITEM, all));
    }

    private static String pair() {
        Map<String, Object> twin = RegistryApi.enterprise(90_021, RegistryApi.ZHONGTAI, 80);
        twin.put(
                "name", RegistryApi.enterprise(90_001, RegistryApi.ZHONGTAI, 80).get("name"));
        String id = RegistryApi.register(RegistryApi.district(), twin)
                .then()
                .statusCode(201)
                .extract()
                .path("enterpriseId");
        RegistryApi.write(RegistryApi.district())
                .post("/api/v1/enterprise-duplicates/look")
                .then()
                .statusCode(200);
        return RegistryApi.as(RegistryApi.district())
                .get("/api/v1/enterprise-duplicates")
                .jsonPath()
                .getString("find { it.first.enterpriseId == '" + id + "' || it.second.enterpriseId == '" + id
                        + "' }.pairId");
    }

    private static String asked(String path, Scene scene) {
        return RegistryApi.write(RegistryApi.contact(scene.enterprise()))
                .body(Map.of(
                        "town",
                        "330110012",
                        "on",
                        LabourApi.today().plusDays(30).toString(),
                        "reason",
                        "made up"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("relocationId");
    }
}
