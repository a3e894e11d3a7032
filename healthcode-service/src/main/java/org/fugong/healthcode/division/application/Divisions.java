package org.fugong.healthcode.division.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** What the district's towns and the country's divisions are called, from the tables that registry-service ships. */
@ApplicationScoped
public class Divisions {

    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;

    private final Map<String, Town> towns = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();

    private record Town(String zh, String en) {}

    Divisions() {
        for (String[] row : rows("towns.csv")) {
            towns.put(row[0], new Town(row[1], row[2]));
        }
        for (String[] row : rows("counties.csv")) {
            // Some counties stand below the province itself, under a collective name.
            String above = row[2].startsWith("市辖") || row[2].equals("县") || row[2].contains("直辖") ? row[3] : row[2];
            areas.putIfAbsent(row[0].substring(0, PROVINCE), row[3]);
            areas.putIfAbsent(row[0].substring(0, PREFECTURE), above);
            areas.put(row[0], above + row[1]);
        }
    }

    /**
     * The name of a town by its nine-digit code; the code itself if it has none.
     *
     * @param lang {@code zh} or any other for English
     */
    public String town(String code, String lang) {
        Town town = towns.get(code);
        if (town == null) {
            return code;
        }
        return lang.equals("zh") ? town.zh() : town.en();
    }

    /** A listed area by its code of two, four or six digits: the code and its Chinese name, or the code alone. */
    public String area(String code) {
        String name = areas.get(code);
        return name == null ? code : code + " " + name;
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Divisions.class.getResourceAsStream("/org/fugong/healthcode/division/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
