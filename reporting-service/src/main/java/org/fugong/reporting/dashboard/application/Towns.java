package org.fugong.reporting.dashboard.application;

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

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The district's towns by name, and where each stands on the tile map. Codes and Chinese names are those of 2020
 * (GB/T 2260 with the nine-digit codes below it); places on the map follow the towns' positions, roughly.
 */
@ApplicationScoped
public class Towns {
    private final Map<String, Town> byCode;

    /** @param resource a CSV on the classpath: code, zh, en, column, row, with a header line */
    Towns(@ConfigProperty(name = "fugong.reporting.towns", defaultValue = "towns/330110.csv") String resource) {
        this.byCode = read(resource);
    }

    public List<Town> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Town> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What a town is called; its code if it has no name.
     *
     * @param lang {@code zh} or any other for English
     */
    public String name(String code, String lang) {
        Town town = byCode.get(code);
        if (town == null) {
            return code;
        }
        return lang.equals("zh") ? town.name() : town.nameEn();
    }

    private static Map<String, Town> read(String resource) {
        Map<String, Town> towns = new LinkedHashMap<>();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(f -> {
                Town town = new Town(f[0], f[1], f[2], Integer.parseInt(f[3]), Integer.parseInt(f[4]));
                towns.put(town.code(), town);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return towns;
    }
}
