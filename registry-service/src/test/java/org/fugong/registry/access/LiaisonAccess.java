package org.fugong.registry.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;

/** Liaison officers. The one of the scene's enterprise is the scene's own log-in with that role. */
class LiaisonAccess implements AccessCases {

    private static final String OFFICER = "own-" + Role.LIAISON;
    private static final String DEPUTY = "deputy-" + Role.LIAISON;

    @Override
    public List<AccessCase> of(Scene scene) {
        for (String officer : List.of(OFFICER, DEPUTY)) {
            put(
                    "/api/v1/officers/" + officer,
                    Map.of("name", "吴芳", "phone", "0571-86200001", "town", RegistryApi.ZHONGTAI));
            put("/api/v1/liaison-officers/" + officer, Map.of("active", true));
        }
        put("/api/v1/enterprises/" + scene.enterprise() + "/liaison", Map.of("officer", OFFICER));
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
        String cover = RegistryApi.write(RegistryApi.district())
                .body(Map.of("deputy", DEPUTY, "from", day.toString(), "to", day.toString()))
                .post("/api/v1/liaison-officers/" + OFFICER + "/covers")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String[] officials = {Role.TOWN, Role.DISTRICT};
        String[] readers = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        return List.of(
                AccessCase.get(
                        "/api/v1/enterprises/{id}/liaison",
                        "/api/v1/enterprises/" + scene.enterprise() + "/liaison",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR,
                        Role.LIAISON),
                AccessCase.put(
                        "/api/v1/enterprises/{id}/liaison",
                        "/api/v1/enterprises/" + scene.enterprise() + "/liaison",
                        "{}",
                        Scope.ITEM,
                        officials),
                AccessCase.post(
                        "/api/v1/liaison-assignments",
                        "/api/v1/liaison-assignments",
                        "{\"enterpriseIds\":[]}",
                        Scope.LIST,
                        officials),
                AccessCase.get("/api/v1/liaison-gaps", "/api/v1/liaison-gaps?limit=500", Scope.LIST, readers),
                AccessCase.get("/api/v1/liaison-enterprises", "/api/v1/liaison-enterprises", Scope.LIST, Role.LIAISON),
                AccessCase.get("/api/v1/liaison-officers", "/api/v1/liaison-officers", Scope.LIST, readers),
                AccessCase.put(
                        "/api/v1/liaison-officers/{subject}",
                        "/api/v1/liaison-officers/" + DEPUTY,
                        "{}",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/liaison-officers/{subject}/hand-over",
                        "/api/v1/liaison-officers/" + OFFICER + "/hand-over",
                        "{\"to\":\"nobody\"}",
                        Scope.ITEM,
                        officials),
                AccessCase.get(
                        "/api/v1/liaison-officers/{subject}/covers",
                        "/api/v1/liaison-officers/" + OFFICER + "/covers",
                        Scope.ITEM,
                        Role.LIAISON,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.post(
                        "/api/v1/liaison-officers/{subject}/covers",
                        "/api/v1/liaison-officers/" + OFFICER + "/covers",
                        "{}",
                        Scope.ITEM,
                        Role.LIAISON,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/liaison-covers/{id}/end",
                        "/api/v1/liaison-covers/" + cover + "/end",
                        "",
                        Scope.ITEM,
                        Role.LIAISON,
                        Role.TOWN,
                        Role.DISTRICT));
    }

    private static void put(String path, Map<String, Object> body) {
        RegistryApi.write(RegistryApi.district()).body(body).put(path).then().statusCode(200);
    }
}
