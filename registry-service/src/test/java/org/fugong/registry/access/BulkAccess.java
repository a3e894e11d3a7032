package org.fugong.registry.access;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;

/** Files. */
class BulkAccess implements AccessCases {

    private static final String WORKERS = "uscc,idType,idNumber,name,phone,origin,originAddress,skills\n";
    private static final String ENTERPRISES = "uscc,name,town,industry,aboveScale,headcount,contactName,contactPhone\n";

    @Override
    public List<AccessCase> of(Scene scene) {
        String own = "/api/v1/enterprises/" + scene.enterprise() + "/workers/imports";
        String job = "/api/v1/imports/"
                + RegistryApi.write(RegistryApi.contact(scene.enterprise()))
                        .contentType("text/csv")
                        .body(WORKERS + ",RESIDENT,,,,,,\n")
                        .post(own)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("jobId");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> RegistryApi.as(RegistryApi.district())
                .get(job)
                .path("state")
                .equals("COMPLETED"));
        return List.of(
                AccessCase.file(
                        "/api/v1/enterprises/imports",
                        "/api/v1/enterprises/imports",
                        ENTERPRISES,
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.file(
                        "/api/v1/workers/imports", "/api/v1/workers/imports", WORKERS, Scope.ROLE, Role.DISTRICT),
                AccessCase.file(
                        "/api/v1/enterprises/{id}/workers/imports",
                        own,
                        WORKERS,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/imports/{jobId}",
                        job,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        "/api/v1/imports/{jobId}/rejected",
                        job + "/rejected",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/imports/template/{kind}",
                        "/api/v1/imports/template/workers",
                        Scope.ROLE,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT));
    }
}
