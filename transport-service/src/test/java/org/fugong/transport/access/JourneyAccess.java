package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.transport.access.AccessCase.Scope;

/** Boarding, arrival and their reconciliation. */
class JourneyAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String one = "/api/v1/charters/{charterId}";
        String rider = "{\"workerIds\": [\"" + scene.rider() + "\"]}";
        return List.of(
                AccessCase.post(one + "/boardings", scene.closed() + "/boardings", rider, Scope.ROLE, Role.DISTRICT),
                AccessCase.post(one + "/arrivals", scene.closed() + "/arrivals", rider, Scope.ROLE, Role.DISTRICT),
                AccessCase.get(
                        one + "/reconciliation",
                        scene.closed() + "/reconciliation",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR));
    }
}
