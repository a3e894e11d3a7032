package org.fugong.chassis.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads an OpenAPI document for people: its operations by subject, with what they take. */
final class ApiReader {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String PART = "#/components/";

    private final JsonNode root;

    ApiReader(JsonNode root) {
        this.root = root;
    }

    /** Operations below /api/ by their tag, in the document's order. */
    List<Subject> subjects() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            if (path.getKey().contains("/api/")) {
                for (String method : METHODS) {
                    JsonNode operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        byTag.computeIfAbsent(tag(operation), tag -> new ArrayList<>())
                                .add(operation(method, path.getKey(), path.getValue(), operation));
                    }
                }
            }
        }
        return byTag.entrySet().stream()
                .map(entry -> new Subject(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode operation) {
        List<Input> inputs = new ArrayList<>();
        for (JsonNode holder : List.of(item, operation)) {
            for (JsonNode parameter : holder.path("parameters")) {
                JsonNode full = resolve(parameter);
                inputs.add(new Input(
                        full.path("name").asText(),
                        full.path("in").asText(),
                        type(resolve(full.path("schema"))),
                        full.path("required").asBoolean(),
                        full.path("description").asText("")));
            }
        }
        List<String> bodies = new ArrayList<>();
        for (Map.Entry<String, JsonNode> content :
                resolve(operation.path("requestBody")).path("content").properties()) {
            bodies.add(content.getKey());
            JsonNode schema = resolve(content.getValue().path("schema"));
            List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                inputs.add(new Input(
                        property.getKey(),
                        "body",
                        type(resolve(property.getValue())),
                        required.contains(property.getKey()),
                        property.getValue().path("description").asText("")));
            }
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(""),
                operation.path("description").asText(""),
                String.join(", ", bodies),
                List.copyOf(inputs));
    }

    private JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText("");
        return ref.startsWith(PART) ? root.at(ref.substring(1)) : node;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(one -> !one.equals("null"))
                        .collect(Collectors.joining(" | "))
                : type.asText("");
        if (name.equals("array")) {
            return "array of " + type(resolve(schema.path("items")));
        }
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        if (!values.isEmpty()) {
            return String.join(" | ", values);
        }
        String format = schema.path("format").asText("");
        return format.isEmpty() ? name : name + ", " + format;
    }

    private static String tag(JsonNode operation) {
        return operation.path("tags").path(0).asText("");
    }

    /** Operations about one thing. */
    record Subject(String name, List<Operation> operations) {}

    /**
     * An operation.
     *
     * @param bodies media types that it takes, or empty
     */
    record Operation(
            String method, String path, String summary, String description, String bodies, List<Input> inputs) {}

    /**
     * Something that an operation takes.
     *
     * @param place {@code path}, {@code query}, {@code header} or {@code body}
     */
    record Input(String name, String place, String type, boolean required, String description) {}
}
