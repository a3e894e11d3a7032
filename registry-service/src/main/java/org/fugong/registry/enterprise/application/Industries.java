package org.fugong.registry.enterprise.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sections and divisions of GB/T 4754-2017, named by the standard in Chinese and by ourselves in English. All 117 Chinese names
 * were compared with a published table of the standard and are the same.
 */
@ApplicationScoped
public class Industries {

    /** A code with its names. */
    public record Named(String code, String zh, String en) {
        /** Its code and name, in a language, {@code zh} or any other for English. */
        public String label(String lang) {
            return code + " " + (lang.equals("zh") ? zh : en);
        }
    }

    /** A section with its divisions. */
    public record Section(Named self, List<Named> divisions) {}

    private static final int COLUMNS = 3;

    private final List<Section> sections;
    private final Map<String, Named> byCode = new LinkedHashMap<>();

    Industries() {
        List<Section> all = new ArrayList<>();
        try (InputStream in = Industries.class.getResourceAsStream("/org/fugong/registry/enterprise/industries.csv")) {
            if (in == null) {
                throw new IllegalStateException("The table of industries is not in the jar.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(Pattern.quote("|"), COLUMNS);
                Named named = new Named(row[0], row[1], row[2]);
                byCode.put(named.code(), named);
                if (named.code().length() == 1) {
                    all.add(new Section(named, new ArrayList<>()));
                } else {
                    all.get(all.size() - 1).divisions().add(named);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.sections = List.copyOf(all);
    }

    /** All sections, A to T. */
    public List<Section> sections() {
        return sections;
    }

    /** A code with the name of its division or section; a code alone if there is none. */
    public String name(String code, String lang) {
        Named division = byCode.get(code.length() > COLUMNS ? code.substring(0, COLUMNS) : code);
        if (division == null) {
            return code;
        }
        return code + " " + (lang.equals("zh") ? division.zh() : division.en());
    }
}
