package org.fugong.helm;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;

/** The chart, rendered by Helm itself. */
final class Chart {
    static final Path DIRECTORY = Path.of(System.getProperty("fugong.root"), "deploy", "helm", "fugong");
    static final List<String> SERVICES = List.of("registry", "transport", "healthcode", "reporting");

    private final List<JsonNode> manifests;

    private Chart(List<JsonNode> manifests) {
        this.manifests = manifests;
    }

    /** What an operator must name, and nothing else. */
    static Map<String, String> leastValues() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("image.registry", "images.example/fugong");
        values.put("host", "fugong.example");
        values.put("kafka.bootstrapServers", "kafka-0.kafka:9092,kafka-1.kafka:9092");
        values.put("database.host", "postgres.example");
        values.put("database.existingSecret", "fugong-database");
        values.put("oidc.issuer", "https://login.example/realms/fugong");
        values.put("oidc.existingSecret", "fugong-oidc");
        values.put("keys.existingSecret", "fugong-keys");
        return values;
    }

    static Chart render(Map<String, String> values) throws Exception {
        TemplateCommand template = new Helm(DIRECTORY).template().withName("district");
        values.forEach(template::set);
        String yaml = template.call();
        YAMLFactory factory = new YAMLFactory();
        ObjectMapper mapper = new ObjectMapper(factory);
        try (YAMLParser parser = factory.createParser(yaml)) {
            List<JsonNode> manifests = mapper.readValues(parser, JsonNode.class).readAll().stream()
                    .filter(JsonNode::isObject)
                    .toList();
            return new Chart(manifests);
        }
    }

    List<JsonNode> all() {
        return manifests;
    }

    List<JsonNode> ofKind(String kind) {
        return manifests.stream()
                .filter(m -> m.path("kind").asText().equals(kind))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return ofKind(kind).stream()
                .filter(m -> m.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " " + name));
    }

    /** The environment of a service's container, with secrets looked up as {@code secret/key}. */
    Map<String, String> environmentOf(String service, Map<String, String> secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        one("ConfigMap", "district-common")
                .path("data")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        for (JsonNode variable : containerOf(service).path("env")) {
            JsonNode reference = variable.at("/valueFrom/secretKeyRef");
            String value = variable.path("value").asText();
            if (!reference.isMissingNode()) {
                String secret = reference.path("name").asText() + "/"
                        + reference.path("key").asText();
                if (!secrets.containsKey(secret)) {
                    throw new AssertionError("The chart asks for a secret that nobody was told of: " + secret);
                }
                value = secrets.get(secret);
            }
            environment.put(variable.path("name").asText(), value);
        }
        return environment;
    }

    JsonNode containerOf(String service) {
        return podOf(service).at("/containers/0");
    }

    JsonNode podOf(String service) {
        return one("Deployment", "district-" + service).at("/spec/template/spec");
    }

    List<String> ingressPaths() {
        return StreamSupport.stream(
                        one("Ingress", "district")
                                .at("/spec/rules/0/http/paths")
                                .spliterator(),
                        false)
                .map(path -> path.path("path").asText())
                .toList();
    }
}
