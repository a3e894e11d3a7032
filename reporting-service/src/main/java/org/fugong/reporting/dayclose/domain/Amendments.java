package org.fugong.reporting.dayclose.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of a day's figures after they were issued. */
public final class Amendments {
    private Amendments() {}

    /**
     * A figure that late facts changed.
     *
     * @param town code, empty for the whole district
     * @param figure its name
     */
    public record Amendment(String town, String figure, long issued, long now) {}

    /**
     * Figures of the district or of one town by name, those of the district under the empty code. What was not issued of the
     * district was none of the day's figures, and is not amended.
     */
    public static List<Amendment> between(
            Map<String, ? extends Map<String, Long>> issued, Map<String, ? extends Map<String, Long>> now) {
        Set<String> towns = new TreeSet<>(now.keySet());
        towns.addAll(issued.keySet());
        List<Amendment> amendments = new ArrayList<>();
        Map<String, Long> told = issued.get("");
        for (String town : towns) {
            Map<String, Long> before = issued.containsKey(town) ? issued.get(town) : Map.of();
            Map<String, Long> after = now.containsKey(town) ? now.get(town) : Map.of();
            Set<String> figures = new TreeSet<>(before.keySet());
            figures.addAll(after.keySet());
            if (told != null) {
                figures.retainAll(told.keySet());
            }
            for (String figure : figures) {
                long was = before.getOrDefault(figure, 0L);
                long is = after.getOrDefault(figure, 0L);
                if (was != is) {
                    amendments.add(new Amendment(town, figure, was, is));
                }
            }
        }
        return amendments;
    }
}
