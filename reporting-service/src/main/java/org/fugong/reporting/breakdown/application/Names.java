package org.fugong.reporting.breakdown.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.divisions.Divisions;
import org.fugong.reporting.breakdown.domain.Dimension;
import org.fugong.reporting.dashboard.application.Towns;

/**
 * What the values of a dimension are called, where they have names. Sections of industries are those of GB/T 4754-2017,
 * provinces and cities those of GB/T 2260; cities are called by their Chinese names in both languages.
 */
@ApplicationScoped
public class Names {
    private static final String SECTIONS = "/industries/sections.csv";
    private static final String PROVINCES = "/origins/provinces.csv";

    private final Towns towns;
    private final Divisions divisions;
    private final Map<String, Name> sections = read(SECTIONS);
    private final Map<String, Name> provinces = read(PROVINCES);

    /** In Chinese and English; null where there is none. */
    record Name(@Nullable String zh, @Nullable String en) {
        static final Name NONE = new Name(null, null);
    }

    Names(Towns towns, Divisions divisions) {
        this.towns = towns;
        this.divisions = divisions;
    }

    private static Map<String, Name> read(String resource) {
        Map<String, Name> names = new HashMap<>();
        try (InputStream in = Names.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(fields -> names.put(fields[0], new Name(fields[1], fields[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    Name of(Dimension dimension, @Nullable String value, Map<UUID, String> parks) {
        if (value == null) {
            return Name.NONE;
        }
        return switch (dimension) {
            case TOWN ->
                towns.find(value)
                        .map(town -> new Name(town.name(), town.nameEn()))
                        .orElse(Name.NONE);
            case SECTION -> sections.getOrDefault(value, Name.NONE);
            case PARK -> new Name(parks.get(UUID.fromString(value)), null);
            case PROVINCE -> provinces.getOrDefault(value, Name.NONE);
            case CITY -> city(value);
            case INDUSTRY, SCALE, SIZE -> Name.NONE;
        };
    }

    private Name city(String code) {
        String name = divisions.name(code);
        return name.equals(code) ? Name.NONE : new Name(name, name);
    }
}
