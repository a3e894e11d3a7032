package org.fugong.registry.access;

import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.registry.RegistryApi;

/** What becomes of workers: corrections, searches, requests for them, and records of one person. */
class WorkerAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String worker = "/api/v1/workers/" + scene.worker();
        String request = "/api/v1/transfer-requests/" + asked(scene);
        String pair = "/api/v1/worker-duplicates/" + pair(scene);
        String[] all = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT};
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        String[] officials = {Role.TOWN, Role.DISTRICT};
        String[] lookers = {Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        return List.of(
                AccessCase.post(
                        "/api/v1/workers/search", "/api/v1/workers/search", "{\"text\":\"李\"}", Scope.LIST, all),
                AccessCase.get("/api/v1/workers/{id}", worker, Scope.ITEM, readers),
                AccessCase.put("/api/v1/workers/{id}", worker, "{}", Scope.ITEM, all),
                AccessCase.get("/api/v1/workers/{id}/history", worker + "/history", Scope.ITEM, readers),
                AccessCase.post("/api/v1/workers/{id}/leaving", worker + "/leaving", "{}", Scope.ITEM, all),
                AccessCase.post(
                        "/api/v1/enterprises/{id}/transfer-requests",
                        "/api/v1/enterprises/" + scene.enterprise() + "/transfer-requests",
                        "{}",
                        Scope.ITEM,
                        all),
                AccessCase.get("/api/v1/transfer-requests", "/api/v1/transfer-requests", Scope.LIST, readers),
                AccessCase.get("/api/v1/transfer-requests/{id}", request, Scope.ITEM, readers),
                AccessCase.post(
                        "/api/v1/transfer-requests/{id}/release",
                        request + "/release",
                        "",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.post(
                        "/api/v1/transfer-requests/{id}/objection",
                        request + "/objection",
                        "{}",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.post(
                        "/api/v1/transfer-requests/{id}/decision", request + "/decision", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/transfer-requests/{id}/withdrawal",
                        request + "/withdrawal",
                        "",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.post(
                        "/api/v1/worker-duplicates/look",
                        "/api/v1/worker-duplicates/look",
                        "",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.get("/api/v1/worker-duplicates", "/api/v1/worker-duplicates", Scope.LIST, lookers),
                AccessCase.get("/api/v1/worker-duplicates/{id}", pair, Scope.ITEM, lookers),
                AccessCase.post("/api/v1/worker-duplicates/{id}/merge", pair + "/merge", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/worker-duplicates/{id}/dismissal", pair + "/dismissal", "{}", Scope.ITEM, officials),
                AccessCase.post(
                        "/api/v1/worker-duplicates/{id}/undoing", pair + "/undoing", "{}", Scope.ITEM, officials));
    }

    /** The scene's enterprise asks for a worker of another in its own town. */
    private static String asked(Scene scene) {
        String other = RegistryApi.registered(90_011, RegistryApi.ZHONGTAI, 80);
        RegistryApi.registerWorker(RegistryApi.district(), other, RegistryApi.worker(90_011));
        Map<String, Object> asked = RegistryApi.worker(90_011);
        asked.put("ground", "made up");
        return RegistryApi.write(RegistryApi.contact(scene.enterprise()))
                .body(asked)
                .post("/api/v1/enterprises/" + scene.enterprise() + "/transfer-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
    }

    private static String pair(Scene scene) {
        Map<String, Object> twin = RegistryApi.worker(90_001);
        twin.put("idNumber", RegistryApi.worker(90_012).get("idNumber"));
        String id = RegistryApi.registerWorker(RegistryApi.district(), scene.enterprise(), twin)
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
        RegistryApi.write(RegistryApi.district())
                .post("/api/v1/worker-duplicates/look")
                .then()
                .statusCode(200);
        return RegistryApi.as(RegistryApi.district())
                .get("/api/v1/worker-duplicates")
                .jsonPath()
                .getString("find { it.first.workerId == '" + id + "' || it.second.workerId == '" + id + "' }.pairId");
    }
}
