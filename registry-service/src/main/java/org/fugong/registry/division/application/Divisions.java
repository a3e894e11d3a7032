package org.fugong.registry.division.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;

/**
 * The towns of the district, each code with its period of validity, and the counties of the country. Counties are those that
 * were valid at any time from 2019 to 2023: a worker names the home by the code on the papers at hand.
 */
@ApplicationScoped
public class Divisions {

    private final Map<String, Town> towns;
    private final Map<String, County> counties;
    private final Optional<LocalDate> asOf;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param codes {@code fugong.towns}: nine-digit codes of the towns this district has, in the order in which they
     *     are shown; all of the shipped table if it is not set
     * @param asOf {@code fugong.towns.as-of}: the day whose codes are in use; today if it is not set
     */
    Divisions(
            @ConfigProperty(name = "fugong.towns") Optional<List<String>> codes,
            @ConfigProperty(name = "fugong.towns.as-of") Optional<LocalDate> asOf,
            @ConfigProperty(name = "fugong.zone") ZoneId zone,
            Clock clock) {
        this.asOf = asOf;
        this.zone = zone;
        this.clock = clock;
        Map<String, Town> shipped = new LinkedHashMap<>();
        for (String[] row : table("towns.csv", 6)) {
            shipped.put(
                    row[0],
                    new Town(row[0], row[1], row[2], day(row[3]), day(row[4]), row[5].isEmpty() ? null : row[5]));
        }
        Map<String, Town> chosen = new LinkedHashMap<>();
        for (String code : codes.orElseGet(() -> List.copyOf(shipped.keySet()))) {
            Town town = shipped.get(code);
            chosen.put(code, town == null ? new Town(code, code, code, null, null, null) : town);
        }
        this.towns = Collections.unmodifiableMap(chosen);
        Map<String, County> all = new LinkedHashMap<>();
        for (String[] row : table("counties.csv", 7)) {
            all.put(
                    row[0],
                    new County(
                            row[0],
                            row[1],
                            row[2],
                            row[3],
                            day(row[4]),
                            day(row[5]),
                            row[6].isEmpty() ? null : row[6]));
        }
        this.counties = Collections.unmodifiableMap(all);
    }

    /** Every town whose code is in use. */
    public Collection<Town> towns() {
        LocalDate day = today();
        return towns.values().stream().filter(town -> town.validOn(day)).toList();
    }

    /** The town that has or had that nine-digit code, if the district has or had it. */
    public Optional<Town> town(String code) {
        return Optional.ofNullable(towns.get(code));
    }

    /**
     * What is wrong with a town's code in what is entered now.
     *
     * @param field that holds it
     * @return {@code town-unknown}, {@code town-replaced} for a code that is no longer in use, or nothing
     */
    public Optional<Fault> faultOfTown(String field, String code) {
        Town town = towns.get(code);
        LocalDate day = today();
        if (town != null && town.validOn(day)) {
            return Optional.empty();
        }
        if (town != null && town.until() != null && day.isAfter(town.until())) {
            return Optional.of(new Fault(
                    field,
                    "town-replaced",
                    "This code was in use until " + town.until()
                            + (town.successor() == null ? "." : "; the town has " + town.successor() + " since.")));
        }
        return Optional.of(new Fault(field, "town-unknown", "This district has no town with this nine-digit code."));
    }

    private LocalDate today() {
        return asOf.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
    }

    /** Every county that there is or was. */
    public Collection<County> counties() {
        return counties.values();
    }

    /**
     * A county as a reader is told of it: by its full name, and for a code that is out of use, what the county has since. Such
     * a code is taken nevertheless, since it stands on the papers at hand.
     *
     * @param lang {@code zh} or any other for English
     */
    public String countyInFull(String code, String lang) {
        County county = counties.get(code);
        if (county == null) {
            return code;
        }
        if (!county.goneOn(today())) {
            return county.inFull();
        }
        County next = county.successor() == null ? null : counties.get(county.successor());
        String told = lang.equals("zh")
                ? next == null ? "（代码已停用）" : "（代码已停用，现为" + next.name() + " " + next.code() + "）"
                : next == null ? " (out of use)" : " (out of use; now " + next.name() + " " + next.code() + ")";
        return county.inFull() + told;
    }

    /** Whether a county's code is known to be out of use on the day whose codes count. */
    public boolean outOfUse(County county) {
        return county.goneOn(today());
    }

    /** The county with that six-digit code, if there is or was one. */
    public Optional<County> county(String code) {
        return Optional.ofNullable(counties.get(code));
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
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
