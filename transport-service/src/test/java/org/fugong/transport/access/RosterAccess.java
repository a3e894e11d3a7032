package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

/** Rosters. */
class RosterAccess implements AccessCases {

    private static final String NOBODY = "3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90";

    @Override
    public List<AccessCase> of(Scene scene) {
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        String one = "/api/v1/charters/{charterId}/roster";
        String roster = scene.closed() + "/roster";
        String change = "{\"workerId\": \"" + NOBODY + "\", \"cause\": \"OTHER\", \"note\": \"a test\"}";
        String reader = "{\"subject\": \"district-2\"}";
        return List.of(
                AccessCase.get(one, roster, Scope.LIST, readers),
                AccessCase.get(one + ".csv", roster + ".csv", Scope.LIST, readers),
                AccessCase.get(one + "/versions", roster + "/versions", Scope.LIST, readers),
                AccessCase.get(one + "/versions/{version}", roster + "/versions/1", Scope.LIST, readers),
                AccessCase.get(one + "/differences", roster + "/differences?from=1&to=1", Scope.LIST, readers),
                AccessCase.post(one + "/drop-outs", roster + "/drop-outs", change, Scope.ROLE, Role.DISTRICT),
                AccessCase.post(one + "/additions", roster + "/additions", change, Scope.ROLE, Role.DISTRICT),
                AccessCase.post(
                        one + "/downloads",
                        roster + "/downloads",
                        "{\"form\": \"EMPLOYER\", \"format\": \"CSV\", \"purpose\": \"a test\"}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.DISTRICT),
                AccessCase.get(
                        one + "/downloads",
                        roster + "/downloads",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        one + "/downloads/{downloadId}",
                        roster + "/downloads/" + NOBODY,
                        Scope.ROLE,
                        Role.ENTERPRISE,
                        Role.DISTRICT),
                AccessCase.get(one + "/readers", roster + "/readers", Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                AccessCase.post(one + "/readers", roster + "/readers", reader, Scope.ROLE, Role.DISTRICT),
                AccessCase.post(
                        one + "/readers/withdrawals",
                        roster + "/readers/withdrawals",
                        reader,
                        Scope.ROLE,
                        Role.DISTRICT));
    }
}
