package org.fugong.registry.labour.application;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The occupations that people are asked for by: middle groups of GB/T 6565-2015 (the Chinese classification of occupations),
 * those that a district's enterprises ask for. Codes and Chinese names are the standard's; the English names are ours.
 */
@ApplicationScoped
public class Occupations {

    private final Map<String, Occupation> all;

    Occupations() {
        Map<String, Occupation> read = new LinkedHashMap<>();
        for (String line : Tables.lines("occupations.csv")) {
            String[] row = line.split(",", 3);
            read.put(row[0], new Occupation(row[0], row[1], row[2].replace("\"", "")));
        }
        this.all = Collections.unmodifiableMap(read);
    }

    /** All of them, by code. */
    public Collection<Occupation> all() {
        return all.values();
    }

    /** The one of that code, if there is one. */
    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** Its name, or the code where there is none. */
    public String name(String code, String lang) {
        return find(code).map(occupation -> occupation.name(lang)).orElse(code);
    }
}
