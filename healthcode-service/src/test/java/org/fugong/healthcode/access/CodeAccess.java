package org.fugong.healthcode.access;

import java.util.ArrayList;
import java.util.List;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.access.AccessCase;
import org.fugong.chassis.testing.access.AccessCase.Scope;

import static org.fugong.chassis.testing.access.AccessCase.get;
import static org.fugong.chassis.testing.access.AccessCase.post;

/** Codes, keys and printed codes. */
class CodeAccess implements AccessCases {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Override
    public List<AccessCase> of(Scene scene) {
        List<AccessCase> cases = new ArrayList<>();
        String codes = "/api/v1/codes";
        for (String code : List.of("/mine", "/mine.svg", "/mine.png")) {
            cases.add(get(codes + code, codes + code, Scope.ROLE, Role.WORKER));
        }
        for (String list : List.of("/keys", "/trust-list", "/roots", "/revocations", "/revocations/signed")) {
            cases.add(get(codes + list, codes + list, Scope.PUBLIC));
        }
        // Of a key and a root that are not there: the true ones are needed by other tests.
        String key = codes + "/keys/255";
        String printed = "/api/v1/printed-codes";
        String[] printers = {Role.WORKER, Role.ENTERPRISE, Role.TOWN, Role.DISTRICT};
        cases.addAll(List.of(
                post(codes + "/keys", codes + "/keys", "{}", Scope.ROLE, Role.OPERATOR),
                post(codes + "/keys/{keyId}/retirement", key + "/retirement", "", Scope.ROLE, Role.OPERATOR),
                post(codes + "/keys/{keyId}/compromise", key + "/compromise", "{}", Scope.ROLE, Role.OPERATOR),
                post(codes + "/roots", codes + "/roots", "", Scope.ROLE, Role.OPERATOR),
                post(
                        codes + "/roots/{rootId}/retirement",
                        codes + "/roots/root-99/retirement",
                        "",
                        Scope.ROLE,
                        Role.OPERATOR),
                post(printed, printed, "{}", Scope.ROLE, printers),
                get(printed, printed, Scope.ROLE, printers),
                get(printed + "/sheets/{sheetId}/pdf", printed + "/sheets/" + NOBODY + "/pdf", Scope.ROLE, printers),
                post(
                        printed + "/{printedId}/revocation",
                        printed + "/" + NOBODY + "/revocation",
                        "{}",
                        Scope.ROLE,
                        printers)));
        return cases;
    }
}
