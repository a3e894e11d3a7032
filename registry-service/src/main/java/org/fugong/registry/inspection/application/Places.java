package org.fugong.registry.inspection.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.division.application.County;
import org.fugong.registry.division.application.Divisions;

/** Places that workers can be in: provinces, cities and counties by six-digit codes. */
@ApplicationScoped
public class Places {

    /**
     * A place with those below it.
     *
     * @param c code
     * @param n name
     * @param l places below; none for a county
     */
    public record Node(String c, String n, List<Node> l) {}

    private final Set<String> codes = new LinkedHashSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Node> tree = new ArrayList<>();

    @Inject
    Places(Divisions divisions) {
        Map<String, Map<String, List<Node>>> below = new LinkedHashMap<>();
        for (County county : divisions.counties()) {
            String province = county.code().substring(0, 2) + "0000";
            String city = county.code().substring(0, 4) + "00";
            String cityName = county.city().isEmpty() ? county.province() : county.city();
            names.putIfAbsent(province, county.province());
            names.putIfAbsent(city, county.province() + cityName);
            names.put(county.code(), county.inFull());
            below.computeIfAbsent(province, code -> new LinkedHashMap<>())
                    .computeIfAbsent(city + cityName, code -> new ArrayList<>())
                    .add(new Node(county.code(), county.name(), List.of()));
        }
        codes.addAll(names.keySet());
        below.forEach((province, cities) -> {
            List<Node> all = new ArrayList<>();
            cities.forEach((city, counties) -> all.add(new Node(city.substring(0, 6), city.substring(6), counties)));
            tree.add(new Node(province, names.getOrDefault(province, province), all));
        });
    }

    /** Whether there is such a place. */
    public boolean known(String code) {
        return codes.contains(code);
    }

    /** Its name in full, or the code if it is unknown. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Provinces with their cities and counties. */
    public List<Node> tree() {
        return List.copyOf(tree);
    }
}
