package org.fugong.district.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fugong.district.District;
import org.fugong.district.Town;

/**
 * The officials of the story: 256 in 24 inspection teams who ask each enterprise what labour it needs and where its workers
 * are, and a liaison officer for every enterprise. The log-ins {@code inspector-1} and {@code liaison-1} are in the town of
 * the enterprise whose contact may log in, so that what they see belongs together.
 */
final class Offices {

    /** The first member of each is {@code inspector-} and its number, from one. */
    static final int TEAMS = 24;

    private static final int OFFICIALS = 256;
    /** Enterprises that one liaison officer looks after; chosen, not handed down. */
    private static final int ENTERPRISES_EACH = 200;
    /** A traveller of the charter: the one whose employer has a log-in. */
    private static final int TRAVELLER = 10;

    private final District district;
    private final Rest rest;
    private final String token;
    private final String run;

    Offices(District district, Rest rest, String token, String run) {
        this.district = district;
        this.rest = rest;
        this.token = token;
        this.run = run;
    }

    /** Enters all of it; entered again under the same run, it changes nothing. */
    void enter(Memory memory, Clock clock) {
        List<Town> towns = new ArrayList<>(district.towns());
        Town first = district.worker(district.contingent().workers().get(TRAVELLER))
                .employer()
                .town();
        towns.remove(first);
        towns.add(0, first);
        int inspectors = Math.max(TEAMS, (int) Math.round(OFFICIALS * (double) district.enterpriseCount() / 48_121));
        for (int team = 0; team < TEAMS; team++) {
            List<String> members = new ArrayList<>();
            Town town = towns.get(team % towns.size());
            for (int i = team + 1; i <= inspectors; i += TEAMS) {
                members.add("inspector-" + i);
                officer("inspector-" + i, i == 1 ? "赵磊" : "检查员" + i, town, i);
            }
            rest.post(
                            "/registry/api/v1/inspection-teams",
                            token,
                            key("team", team),
                            Map.of(
                                    "name",
                                    "第" + (team + 1) + "检查组",
                                    "members",
                                    members,
                                    "towns",
                                    List.of(town.code()),
                                    "parks",
                                    List.of()))
                    .expect();
        }
        int liaisons = Math.max(towns.size(), district.enterpriseCount() / ENTERPRISES_EACH);
        for (int i = 1; i <= liaisons; i++) {
            officer("liaison-" + i, i == 1 ? "吴芳" : "联络员" + i, towns.get((i - 1) % towns.size()), 500 + i);
            rest.put("/registry/api/v1/liaison-officers/liaison-" + i, token, key("liaison", i), Map.of("active", true))
                    .expect();
        }
        int round = 0;
        while (rest.post("/registry/api/v1/liaison-assignments", token, key("share-out", round), Map.of())
                        .expect()
                        .path("assigned")
                        .asInt()
                > 0) {
            round++;
        }
        LocalDate dueOn = LocalDate.ofInstant(memory.instant("survey", clock::instant), ZoneOffset.UTC)
                .plusDays(14);
        rest.post(
                        "/registry/api/v1/inspection-surveys",
                        token,
                        key("survey", "all"),
                        Map.of("title", "企业用工和员工所在地走访", "dueOn", dueOn.toString()))
                .expect();
    }

    private void officer(String subject, String name, Town town, int number) {
        rest.put(
                        "/registry/api/v1/officers/" + subject,
                        token,
                        key("officer", subject),
                        Map.of("name", name, "phone", String.format("0571-8620%04d", number), "town", town.code()))
                .expect();
    }

    private String key(String step, Object what) {
        return run + "-" + step + "-" + what;
    }
}
