package org.fugong.healthcode.access;

import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

import static org.fugong.chassis.testing.access.AccessCase.get;
import static org.fugong.chassis.testing.access.AccessCase.post;
import static org.fugong.chassis.testing.access.AccessCase.put;

/** Registrations, families, claims, and what a worker is told. */
class PeopleAccess implements AccessCases {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Override
    public List<AccessCase> of(Scene scene) {
        String registrations = "/api/v1/registrations";
        String family = "/api/v1/family";
        String member = family + "/{personId}";
        String nobody = family + "/" + NOBODY;
        String claims = "/api/v1/registration-claims";
        String claim = claims + "/{claimId}";
        String one = claims + "/" + scene.claim();
        String purpose = "{\"purpose\": \"test of access\"}";
        String list =
                """
                {"people": [{"idType": "RESIDENT", "idNumber": "%s", "name": "Synthetic Zhang", "phone": "10000000001",
                  "declaration": {"address": "Made-up Road 1", "symptoms": [], "contactWithCase": false, "stayedIn": []}}]}"""
                        .formatted(scene.document());
        return List.of(
                post(registrations, registrations, "{}", Scope.ROLE, Role.WORKER),
                post(
                        registrations + "/lists",
                        registrations + "/lists",
                        list,
                        Scope.LIST,
                        Role.ENTERPRISE,
                        Role.TOWN,
                        Role.DISTRICT),
                get(registrations + "/mine", registrations + "/mine", Scope.ROLE, Role.WORKER),
                put(registrations + "/mine/draft", registrations + "/mine/draft", "{}", Scope.ROLE, Role.WORKER),
                put(
                        registrations + "/mine/declaration",
                        registrations + "/mine/declaration",
                        "{}",
                        Scope.ROLE,
                        Role.WORKER),
                put(registrations + "/mine/contact", registrations + "/mine/contact", "{}", Scope.ROLE, Role.WORKER),
                post(registrations + "/mine/document", registrations + "/mine/document", "{}", Scope.ROLE, Role.WORKER),
                get(registrations + "/mine/history", registrations + "/mine/history", Scope.ROLE, Role.WORKER),
                get(
                        registrations + "/funnel",
                        registrations + "/funnel",
                        Scope.ROLE,
                        Role.TOWN,
                        Role.DISTRICT,
                        Role.AUDITOR),
                get(family, family, Scope.ROLE, Role.WORKER),
                post(family, family, "{}", Scope.ROLE, Role.WORKER),
                put(member + "/draft", nobody + "/draft", "{}", Scope.ROLE, Role.WORKER),
                put(member + "/declaration", nobody + "/declaration", "{}", Scope.ROLE, Role.WORKER),
                post(member + "/document", nobody + "/document", "{}", Scope.ROLE, Role.WORKER),
                get(member + "/codes", nobody + "/codes", Scope.ROLE, Role.WORKER),
                post(claims, claims, "{}", Scope.ROLE, Role.WORKER),
                get(claims + "/mine", claims + "/mine", Scope.ROLE, Role.WORKER),
                post(claim + "/consent", one + "/consent", "", Scope.ROLE, Role.WORKER),
                get(claims, claims, Scope.LIST, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                get(claim, one, Scope.ITEM, Role.TOWN, Role.DISTRICT, Role.AUDITOR),
                post(claim + "/reveal", one + "/reveal", purpose, Scope.ITEM, Role.TOWN, Role.DISTRICT),
                post(claim + "/decision", one + "/decision", "{}", Scope.ITEM, Role.TOWN, Role.DISTRICT),
                post(claim + "/undoing", one + "/undoing", "", Scope.ITEM, Role.TOWN, Role.DISTRICT),
                get("/api/v1/looks/mine", "/api/v1/looks/mine", Scope.ROLE, Role.WORKER));
    }
}
