package org.fugong.reporting.county.application;

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

/** What the counties are called that people come from: GB/T 2260, from the table that registry-service ships. */
@ApplicationScoped
public class Counties {
    private static final String TABLE = "/org/fugong/reporting/county/counties.csv";
    /** How the name of a prefecture ends; others only stand for a part of a province. */
    private static final List<String> PREFECTURES = List.of("市", "州", "盟", "地区");

    private static final int PREFECTURE = 4;

    private final Map<String, String> names = new HashMap<>();

    Counties() {
        try (InputStream in = Counties.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table of counties is not in the jar.");
            }
            // code, county, city, province
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] row = line.split(",", -1);
                        boolean prefecture = PREFECTURES.stream().anyMatch(row[2]::endsWith);
                        String above = prefecture ? row[2] : row[3];
                        names.put(row[0], above + row[1]);
                        names.putIfAbsent(row[0].substring(0, PREFECTURE) + "00", above);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The county with its prefecture in Chinese, which is what officials of either language call it; the code if it has no name. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
