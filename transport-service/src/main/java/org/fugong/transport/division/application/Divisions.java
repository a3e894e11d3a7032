package org.fugong.transport.division.application;

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

/** Names of the country's divisions and of the district's towns, from the tables that registry-service ships. */
@ApplicationScoped
public class Divisions {

    private static final int PREFECTURE = 4;
    private static final int PROVINCE = 2;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Town> towns = new HashMap<>();

    private record Town(String zh, String en) {}

    Divisions() {
        for (String[] row : rows("counties.csv")) {
            boolean direct = row[2].isEmpty() || row[2].startsWith("市辖") || row[2].equals("县") || row[2].contains("直辖");
            names.putIfAbsent(row[0].substring(0, PROVINCE), row[3]);
            names.putIfAbsent(row[0].substring(0, PREFECTURE), direct ? row[3] : row[2]);
            names.put(row[0], (direct ? row[3] : row[2]) + row[1]);
        }
        for (String[] row : rows("towns.csv")) {
            towns.put(row[0], new Town(row[1], row[2]));
        }
    }

    /**
     * The name of a code of 2, 4 or 6 digits, in Chinese, the county with its prefecture; of six digits that end in zeros the
     * prefecture's or province's; the code itself if it has none.
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

    /** The name of a town by its 9-digit code; the code itself if it has none. */
    public String town(String code, String lang) {
        Town town = towns.get(code);
        if (town == null) {
            return code;
        }
        return lang.equals("en") ? town.en() : town.zh();
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Divisions.class.getResourceAsStream("/org/fugong/transport/division/" + name)) {
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
