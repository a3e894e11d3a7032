package org.fugong.transport.onward.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.onward.domain.Position;

/**
 * Where towns and stations are: to a hundredth of a degree (about a kilometre), entered by hand and not surveyed. A town's
 * centre stands in for an enterprise of which nobody has said where it is, and every page that shows it says so.
 */
@ApplicationScoped
public class Localities {

    /** A town or station: its name in Chinese and in Latin letters. */
    public record Locality(String code, String zh, String en, Position position) {}

    private final Map<String, Locality> towns = new LinkedHashMap<>();
    private final Map<String, Locality> stations = new LinkedHashMap<>();

    Localities() {
        for (String[] row : rows("centres.csv")) {
            towns.put(row[0], new Locality(row[0], row[3], row[4], position(row)));
        }
        for (String[] row : rows("stations.csv")) {
            stations.put(row[0], new Locality(row[0], row[0], row[3], position(row)));
        }
    }

    /** A town by its 9-digit code. */
    public Optional<Locality> town(String code) {
        return Optional.ofNullable(towns.get(code));
    }

    /** Stations that buses may wait at; the first is the usual one. */
    public List<Locality> stations() {
        return List.copyOf(stations.values());
    }

    /** The station that a charter's destination names, or the usual one. */
    public Locality station(String destination) {
        return stations.values().stream()
                .filter(station -> destination.startsWith(station.zh()) || destination.equalsIgnoreCase(station.en()))
                .findFirst()
                .orElse(stations().get(0));
    }

    private static Position position(String[] row) {
        return new Position(Double.parseDouble(row[2]), Double.parseDouble(row[1]));
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Localities.class.getResourceAsStream("/org/fugong/transport/onward/" + name)) {
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
