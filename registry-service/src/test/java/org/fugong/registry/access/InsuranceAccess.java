package org.fugong.registry.access;

import java.time.Instant;
import java.util.List;

import org.awaitility.Awaitility;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Topics;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.domain.identity.Codes;

/** Insured workers. */
class InsuranceAccess implements AccessCases {

    private static final String ROLLS = "/api/v1/insured-rolls";

    @Override
    public List<AccessCase> of(Scene scene) {
        String roll = ROLLS + "/2018-12/enterprises/" + scene.enterprise();
        String uscc = RegistryApi.as(RegistryApi.district())
                .get("/api/v1/enterprises/" + scene.enterprise())
                .path("uscc");
        Topics.send(
                "insured-roll-posted",
                uscc,
                "{\"uscc\":\"%s\",\"month\":\"2018-12\",\"page\":1,\"pages\":1,\"postedAt\":\"%s\",\"people\":[%s]}"
                        .formatted(
                                uscc,
                                Instant.now(),
                                "{\"documentType\":\"RESIDENT\",\"number\":\"" + Codes.residentNumber(90_099) + "\"}"));
        Awaitility.await()
                .until(() -> RegistryApi.as(RegistryApi.district()).get(roll).statusCode() == 200);
        String person =
                RegistryApi.as(RegistryApi.district()).get(roll + "/unmatched").path("items[0].personId");
        String imports = ROLLS + "/imports";
        String job = imports + "/"
                + RegistryApi.write(RegistryApi.district())
                        .contentType("text/csv")
                        .body("month,uscc,idType,idNumber,name,insuredSince\nnever,,,,,\n")
                        .post(imports)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("jobId");
        String[] officials = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        return List.of(
                AccessCase.file(imports, imports, "month,uscc,idNumber\n", Scope.ROLE, Role.AGENCY, Role.DISTRICT),
                AccessCase.get(imports + "/{jobId}", job, Scope.ROLE, Role.AGENCY, Role.DISTRICT),
                AccessCase.get(
                        imports + "/{jobId}/rejected", job + "/rejected", Scope.ROLE, Role.AGENCY, Role.DISTRICT),
                AccessCase.get(ROLLS, ROLLS, Scope.LIST, Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                AccessCase.get(ROLLS + "/{month}", ROLLS + "/2018-12", Scope.LIST, officials),
                AccessCase.get(
                        ROLLS + "/{month}/enterprises",
                        ROLLS + "/2018-12/enterprises?limit=500",
                        Scope.LIST,
                        officials),
                AccessCase.get(
                        ROLLS + "/{month}/enterprises/{id}",
                        roll,
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        ROLLS + "/{month}/enterprises/{id}/unmatched", roll + "/unmatched", Scope.ITEM, officials),
                AccessCase.post(
                        ROLLS + "/{month}/enterprises/{id}/unmatched/{personId}/reveal",
                        roll + "/unmatched/" + person + "/reveal",
                        "{\"purpose\":\"test of access\"}",
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT));
    }
}
