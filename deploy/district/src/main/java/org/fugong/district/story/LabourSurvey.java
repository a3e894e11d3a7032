package org.fugong.district.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.district.District;
import org.fugong.district.Enterprise;

/**
 * The inspection teams ask resumed enterprises what labour they need and where their workers are: 429 of them in the real
 * district. One member of each team tells the visits that fell to the team.
 */
final class LabourSurvey {
    private static final int ITEMS_ON_A_PAGE = 500;
    /** An enterprise names the counties that most of its workers come from. */
    private static final int MOST_ORIGINS = 10;
    /** Every so many workers are missed most; chosen, not handed down. */
    private static final int ONE_NEEDED_OF = 6;
    /** Of those who come from one county, every so many can't come yet; chosen as well. */
    private static final int ONE_UNABLE_OF = 4;

    private final District district;
    private final Rest rest;
    private final People people;
    private final Memory memory;
    private final Clock clock;
    private final String run;

    LabourSurvey(District district, Rest rest, People people, Memory memory, Clock clock, String run) {
        this.district = district;
        this.rest = rest;
        this.people = people;
        this.memory = memory;
        this.clock = clock;
        this.run = run;
    }

    /** Visits all of these, as soon as the teams have them on their lists; visited again, nothing changes. */
    void visit(List<Enterprise> enterprises) {
        Map<String, Enterprise> open = new HashMap<>();
        enterprises.forEach(enterprise -> open.put(StableId.ofEnterprise(enterprise.uscc()), enterprise));
        long until = System.nanoTime() + Story.EVENTS_ARRIVE_WITHIN.toNanos();
        JsonNode checklist = rest.get("/registry/api/v1/inspection-checklist", people.inspector(1))
                .expect();
        while (true) {
            for (int team = 1; team <= Offices.TEAMS && !open.isEmpty(); team++) {
                open.keySet().removeAll(visited(people.inspector(team), checklist, open));
            }
            if (open.isEmpty()) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new StoryFailed(
                        "No inspection team has the survey of " + open.size() + " enterprises on its list.");
            }
            Rest.pause(Story.BETWEEN_LOOKS);
        }
    }

    /** Which of the enterprises have been visited by this inspector's team, now or before. */
    private Set<String> visited(String inspector, JsonNode checklist, Map<String, Enterprise> open) {
        Set<String> visited = new HashSet<>();
        for (JsonNode task : tasks(inspector, "ASSIGNED")) {
            String id = task.path("enterpriseId").asText();
            Enterprise enterprise = open.get(id);
            if (enterprise != null && visited.add(id)) {
                tell(inspector, checklist, task.path("taskId").asText(), enterprise);
            }
        }
        for (JsonNode task : tasks(inspector, "PASSED")) {
            visited.add(task.path("enterpriseId").asText());
        }
        return visited;
    }

    private List<JsonNode> tasks(String inspector, String state) {
        List<JsonNode> tasks = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = rest.get(
                            "/registry/api/v1/inspection-tasks?kind=SURVEY&state=" + state + "&limit=" + ITEMS_ON_A_PAGE
                                    + cursor,
                            inspector)
                    .expect();
            page.path("items").forEach(tasks::add);
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                return tasks;
            }
            cursor = "&cursor=" + page.path("next").asText();
        }
    }

    private void tell(String inspector, JsonNode checklist, String task, Enterprise enterprise) {
        List<Map<String, Object>> findings = new ArrayList<>();
        checklist
                .path("items")
                .forEach(item -> findings.add(Map.of("item", item.path("code").asText(), "outcome", "OK")));
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("checklist", checklist.path("version").asText());
        visit.put("findings", findings);
        visit.put("conclusion", "PASSED");
        visit.put(
                "needs",
                List.of(Map.of(
                        "occupation",
                        "普工",
                        "number",
                        1 + enterprise.headcount() / ONE_NEEDED_OF,
                        "urgent",
                        enterprise.aboveScale())));
        visit.put("origins", origins(enterprise));
        visit.put("visitedAt", memory.instant("visited", clock::instant).toString());
        rest.post("/registry/api/v1/inspection-tasks/" + task + "/visits", inspector, run + "-visit-" + task, visit)
                .expect();
    }

    private List<Map<String, Object>> origins(Enterprise enterprise) {
        Map<String, Integer> byCounty = new TreeMap<>();
        district.workersOf(enterprise)
                .forEach(worker -> byCounty.merge(worker.origin().code(), 1, Integer::sum));
        return byCounty.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_ORIGINS)
                .map(county -> {
                    int unable = county.getValue() / ONE_UNABLE_OF;
                    return Map.<String, Object>of(
                            "place", county.getKey(), "able", county.getValue() - unable, "unable", unable);
                })
                .toList();
    }
}
