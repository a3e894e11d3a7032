package org.fugong.transport.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;
import org.fugong.transport.CharterNight;

/** Clearances and their board. */
class ClearanceAccess implements AccessCases {

    @Override
    public List<AccessCase> of(Scene scene) {
        String clearance = "/api/v1/clearances/" + scene.night().clearance(scene.worker(), "TICKET");
        String[] readers = {Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR};
        UUID link = UUID.fromString(CharterNight.post(
                        CharterNight.district(),
                        "/charters/" + scene.charter() + "/origin-links",
                        Map.of("division", "341022", "hours", 1))
                .statusCode(201)
                .extract()
                .path("linkId"));
        String call = CharterNight.post(
                        CharterNight.district(),
                        "/charters/" + scene.charter() + "/calls",
                        Map.of("owner", "RAILWAY", "code", "341000", "outcome", "REACHED", "note", "x"))
                .statusCode(201)
                .extract()
                .path("callId");
        scene.night()
                .execute(
                        "INSERT INTO known_enterprise (enterprise_id, version, name, town) VALUES (?, 1, 'X', '"
                                + CharterNight.TOWN + "') ON CONFLICT DO NOTHING",
                        scene.enterprise());
        String links = "/api/v1/origin-links/{linkId}";
        String calls = "/api/v1/charters/{charterId}/calls";
        String purpose = "{\"purpose\": \"to call\"}";
        return List.of(
                AccessCase.get(
                        "/api/v1/charters/{charterId}/board/answers",
                        scene.open() + "/board/answers",
                        Scope.LIST,
                        readers),
                AccessCase.get(
                        "/api/v1/charters/{charterId}/board/origins",
                        scene.open() + "/board/origins",
                        Scope.LIST,
                        readers),
                AccessCase.get(
                        "/api/v1/charters/{charterId}/board/enterprises",
                        scene.open() + "/board/enterprises",
                        Scope.LIST,
                        readers),
                AccessCase.get(
                        "/api/v1/charters/{charterId}/origin-links",
                        scene.open() + "/origin-links",
                        Scope.ROLE,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.post(
                        "/api/v1/charters/{charterId}/origin-links",
                        scene.open() + "/origin-links",
                        "{}",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/origin-links/sessions",
                        "/api/v1/origin-links/sessions",
                        "{\"token\": \"x\"}",
                        Scope.LINK),
                AccessCase.get(links + "/clearances", "/api/v1/origin-links/" + link + "/clearances", Scope.LINK),
                AccessCase.post(
                        links + "/answers",
                        "/api/v1/origin-links/" + link + "/answers",
                        "{\"clearanceIds\": [\"" + link + "\"], \"outcome\": \"GRANTED\"}",
                        Scope.LINK),
                AccessCase.post(
                        links + "/revocation",
                        "/api/v1/origin-links/" + link + "/revocation",
                        "",
                        Scope.ROLE,
                        Role.DISTRICT),
                AccessCase.get(calls + "/next", scene.open() + "/calls/next", Scope.LIST, Role.TOWN, Role.DISTRICT),
                AccessCase.post(calls, scene.open() + "/calls", "{}", Scope.ROLE, Role.TOWN, Role.DISTRICT),
                AccessCase.get(
                        calls + "/{owner}/{code}",
                        scene.open() + "/calls/EMPLOYER/" + scene.enterprise(),
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                AccessCase.post(
                        "/api/v1/calls/{callId}/note",
                        "/api/v1/calls/" + call + "/note",
                        purpose,
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.post(
                        "/api/v1/enterprises/{enterpriseId}/contact",
                        "/api/v1/enterprises/" + scene.enterprise() + "/contact",
                        purpose,
                        Scope.ITEM,
                        Role.TOWN,
                        Role.DISTRICT),
                AccessCase.get(
                        "/api/v1/phone-book", "/api/v1/phone-book", Scope.ROLE, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                AccessCase.put(
                        "/api/v1/phone-book/{owner}/{code}",
                        "/api/v1/phone-book/RAILWAY/341098",
                        "{}",
                        Scope.ROLE,
                        Role.TOWN,
                        Role.DISTRICT),
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
