package org.fugong.registry.division.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The towns of the district (a setting, since divisions change) and the counties of the country. Counties are those
 * that were valid at any time from 2019 to 2023: a worker names the home by the code on the papers at hand.
 */
@ApplicationScoped
public class Divisions {

    private final Map<String, Town> towns;
    private final Map<String, County> counties;

    /**
     * @param codes {@code fugong.towns}: nine-digit codes of the towns this district has, in the order in which they
     *     are shown; all of the shipped table if it is not set
     */
    Divisions(@ConfigProperty(name = "fugong.towns") Optional<List<String>> codes) {
        Map<String, Town> shipped = new LinkedHashMap<>();
        for (String[] row : table("towns.csv", 3)) {
            shipped.put(row[0], new Town(row[0], row[1], row[2]));
        }
        Map<String, Town> chosen = new LinkedHashMap<>();
        for (String code : codes.orElseGet(() -> List.copyOf(shipped.keySet()))) {
            Town town = shipped.get(code);
            chosen.put(code, town == null ? new Town(code, code, code) : town);
        }
        this.towns = Collections.unmodifiableMap(chosen);
        Map<String, County> all = new LinkedHashMap<>();
        for (String[] row : table("counties.csv", 4)) {
            all.put(row[0], new County(row[0], row[1], row[2], row[3]));
        }
        this.counties = Collections.unmodifiableMap(all);
    }

    /** Every town of the district. */
    public Collection<Town> towns() {
        return towns.values();
    }

    /** The town with that nine-digit code, if the district has it. */
    public Optional<Town> town(String code) {
        return Optional.ofNullable(towns.get(code));
    }

    /** Every county that there is or was. */
    public Collection<County> counties() {
        return counties.values();
    }

    /** The county with that six-digit code, if there is or was one. */
    public Optional<County> county(String code) {
        return Optional.ofNullable(counties.get(code));
    }

    private static List<String[]> table(String name, int columns) {
        try (InputStream in = Divisions.class.getResourceAsStream("/org/fugong/registry/division/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is not in the jar.");
            }
            List<String[]> rows = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                if (row.length != columns) {
                    throw new IllegalStateException("The table " + name + " has a row of another length.");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
