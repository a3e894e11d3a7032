package org.fugong.transport.access;

import java.util.List;
import java.util.UUID;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.transport.CharterNight;

/** Nominations. */
class NominationAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String nominations = "/api/v1/charters/{charterId}/nominations";
        String list = "{\"workers\": [{\"workerId\": \"" + scene.worker() + "\"}]}";
        String pair = "{\"workerIds\": [\"" + scene.worker() + "\", \"" + scene.worker() + "\"]}";
        UUID another = scene.night()
                .manyWorkers(scene.enterprise(), CharterNight.TOWN, 1)
                .get(0);
        CharterNight.nominate(scene.charter(), scene.enterprise(), another).statusCode(201);
        String file = CharterNight.as(CharterNight.enterprise(scene.enterprise()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body("workerId\n" + UUID.randomUUID() + "\n")
                .post(scene.open() + "/nominations/files?dryRun=true")
                .then()
                .statusCode(201)
                .extract()
                .path("fileId");
        UUID nomination = scene.night()
                .query("SELECT id FROM nomination WHERE worker_id = ?", another)
                .get(0);
        return List.of(
                AccessCase.post(
                        nominations + "/{nominationId}/withdrawal",
                        scene.open() + "/nominations/" + nomination + "/withdrawal",
                        "",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.DISTRICT),
                AccessCase.post(
                        nominations + "/lists", scene.open() + "/nominations/lists", list, Scope.ROLE, Role.ENTERPRISE),
                AccessCase.post(
                        nominations + "/groups",
                        scene.open() + "/nominations/groups",
                        pair,
                        Scope.ROLE,
                        Role.ENTERPRISE,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/charters/{charterId}/waiting-list",
                        scene.open() + "/waiting-list",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.file(
                        nominations + "/files",
                        scene.open() + "/nominations/files?dryRun=true",
                        "workerId\n" + scene.worker() + "\n",
                        Scope.ROLE,
                        Role.ENTERPRISE),
                AccessCase.get(
                        "/api/v1/nomination-files/{fileId}",
                        "/api/v1/nomination-files/" + file,
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.get(
                        "/api/v1/nomination-files/{fileId}/refused",
                        "/api/v1/nomination-files/" + file + "/refused",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.get(
                        "/api/v1/nomination-files/template",
                        "/api/v1/nomination-files/template?format=csv",
                        Scope.ROLE,
                        Role.ENTERPRISE),
                AccessCase.get("/api/v1/my-nominations", "/api/v1/my-nominations", Scope.ROLE, Role.WORKER),
                // The body names a worker of the scene's enterprise, so that the neighbour hears of no such worker.
                AccessCase.post(
                        nominations,
                        scene.open() + "/nominations",
                        "{\"workerId\": \"" + scene.worker() + "\"}",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                AccessCase.get(
                        nominations,
                        scene.open() + "/nominations?limit=500",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR));
    }
}
