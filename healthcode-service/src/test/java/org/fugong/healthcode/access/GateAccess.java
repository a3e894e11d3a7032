package org.fugong.healthcode.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

import static org.fugong.chassis.testing.access.AccessCase.get;
import static org.fugong.chassis.testing.access.AccessCase.post;

/** Gates with their devices and supervisors, and the workforce behind them. */
class GateAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String gates = "/api/v1/gates";
        String scans = gates + "/scans";
        String devices = gates + "/devices";
        String device = devices + "/{id}";
        String tablet = devices + "/" + scene.device();
        String supervisors = gates + "/supervisors";
        String dormitories = "/api/v1/dormitories";
        return List.of(
                post(scans, scans, "{}", Scope.ROLE, Role.GATE),
                post(scans + "/batch", scans + "/batch", "{\"scans\": []}", Scope.ROLE, Role.GATE),
                post(
                        scans + "/{scanId}/override",
                        scans + "/" + scene.scan() + "/override",
                        "{\"pin\": \"730519\", \"reason\": \"test of access\"}",
                        Scope.ROLE,
                        Role.GATE),
                get(gates + "/pack", gates + "/pack", Scope.ROLE, Role.GATE),
                get(gates + "/today", gates + "/today", Scope.LIST, Role.GATE, Role.ENTERPRISE),
                post(devices, devices, "{}", Scope.ROLE, Role.ENTERPRISE),
                get(devices, devices, Scope.LIST, Role.ENTERPRISE),
                get(device, tablet, Scope.ITEM, Role.ENTERPRISE),
                post(device + "/invitation", tablet + "/invitation", "", Scope.ITEM, Role.ENTERPRISE),
                post(device + "/revocation", tablet + "/revocation", "", Scope.ITEM, Role.ENTERPRISE),
                post(devices + "/enrolment", devices + "/enrolment", "{}", Scope.ROLE, Role.GATE),
                post(supervisors, supervisors, "{}", Scope.ROLE, Role.ENTERPRISE),
                get(supervisors, supervisors, Scope.LIST, Role.ENTERPRISE),
                post(
                        supervisors + "/{id}/dismissal",
                        supervisors + "/" + scene.supervisor() + "/dismissal",
                        "",
                        Scope.ITEM,
                        Role.ENTERPRISE),
                get("/api/v1/workers", "/api/v1/workers", Scope.LIST, Role.ENTERPRISE),
                get("/api/v1/workers/summary", "/api/v1/workers/summary", Scope.ROLE, Role.ENTERPRISE),
                post(dormitories + "/residents", dormitories + "/residents", "{}", Scope.ROLE, Role.ENTERPRISE),
                post(dormitories + "/departures", dormitories + "/departures", "{}", Scope.ROLE, Role.ENTERPRISE),
                post(dormitories + "/temperatures", dormitories + "/temperatures", "{}", Scope.ROLE, Role.ENTERPRISE));
    }
}
