package org.fugong.reporting.advice.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.divisions.Divisions;

/** What divisions and occupations are called in advice; occupations by the table that registry-service ships. */
@ApplicationScoped
class Called {
    private static final String TABLE = "/org/fugong/reporting/occupation/occupations.csv";

    private final Divisions divisions;
    private final Map<String, String[]> occupations = new HashMap<>();

    Called(Divisions divisions) {
        this.divisions = divisions;
        try (InputStream in = Called.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table of occupations is not in the jar.");
            }
            // code, zh, en; the last may stand in quotes, because it has commas
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(",", 3))
                    .forEach(row -> occupations.put(row[0], row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String county(String code) {
        return divisions.name(code);
    }

    /**
     * An occupation's name; its code if it has none.
     *
     * @param lang {@code zh} or any other for English
     */
    String occupation(String code, String lang) {
        String[] row = occupations.get(code);
        if (row == null) {
            return code;
        }
        return lang.equals("zh") ? row[1] : row[2];
    }
}
