package org.fugong.transport.access;

import java.util.List;
import java.util.UUID;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

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
                        Role.AUDITOR),
                AccessCase.get(
                        one + "/missing",
                        scene.closed() + "/missing",
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.get(
                        one + "/travellers/{workerId}/history",
                        scene.closed() + "/travellers/" + scene.rider() + "/history",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                // A neighbour hears that the rider is not on the roster, as of somebody who is not there.
                AccessCase.post(
                        one + "/hand-overs",
                        scene.closed() + "/hand-overs",
                        rider,
                        Scope.ROLE,
                        Role.DISTRICT,
                        Role.ENTERPRISE),
                AccessCase.post(
                        one + "/corrections",
                        scene.closed() + "/corrections",
                        "{\"workerId\": \"" + scene.rider() + "\", \"stage\": \"ARRIVAL\", \"reason\": \"test\"}",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.post(
                        one + "/follow-ups",
                        scene.closed() + "/follow-ups",
                        "{\"workerId\": \"" + scene.rider() + "\", \"outcome\": \"ILL\"}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        one + "/travellers/{workerId}/contact",
                        scene.closed() + "/travellers/" + scene.rider() + "/contact",
                        "{\"purpose\": \"test\"}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        one + "/journey-notes/{noteId}/reveal",
                        scene.closed() + "/journey-notes/" + UUID.randomUUID() + "/reveal",
                        "{\"purpose\": \"test\"}",
                        Scope.ITEM,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT));
    }
}
