package org.fugong.registry.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

/** Enterprises and workers. */
class EnterpriseAccess implements AccessCases {

    private static final String PURPOSE = "{\"purpose\":\"test of access\"}";

    @Override
    public List<AccessCase> of(Scene scene) {
        String enterprise = "/api/v1/enterprises/" + scene.enterprise();
        return List.of(
                AccessCase.post(
                        "/api/v1/enterprises/search",
                        "/api/v1/enterprises/search",
                        "{\"contactPhone\": \"10000090001\"}",
                        Scope.LIST,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/enterprises",
                        "/api/v1/enterprises",
                        "{}",
                        Scope.ROLE,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/enterprises",
                        "/api/v1/enterprises?limit=500",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        "/api/v1/enterprises/{id}",
                        enterprise,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.GATE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.put(
                        "/api/v1/enterprises/{id}",
                        enterprise,
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/enterprises/{id}/reveal",
                        enterprise + "/reveal",
                        PURPOSE,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.LIAISON),
                AccessCase.post(
                        "/api/v1/enterprises/{id}/workers",
                        enterprise + "/workers",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/enterprises/{id}/workers",
                        enterprise + "/workers",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.post(
                        "/api/v1/workers/{id}/reveal",
                        "/api/v1/workers/" + scene.worker() + "/reveal",
                        PURPOSE,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT));
    }
}
