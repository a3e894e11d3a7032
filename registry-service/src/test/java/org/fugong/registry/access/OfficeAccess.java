package org.fugong.registry.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

/** Officials and notices. */
class OfficeAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String[] told = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.INSPECTOR, Role.LIAISON};
        return List.of(
                AccessCase.get(
                        "/api/v1/counties/{code}",
                        "/api/v1/counties/340221",
                        Scope.ROLE,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.INSPECTOR,
                        Role.LIAISON,
                        Role.AGENCY,
                        Role.AUDITOR),
                AccessCase.get(
                        "/api/v1/officers", "/api/v1/officers", Scope.LIST, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                AccessCase.put(
                        "/api/v1/officers/{subject}",
                        "/api/v1/officers/tested-for-access",
                        "{\"name\":\"吴芳\",\"phone\":\"0571-86200001\"}",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.get("/api/v1/notices", "/api/v1/notices", Scope.LIST, told),
                AccessCase.post(
                        "/api/v1/notices/{id}/read",
                        "/api/v1/notices/00000000-0000-7000-8000-000000000001/read",
                        "",
                        Scope.ITEM,
                        told));
    }
}
