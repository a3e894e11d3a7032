package org.fugong.transport.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

/** Where to open the next charter. */
class ProposalAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String all = "/api/v1/charter-proposals";
        return List.of(
                AccessCase.get(all, all, Scope.ROLE, Role.DISTRICT, Role.AUDITOR),
                AccessCase.post(all + "/{area}/charter", all + "/9999/charter", "{}", Scope.ROLE, Role.DISTRICT));
    }
}
