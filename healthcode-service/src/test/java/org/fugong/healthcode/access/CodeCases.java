package org.fugong.healthcode.access;

import java.util.ArrayList;
import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.healthcode.access.EndpointAccessTest.Case;

import static org.fugong.healthcode.access.EndpointAccessTest.at;
import static org.fugong.healthcode.access.EndpointAccessTest.of;

/** Who may call what is about codes, keys and printed codes. */
final class CodeCases {

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
        return cases;
    }
}
