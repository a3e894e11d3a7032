package org.fugong.registry.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.labour.LabourApi;

/** The labour market. */
class LabourAccess implements AccessCases {

    private static final String[] OFFICIALS_TOO = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT};
    private static final String[] READERS = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};

    @Override
    public List<AccessCase> of(Scene scene) {
        String other = RegistryApi.registered(90_060, "330110111", 80);
        String need = LabourApi.post(other, LabourApi.entry("NEED", "6-05", 5));
        String surplus = LabourApi.post(scene.enterprise(), LabourApi.entry("SURPLUS", "6-05", 5));
        String publicNeed = LabourApi.post(scene.enterprise(), LabourApi.entry("NEED", "6-05", 5));
        String id = LabourApi.draft(RegistryApi.contact(scene.enterprise()), need, surplus, 2);
        String message = "{\"name\":\"王五\",\"phone\":\"10000000005\"}";
        RegistryApi.as(RegistryApi.district())
                .header("Idempotency-Key", "labour-access")
                .contentType("application/json")
                .body(message)
                .post("/api/v1/public/labour-needs/" + publicNeed + "/feedback")
                .then()
                .statusCode(201);
        String feedback = RegistryApi.as(RegistryApi.district())
                .get("/api/v1/labour-entries/" + publicNeed + "/feedback")
                .path("items[0].feedbackId");
        String heard = heardAnswer(scene, other);
        String heardPath = "/api/v1/labour-heard-answers";
        String entry = "/api/v1/labour-entries/" + surplus;
        String agreement = "/api/v1/labour-agreements/" + id;
        String entries = "/api/v1/labour-entries/{id}";
        String agreements = "/api/v1/labour-agreements/{id}";
        return List.of(
                AccessCase.post(
                        "/api/v1/enterprises/{id}/labour-entries",
                        "/api/v1/enterprises/" + scene.enterprise() + "/labour-entries",
                        "{}",
                        Scope.ITEM,
                        OFFICIALS_TOO),
                AccessCase.get("/api/v1/labour-entries", "/api/v1/labour-entries?limit=500", Scope.LIST, READERS),
                AccessCase.get(entries, entry, Scope.ITEM, READERS),
                AccessCase.put(entries, entry, "{}", Scope.ITEM, OFFICIALS_TOO),
                AccessCase.post(entries + "/withdrawal", entry + "/withdrawal", "", Scope.ITEM, OFFICIALS_TOO),
                AccessCase.get(entries + "/proposals", entry + "/proposals", Scope.ITEM, READERS),
                AccessCase.post(entries + "/proposals", entry + "/proposals", "", Scope.ITEM, OFFICIALS_TOO),
                AccessCase.get(entries + "/feedback", entry + "/feedback", Scope.ITEM, OFFICIALS_TOO),
                AccessCase.post(
                        "/api/v1/labour-feedback/{id}/reveal",
                        "/api/v1/labour-feedback/" + feedback + "/reveal",
                        "{\"purpose\":\"test of access\"}",
                        Scope.ITEM,
                        OFFICIALS_TOO),
                AccessCase.post(
                        "/api/v1/labour-agreements",
                        "/api/v1/labour-agreements",
                        "{\"needId\":\"" + need + "\",\"surplusId\":\"" + surplus + "\"}",
                        Scope.ITEM,
                        OFFICIALS_TOO),
                AccessCase.get("/api/v1/labour-agreements", "/api/v1/labour-agreements?limit=500", Scope.LIST, READERS),
                AccessCase.get(agreements, agreement, Scope.ITEM, READERS),
                AccessCase.put(agreements + "/terms", agreement + "/terms", "{}", Scope.ITEM, Role.ENTERPRISE),
                AccessCase.post(agreements + "/signature", agreement + "/signature", "", Scope.ITEM, Role.ENTERPRISE),
                AccessCase.put(agreements + "/workers", agreement + "/workers", "{}", Scope.ITEM, Role.ENTERPRISE),
                AccessCase.post(agreements + "/conclusion", agreement + "/conclusion", "", Scope.ITEM, OFFICIALS_TOO),
                AccessCase.post(agreements + "/return", agreement + "/return", "", Scope.ITEM, Role.ENTERPRISE),
                AccessCase.post(
                        agreements + "/early-end",
                        agreement + "/early-end",
                        "{\"reason\":\"OTHER\"}",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.post(
                        agreements + "/cancellation", agreement + "/cancellation", "", Scope.ITEM, Role.ENTERPRISE),
                AccessCase.post(
                        agreements + "/rating",
                        agreement + "/rating",
                        "{\"wentWell\":true}",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.post(
                        heardPath,
                        heardPath,
                        "{\"agreementId\":\"" + id + "\",\"workerId\":\"" + scene.worker() + "\"}",
                        Scope.ITEM,
                        OFFICIALS_TOO),
                AccessCase.get(heardPath, heardPath + "?agreementId=" + id, Scope.ITEM, READERS),
                AccessCase.post(
                        heardPath + "/{id}/confirmation",
                        heardPath + "/" + heard + "/confirmation",
                        "",
                        Scope.ITEM,
                        OFFICIALS_TOO),
                AccessCase.post(
                        heardPath + "/{id}/reveal",
                        heardPath + "/" + heard + "/reveal",
                        "{\"purpose\":\"test of access\"}",
                        Scope.ITEM,
                        OFFICIALS_TOO),
                AccessCase.post(
                        "/api/v1/labour-consents/{id}",
                        "/api/v1/labour-consents/" + id,
                        "{\"consents\":true}",
                        Scope.ROLE,
                        Role.WORKER),
                AccessCase.put(
                        "/api/v1/labour-worker/mine", "/api/v1/labour-worker/mine", "{}", Scope.ROLE, Role.WORKER),
                AccessCase.get("/api/v1/labour-consents", "/api/v1/labour-consents", Scope.ROLE, Role.WORKER),
                AccessCase.get("/api/v1/labour-occupations", "/api/v1/labour-occupations", Scope.PUBLIC),
                AccessCase.get("/api/v1/public/labour-needs", "/api/v1/public/labour-needs", Scope.PUBLIC),
                AccessCase.post(
                        "/api/v1/public/labour-needs/{id}/feedback",
                        "/api/v1/public/labour-needs/" + publicNeed + "/feedback",
                        message,
                        Scope.PUBLIC));
    }

    /** A consent by phone that waits for a second person, of an agreement that both have signed. */
    private static String heardAnswer(Scene scene, String borrower) {
        String need = LabourApi.post(borrower, LabourApi.entry("NEED", "6-05", 1));
        String surplus = LabourApi.post(scene.enterprise(), LabourApi.entry("SURPLUS", "6-05", 1));
        String id = LabourApi.draft(RegistryApi.contact(scene.enterprise()), need, surplus, 1);
        LabourApi.act(
                        RegistryApi.contact(scene.enterprise()),
                        "PUT",
                        id,
                        "workers",
                        Map.of("workerIds", List.of(scene.worker())))
                .then()
                .statusCode(200);
        LabourApi.sign(scene.enterprise(), id);
        LabourApi.sign(borrower, id);
        return RegistryApi.write(RegistryApi.contact(scene.enterprise()))
                .body(Map.of(
                        "agreementId",
                        id,
                        "workerId",
                        scene.worker(),
                        "consents",
                        true,
                        "way",
                        "PAPER",
                        "heardBy",
                        "王五",
                        "heardAt",
                        Instant.now().toString()))
                .post("/api/v1/labour-heard-answers")
                .then()
                .statusCode(201)
                .extract()
                .path("heardId");
    }
}
