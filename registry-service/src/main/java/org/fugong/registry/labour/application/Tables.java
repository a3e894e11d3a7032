package org.fugong.registry.labour.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that come with this feature. */
final class Tables {

    private Tables() {}

    /** The lines of a table without its head. */
    static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/org/fugong/registry/labour/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is not in the jar.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
