package org.fugong.transport.access;

import java.util.List;
import java.util.UUID;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

/** Buses that agreements ask for. */
class BusAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String requests = "/api/v1/bus-requests";
        return List.of(
                AccessCase.get(requests, requests, Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                AccessCase.post(
                        requests + "/{agreementId}/charter",
                        requests + "/" + UUID.randomUUID() + "/charter",
                        "{}",
                        Scope.ROLE,
                        Role.DISTRICT));
    }
}
