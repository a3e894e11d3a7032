package org.fugong.registry.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;

/** Applications to resume. */
class ResumptionAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String id = RegistryApi.apply(RegistryApi.district(), scene.enterprise(), RegistryApi.plan(40))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        String application = "/api/v1/resumption-applications/" + id;
        return List.of(
                AccessCase.post(
                        "/api/v1/enterprises/{id}/resumption-applications",
                        "/api/v1/enterprises/" + scene.enterprise() + "/resumption-applications",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/resumption-applications",
                        "/api/v1/resumption-applications?limit=500",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        "/api/v1/resumption-applications/{id}",
                        application,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        "/api/v1/resumption-applications/{id}/steps",
                        application + "/steps",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.put(
                        "/api/v1/resumption-applications/{id}/plan",
                        application + "/plan",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                move(application, "/decision", Role.TOWN, Role.DISTRICT),
                move(application, "/return", Role.TOWN, Role.DISTRICT),
                move(application, "/inspection-request", Role.TOWN, Role.DISTRICT),
                move(application, "/suspension", Role.TOWN, Role.DISTRICT),
                move(application, "/reinstatement", Role.TOWN, Role.DISTRICT),
                move(application, "/withdrawal", Role.ENTERPRISE, Role.TOWN, Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/resumption-applications/{id}/conditions/{number}/report",
                        application + "/conditions/1/report",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/resumption-applications/{id}/conditions/{number}/outcome",
                        application + "/conditions/1/outcome",
                        "{}",
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT));
    }

    private static AccessCase move(String application, String below, String... roles) {
        return AccessCase.post(
                "/api/v1/resumption-applications/{id}" + below, application + below, "{}", Scope.ITEM, roles);
    }
}
