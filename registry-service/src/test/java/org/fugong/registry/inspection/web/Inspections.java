package org.fugong.registry.inspection.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.Tokens;

import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.write;

/** What tests of inspections begin with. */
final class Inspections {

    private Inspections() {}

    static String inspector(String subject) {
        return Tokens.of(subject, Role.INSPECTOR);
    }

    /** A team of a town with one inspector; gives its id. */
    static String team(String name, String inspector, String... towns) {
        write(district())
                .body(Map.of("name", "查 " + inspector, "phone", "0571-86200003"))
                .put("/api/v1/officers/" + inspector)
                .then()
                .statusCode(200);
        return write(district())
                .body(Map.of("name", name, "members", List.of(inspector), "towns", List.of(towns)))
                .post("/api/v1/inspection-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String order(String enterprise) {
        return write(district())
                .body(Map.of("reason", "群众反映食堂未错峰"))
                .post("/api/v1/enterprises/" + enterprise + "/inspection-tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("taskId");
    }

    /** A visit that found everything in order, but for the items named. */
    static Map<String, Object> visit(String conclusion, String mendBy, String... toMend) {
        List<String> codes = as(district()).get("/api/v1/inspection-checklist").path("items.code");
        List<Map<String, Object>> findings = new ArrayList<>();
        for (String code : codes) {
            Map<String, Object> finding = new HashMap<>(Map.of("item", code, "outcome", "OK"));
            if (List.of(toMend).contains(code)) {
                finding.putAll(Map.of("outcome", "TO_MEND", "mendBy", mendBy, "note", "张三丰在整改"));
            }
            findings.add(finding);
        }
        return new HashMap<>(Map.of(
                "checklist",
                "2020-02-10",
                "findings",
                findings,
                "conclusion",
                conclusion,
                "needs",
                List.of(Map.of("occupation", "缝纫工", "number", 40, "urgent", true)),
                "origins",
                List.of(Map.of("place", "341000", "able", 12, "unable", 3)),
                "visitedAt",
                Instant.now().minusSeconds(3600).toString()));
    }
}
