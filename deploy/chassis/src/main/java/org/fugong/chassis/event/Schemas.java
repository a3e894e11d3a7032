package org.fugong.chassis.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The JSON Schemas of the topics this service owns: {@code contracts/<topic>/v1.schema.json} on its class path. */
@ApplicationScoped
class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> byTopic = new ConcurrentHashMap<>();

    Optional<Schema> of(String topic) {
        return byTopic.computeIfAbsent(topic, this::load);
    }

    static boolean exists(String topic) {
        return loader().getResource(path(topic)) != null;
    }

    /** Refuses data that violates the schema, naming the rules broken but nothing of the data. */
    static void check(Schema schema, JsonNode data) throws RefusedException {
        List<Error> errors = schema.validate(
                data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            StringBuilder detail = new StringBuilder();
            for (Error error : errors.subList(0, Math.min(errors.size(), 5))) {
                detail.append(detail.length() == 0 ? "" : "; ").append(describe(error));
            }
            if (errors.size() > 5) {
                detail.append("; and ").append(errors.size() - 5).append(" more");
            }
            throw new RefusedException(Refusal.SCHEMA_VIOLATION, detail.toString());
        }
    }

    /**
     * The rule's own path within the schema, such as {@code /properties/outcome/enum}. Neither the library's message nor
     * the path within the data: both may repeat what the publisher sent.
     */
    private static String describe(Error error) {
        String rule = error.getEvaluationPath().toString();
        return "required".equals(error.getKeyword()) ? rule + " " + error.getProperty() : rule;
    }

    private Optional<Schema> load(String topic) {
        try (InputStream file = loader().getResourceAsStream(path(topic))) {
            return file == null ? Optional.empty() : Optional.of(registry.getSchema(file, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of " + topic + " cannot be read", e);
        }
    }

    private static String path(String topic) {
        return "contracts/" + topic + "/v1.schema.json";
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
