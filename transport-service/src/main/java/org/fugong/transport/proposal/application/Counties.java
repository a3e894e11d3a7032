package org.fugong.transport.proposal.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.proposal.domain.Proposing;

/** Names of the country's divisions, from the table that registry-service ships. */
@ApplicationScoped
public class Counties implements Proposing.Places {

    private static final int PREFECTURE = 4;
    private static final int PROVINCE = 2;

    private final Map<String, String> names = new HashMap<>();

    Counties() {
        try (InputStream in = Counties.class.getResourceAsStream("/org/fugong/transport/division/counties.csv")) {
            if (in == null) {
                throw new IllegalStateException("No counties.csv");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> {
                        boolean direct = row[2].isEmpty()
                                || row[2].startsWith("市辖")
                                || row[2].equals("县")
                                || row[2].contains("直辖");
                        names.putIfAbsent(row[0].substring(0, PROVINCE), row[3]);
                        names.putIfAbsent(row[0].substring(0, PREFECTURE), direct ? row[3] : row[2]);
                        names.put(row[0], (direct ? row[3] : row[2]) + row[1]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a code of 2, 4 or 6 digits, in Chinese; the code itself if it has none. */
    @Override
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
