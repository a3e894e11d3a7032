package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.transport.access.AccessCase.Scope;

/** Nominations. */
class NominationAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String nominations = "/api/v1/charters/{charterId}/nominations";
        return List.of(
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
