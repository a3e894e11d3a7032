package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.transport.access.AccessCase.Scope;

/** Clearances and their board. */
class ClearanceAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String clearance = "/api/v1/clearances/" + scene.night().clearance(scene.worker(), "TICKET");
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        return List.of(
                AccessCase.get("/api/v1/charters/{charterId}/board", scene.open() + "/board", Scope.LIST, readers),
                AccessCase.get("/api/v1/clearances/{clearanceId}", clearance, Scope.ITEM, readers),
                AccessCase.post(
                        "/api/v1/clearances/{clearanceId}/answers",
                        clearance + "/answers",
                        "{\"outcome\": \"GRANTED\"}",
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT));
    }
}
