package org.fugong.district.story;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.fugong.district.Enterprise;
import org.fugong.district.Town;

/** The people of the story, logged in. */
final class People {
    private final Tokens tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    People(Tokens tokens) {
        this.tokens = tokens;
    }

    String districtOfficial() {
        return known.computeIfAbsent(
                "official-district", subject -> tokens.of(subject, List.of("district-official"), Map.of()));
    }

    String officialOf(Town town) {
        return known.computeIfAbsent(
                "official-" + town.code(),
                subject -> tokens.of(subject, List.of("town-official"), Map.of("town", town.code())));
    }

    String contactOf(Enterprise enterprise) {
        return known.computeIfAbsent(
                "contact-" + enterprise.index(), subject -> tokens.of(subject, List.of("enterprise"), of(enterprise)));
    }

    String gateOf(Enterprise enterprise) {
        return known.computeIfAbsent(
                "gate-" + enterprise.index(), subject -> tokens.of(subject, List.of("gate"), of(enterprise)));
    }

    /** The first member of an inspection team. */
    String inspector(int team) {
        return known.computeIfAbsent(
                "inspector-" + team, subject -> tokens.of(subject, List.of("inspector"), Map.of()));
    }

    String worker(int index) {
        return tokens.of("worker-" + index, List.of("worker"), Map.of());
    }

    private static Map<String, Object> of(Enterprise enterprise) {
        return Map.of(
                "enterprise_id",
                StableId.ofEnterprise(enterprise.uscc()),
                "town",
                enterprise.town().code());
    }
}
