package org.fugong.reporting.measure.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The catalogue of all measures. A test holds it against the figures that are served. */
@ApplicationScoped
public class Measures {

    private static final String CATALOGUE = "/org/fugong/reporting/measure/measures.json";

    private final List<Measure> all;

    Measures(ObjectMapper json) {
        try (InputStream in = Measures.class.getResourceAsStream(CATALOGUE)) {
            if (in == null) {
                throw new IllegalStateException("The catalogue of measures is not in the jar.");
            }
            this.all = json.readValue(in, new TypeReference<List<Measure>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every measure, in the order of the catalogue. */
    public List<Measure> all() {
        return all;
    }
}
