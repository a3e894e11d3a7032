package org.fugong.divisions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

/** Names of the country's divisions (GB/T 2260) and of the district's towns, from the tables of registry-service. */
@Singleton
public class Divisions {

    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;
    /** How the name of a prefecture ends; others only stand for a part of a province, such as 市辖区. */
    private static final List<String> PREFECTURES = List.of("市", "州", "盟", "地区");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Town> towns = new HashMap<>();

    private record Town(String zh, String en) {}

    /** Reads the tables, some 3,000 lines. */
    public Divisions() {
        // code, county, city, province
        for (String[] row : rows("counties.csv")) {
            boolean prefecture = PREFECTURES.stream().anyMatch(row[2]::endsWith);
            String above = prefecture ? row[2] : row[3];
            names.putIfAbsent(row[0].substring(0, PROVINCE), row[3]);
            names.putIfAbsent(row[0].substring(0, PREFECTURE), above);
            names.put(row[0], above + row[1]);
        }
        // code, name, pinyin
        for (String[] row : rows("towns.csv")) {
            towns.put(row[0], new Town(row[1], row[2]));
        }
    }

    /**
     * The name of a code of 2, 4 or 6 digits, in Chinese, which is what officials of either language call it; the county with its
     * prefecture; of six digits that end in zeros the prefecture's or province's; the code itself if it has none.
     */
    public String name(String code) {
        String known = names.get(code);
        if (known != null) {
            return known;
        }
        String shorter = code.endsWith("0000")
                ? code.substring(0, PROVINCE)
                : code.endsWith("00") ? code.substring(0, PREFECTURE) : code;
        return names.getOrDefault(shorter, code);
    }

    /** A listed area by its code: the code and its {@link #name}, or the code alone if it has none. */
    public String area(String code) {
        String name = name(code);
        return name.equals(code) ? code : code + " " + name;
    }

    /**
     * The name of a town by its 9-digit code; the code itself if it has none.
     *
     * @param lang {@code en} for its name in Latin letters, any other for Chinese
     */
    public String town(String code, String lang) {
        Town town = towns.get(code);
        if (town == null) {
            return code;
        }
        return lang.equals("en") ? town.en() : town.zh();
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Divisions.class.getResourceAsStream(name)) {
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
