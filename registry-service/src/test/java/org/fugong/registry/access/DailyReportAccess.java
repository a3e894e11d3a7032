package org.fugong.registry.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;

/** Daily reports. Comes after resumption, whose application is approved here: only who works reports. */
class DailyReportAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String of = "/api/v1/enterprises/{id}/daily-reports";
        String own = "/api/v1/enterprises/" + scene.enterprise() + "/daily-reports";
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        String[] officials = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        Response application =
                RegistryApi.as(RegistryApi.contact(scene.enterprise())).get("/api/v1/resumption-applications");
        RegistryApi.decide(
                        RegistryApi.town(RegistryApi.ZHONGTAI),
                        application.path("items[0].applicationId"),
                        application.<Number>path("items[0].version").longValue(),
                        "APPROVED")
                .then()
                .statusCode(200);
        RegistryApi.write(RegistryApi.contact(scene.enterprise()))
                .body(Map.of("onDuty", 40, "outputPercent", 50, "missing", List.of()))
                .put(own + "/" + today)
                .then()
                .statusCode(201);
        return List.of(
                AccessCase.put(
                        of + "/{day}",
                        own + "/" + today,
                        "{\"onDuty\":41,\"outputPercent\":50}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(of, own, Scope.ITEM, readers),
                AccessCase.get(of + "/{day}", own + "/" + today, Scope.ITEM, readers),
                AccessCase.get("/api/v1/daily-reports/towns", "/api/v1/daily-reports/towns", Scope.LIST, officials),
                AccessCase.get(
                        "/api/v1/daily-reports/missing",
                        "/api/v1/daily-reports/missing?limit=500",
                        Scope.LIST,
                        officials));
    }
}
