package org.fugong.registry.inspection.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What inspectors look at. A version is a table on the class path, {@code checklist-<version>.csv}, and never changes;
 * {@code fugong.inspection.checklist} names the one for new visits, and each visit keeps the one it was made by.
 */
@ApplicationScoped
public class Checklists {

    /** One thing to look at. */
    public record Item(String code, String en, String zh) {
        /** Its words in a language, {@code zh} or any other for English. */
        public String text(String lang) {
            return lang.equals("zh") ? zh : en;
        }
    }

    private static final Pattern VERSION = Pattern.compile("[a-z0-9-]{1,40}");

    private final String current;
    private final Map<String, Map<String, Item>> known = new ConcurrentHashMap<>();

    @Inject
    Checklists(@ConfigProperty(name = "fugong.inspection.checklist", defaultValue = "2020-02-10") String current) {
        this.current = current;
        if (items(current).isEmpty()) {
            throw new IllegalStateException("There is no checklist of version " + current);
        }
    }

    /** Version for new visits. */
    public String current() {
        return current;
    }

    /** Items of a version in their order; empty if there is no such version. */
    public List<Item> items(@Nullable String version) {
        return List.copyOf(table(version).values());
    }

    /** Codes of a version. */
    public Set<String> codes(@Nullable String version) {
        return table(version).keySet();
    }

    /** The words of an item, or its code if it is unknown. */
    public String text(String version, String code, String lang) {
        Item item = table(version).get(code);
        return item == null ? code : item.text(lang);
    }

    private Map<String, Item> table(@Nullable String version) {
        return version == null || !VERSION.matcher(version).matches()
                ? Map.of()
                : known.computeIfAbsent(version, Checklists::read);
    }

    private static Map<String, Item> read(String version) {
        Map<String, Item> items = new LinkedHashMap<>();
        try (InputStream in =
                Checklists.class.getResourceAsStream("/org/fugong/registry/inspection/checklist-" + version + ".csv")) {
            if (in == null) {
                return Map.of();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                if (row.length != 3) {
                    throw new IllegalStateException("The checklist " + version + " has a row of another length.");
                }
                items.put(row[0], new Item(row[0], row[1], row[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
