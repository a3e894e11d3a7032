package org.fugong.reporting.rebuild.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.rebuild.application.Rebuild.Difference;
import org.fugong.reporting.rebuild.application.Rebuild.Kind;

/** Compares the district's figures one by one, each by its place in the answer. */
@ApplicationScoped
public class FigureComparison {
    /** What the answer tells of the intake, which is the same for both, and what passes while both are read. */
    private static final Set<String> OF_THE_INTAKE = Set.of("/asOf", "/takenInAt", "/events", "/lag", "/day");

    private final Figures figures;
    private final ObjectMapper mapper;

    FigureComparison(Figures figures, ObjectMapper mapper) {
        this.figures = figures;
        this.mapper = mapper;
    }

    /** Each figure by its place, read anew in the caller's transaction. */
    Map<String, String> current() {
        Map<String, String> found = new TreeMap<>();
        mapper.valueToTree(figures.reread()).properties().forEach(one -> {
            if (!OF_THE_INTAKE.contains("/" + one.getKey())) {
                collect("/" + one.getKey(), (JsonNode) one.getValue(), found);
            }
        });
        return found;
    }

    private static void collect(String place, JsonNode node, Map<String, String> found) {
        if (node.isObject()) {
            node.properties().forEach(one -> collect(place + "/" + one.getKey(), one.getValue(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "/" + i, node.get(i), found);
            }
        } else {
            found.put(place, node.asText());
        }
    }

    /** Those that differ, or that only one of the two has. */
    static List<Difference> differences(Map<String, String> live, Map<String, String> rebuilt) {
        Set<String> places = new TreeSet<>(live.keySet());
        places.addAll(rebuilt.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String place : places) {
            String before = live.getOrDefault(place, "");
            String after = rebuilt.getOrDefault(place, "");
            if (!before.equals(after)) {
                differences.add(new Difference(Kind.FIGURE, place, before, after));
            }
        }
        return differences;
    }
}
