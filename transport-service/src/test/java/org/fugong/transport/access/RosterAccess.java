package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.transport.access.AccessCase.Scope;

/** Rosters. */
class RosterAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        return List.of(
                AccessCase.get("/api/v1/charters/{charterId}/roster", scene.closed() + "/roster", Scope.LIST, readers),
                AccessCase.get(
                        "/api/v1/charters/{charterId}/roster.csv",
                        scene.closed() + "/roster.csv",
                        Scope.LIST,
                        readers));
    }
}
