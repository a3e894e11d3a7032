package org.fugong.healthcode.access;

import java.util.ArrayList;
import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.healthcode.access.EndpointAccessTest.Case;

import static org.fugong.healthcode.access.EndpointAccessTest.at;
import static org.fugong.healthcode.access.EndpointAccessTest.of;

/** Who may call what is about codes, keys and printed codes. */
final class CodeCases {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private CodeCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        String codes = "/api/v1/codes";
        for (String code : List.of("/mine", "/mine.svg", "/mine.png")) {
            cases.add(of("GET", codes + code, "", Role.WORKER));
        }
        for (String list : List.of("/keys", "/trust-list", "/roots", "/revocations", "/revocations/signed")) {
            cases.add(of("GET", codes + list, ""));
        }
        cases.add(of("POST", codes + "/keys", "{}", Role.OPERATOR));
        cases.add(at(
                "POST", codes + "/keys/{keyId}/retirement", codes + "/keys/255/retirement", "", false, Role.OPERATOR));
        cases.add(at(
                "POST",
                codes + "/keys/{keyId}/compromise",
                codes + "/keys/255/compromise",
                "{}",
                false,
                Role.OPERATOR));
        cases.add(of("POST", codes + "/roots", "", Role.OPERATOR));
        cases.add(at(
                "POST",
                codes + "/roots/{rootId}/retirement",
                codes + "/roots/root-99/retirement",
                "",
                false,
                Role.OPERATOR));
        String printed = "/api/v1/printed-codes";
        String[] printers = {Role.WORKER, Role.ENTERPRISE, Role.TOWN, Role.DISTRICT};
        cases.add(of("POST", printed, "{}", printers));
        cases.add(of("GET", printed, "", printers));
        cases.add(at(
                "GET", printed + "/sheets/{sheetId}/pdf", printed + "/sheets/" + NOBODY + "/pdf", "", false, printers));
        cases.add(at(
                "POST",
                printed + "/{printedId}/revocation",
                printed + "/" + NOBODY + "/revocation",
                "{}",
                false,
                printers));
        cases.addAll(ofPeople());
        return cases;
    }

    private static List<Case> ofPeople() {
        List<Case> cases = new ArrayList<>();
        String registrations = "/api/v1/registrations";
        cases.add(of("PUT", registrations + "/mine/contact", "{}", Role.WORKER));
        cases.add(of("GET", registrations + "/mine/history", "", Role.WORKER));
        cases.add(of("GET", registrations + "/funnel", "", Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        String family = "/api/v1/family";
        cases.add(of("GET", family, "", Role.WORKER));
        cases.add(of("POST", family, "{}", Role.WORKER));
        for (String put : List.of("/draft", "/declaration")) {
            cases.add(at("PUT", family + "/{personId}" + put, family + "/" + NOBODY + put, "{}", false, Role.WORKER));
        }
        cases.add(at("GET", family + "/{personId}/codes", family + "/" + NOBODY + "/codes", "", false, Role.WORKER));
        String claims = "/api/v1/registration-claims";
        String one = claims + "/" + NOBODY;
        cases.add(of("POST", claims, "{}", Role.WORKER));
        cases.add(of("GET", claims + "/mine", "", Role.WORKER));
        cases.add(at("POST", claims + "/{claimId}/consent", one + "/consent", "", false, Role.WORKER));
        cases.add(of("GET", claims, "", Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        cases.add(at("GET", claims + "/{claimId}", one, "", true, Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        for (String move : List.of("/reveal", "/decision", "/undoing")) {
            String body = move.equals("/undoing") ? "" : "{}";
            cases.add(at("POST", claims + "/{claimId}" + move, one + move, body, true, Role.TOWN, Role.DISTRICT));
        }
        return cases;
    }
}
