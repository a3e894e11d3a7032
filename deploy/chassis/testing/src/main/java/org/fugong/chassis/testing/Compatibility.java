package org.fugong.chassis.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares the schema of a topic with the one last released. Publishers and readers of a major version are not upgraded
 * together, so within one an optional field may be added and a list of values may grow; a published field stays, of its
 * kind, within its bounds, and required or optional as it was. What only explains may change.
 */
final class Compatibility {

    private static final Set<String> EXPLAINING = Set.of("title", "description", "examples", "$comment", "deprecated");
    private static final Set<String> NAMED_PARTS = Set.of("properties", "$defs", "patternProperties");

    private Compatibility() {}

    /**
     * What would break somebody.
     *
     * @param released the schema last released
     * @param present the schema as it is now
     * @return each break in a sentence that begins with its place; none if the present one can take the other's place
     */
    static List<String> breaks(JsonNode released, JsonNode present) {
        List<String> breaks = new ArrayList<>();
        compare("", released, present, breaks);
        return breaks;
    }

    private static void compare(String at, JsonNode released, JsonNode present, List<String> breaks) {
        Set<String> keywords = new LinkedHashSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        present.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(EXPLAINING);
        for (String keyword : keywords) {
            JsonNode before = released.path(keyword);
            JsonNode now = present.path(keyword);
            String place = at + "/" + keyword;
            if (NAMED_PARTS.contains(keyword)) {
                named(place, before, now, breaks);
            } else if (keyword.equals("enum")) {
                values(place, before, now, breaks);
            } else if (keyword.equals("required")) {
                required(place, before, now, breaks);
            } else if (before.isObject() && now.isObject()) {
                compare(place, before, now, breaks);
            } else if (isListOfSchemas(before) && isListOfSchemas(now) && before.size() == now.size()) {
                for (int i = 0; i < before.size(); i++) {
                    compare(place + "/" + i, before.get(i), now.get(i), breaks);
                }
            } else if (!before.equals(now)) {
                breaks.add("%s was %s and is now %s".formatted(place, told(before), told(now)));
            }
        }
    }

    private static void named(String at, JsonNode released, JsonNode present, List<String> breaks) {
        for (Iterator<Map.Entry<String, JsonNode>> parts = released.fields(); parts.hasNext(); ) {
            Map.Entry<String, JsonNode> part = parts.next();
            JsonNode now = present.path(part.getKey());
            if (now.isMissingNode()) {
                breaks.add("%s/%s was removed".formatted(at, part.getKey()));
            } else {
                compare(at + "/" + part.getKey(), part.getValue(), now, breaks);
            }
        }
    }

    private static void values(String at, JsonNode released, JsonNode present, List<String> breaks) {
        if (released.isMissingNode() || present.isMissingNode()) {
            breaks.add("%s was %s and is now %s".formatted(at, told(released), told(present)));
            return;
        }
        Set<JsonNode> left = elements(released);
        left.removeAll(elements(present));
        left.forEach(value -> breaks.add("%s no longer has %s".formatted(at, value)));
    }

    private static void required(String at, JsonNode released, JsonNode present, List<String> breaks) {
        Set<JsonNode> before = elements(released);
        Set<JsonNode> now = elements(present);
        now.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaks.add("%s: %s is newly required".formatted(at, name.asText())));
        before.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> breaks.add("%s: %s may now be left out".formatted(at, name.asText())));
    }

    private static Set<JsonNode> elements(JsonNode array) {
        Set<JsonNode> all = new LinkedHashSet<>();
        array.forEach(all::add);
        return all;
    }

    private static boolean isListOfSchemas(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static String told(JsonNode node) {
        return node.isMissingNode() ? "not there" : node.toString();
    }
}
