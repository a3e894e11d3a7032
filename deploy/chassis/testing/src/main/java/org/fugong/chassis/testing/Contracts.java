package org.fugong.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.event.ReadContract;

/**
 * Holds publishers and consumers to the contracts under {@code <service>/contracts/<topic>/}, without either of them
 * running. The services' folders are found below the system property {@code fugong.root}.
 */
public final class Contracts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String RELEASED = "released";
    private static final String SCHEMA = "v1.schema.json";

    private Contracts() {}

    /** The topics a service owns: folders of its {@code contracts/}, but for the one of what was released. */
    public static List<String> ownedBy(String service) {
        Path contracts = root().resolve(service).resolve("contracts");
        List<String> topics = folders(contracts);
        topics.remove(RELEASED);
        if (topics.isEmpty()) {
            throw new AssertionError(contracts + " holds no topic");
        }
        return topics;
    }

    /**
     * Fails unless the schema of every topic that the service has released can take the place of the one released last,
     * which {@code contracts/released/<topic>/v1.schema.json} keeps. Topics added since have nothing to be compared with.
     */
    public static void assertCompatibleWithReleased(String service) {
        Path released = root().resolve(service).resolve("contracts").resolve(RELEASED);
        List<String> topics = folders(released);
        if (topics.isEmpty()) {
            throw new AssertionError(released + " holds no topic");
        }
        List<String> breaks = new ArrayList<>();
        for (String topic : topics) {
            Path present = released.resolveSibling(topic).resolve(SCHEMA);
            if (!Files.exists(present)) {
                breaks.add(topic + ": the topic was removed");
                continue;
            }
            Compatibility.breaks(read(released.resolve(topic).resolve(SCHEMA)), read(present))
                    .forEach(one -> breaks.add(topic + ": " + one));
        }
        if (!breaks.isEmpty()) {
            throw new AssertionError(
                    "Breaks those who rely on the last release; this needs a new major version of the topic:\n"
                            + String.join("\n", breaks));
        }
    }

    private static List<String> folders(Path within) {
        try (Stream<Path> folders = Files.list(within)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The owner's example of a topic. */
    public static JsonNode example(String topic) {
        return read(folder(topic).resolve("v1.example.json"));
    }

    /**
     * Fails unless the example of each of the service's topics is valid and its schema admits nothing else, and each is in the
     * service's AsyncAPI document, whose references lead somewhere, those into other services' documents too.
     */
    public static void assertExamplesValid(String service) {
        assertDocumented(service);
        for (String topic : ownedBy(service)) {
            assertValid(topic, example(topic));
            assertClosed(topic);
        }
    }

    private static void assertDocumented(String service) {
        Path file = root().resolve(service).resolve("contracts").resolve("asyncapi.yaml");
        JsonNode document = readYaml(file);
        List<String> addresses = document.path("channels").findValuesAsText("address");
        List<String> wrong = new ArrayList<>();
        ownedBy(service).stream()
                .filter(topic -> !addresses.contains(topic))
                .forEach(topic -> wrong.add("no channel for " + topic));
        for (String reference : document.findValuesAsText("$ref")) {
            int hash = reference.indexOf('#');
            String path = hash < 0 ? reference : reference.substring(0, hash);
            Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
            if (!Files.exists(target)) {
                wrong.add("no file for " + reference);
            } else if (hash >= 0
                    && readYaml(target).at(reference.substring(hash + 1)).isMissingNode()) {
                wrong.add("nothing at " + reference);
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(file + ":\n" + String.join("\n", wrong));
        }
    }

    private static JsonNode readYaml(Path file) {
        try {
            // JSON is YAML, too.
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless what the publisher would send is valid and equals the example. */
    public static void assertPublishes(OutgoingEvent event) {
        JsonNode sent = JSON.valueToTree(event.data());
        assertValid(event.topic(), sent);
        JsonNode example = example(event.topic());
        // Compared as text, so that 1 and 1.0 or the order of fields in objects do not matter but values do.
        JsonNode again = parse(sent.toString());
        if (!example.equals(again)) {
            throw new AssertionError("%s is published as%n%s%nbut the example is%n%s"
                    .formatted(event.topic(), again.toPrettyString(), example.toPrettyString()));
        }
        if (event.key().isBlank()) {
            throw new AssertionError(event.topic() + " is published without a key");
        }
    }

    /** Fails unless the consumer reads the example, and the same with a field it does not know; returns what it read. */
    public static <T> T assertConsumes(EventHandler<T> handler) {
        return assertConsumes(handler.topic(), handler.dataType());
    }

    /** As {@link #assertConsumes(EventHandler)}, for a handler that needs injection. */
    public static <T> T assertConsumes(String topic, Class<T> dataType) {
        JsonNode example = example(topic);
        T read = ReadContract.read(JSON, topic, example.toString(), dataType);
        ObjectNode widened = example.deepCopy();
        widened.put("aFieldOfTomorrow", "unknown today");
        T readWidened = ReadContract.read(JSON, topic, widened.toString(), dataType);
        if (!read.equals(readWidened)) {
            throw new AssertionError("The consumer of " + topic + " reads an unknown field into something");
        }
        return read;
    }

    /** Fails unless the data is valid by the topic's schema. */
    public static void assertValid(String topic, JsonNode data) {
        List<Error> errors = schema(topic)
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(topic + " is not valid: " + errors);
        }
    }

    /** Fails if the schema admits the data. */
    public static void assertInvalid(String topic, JsonNode data) {
        if (schema(topic)
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty()) {
            throw new AssertionError(topic + " admits " + data);
        }
    }

    private static void assertClosed(String topic) {
        ObjectNode widened = example(topic).deepCopy();
        widened.put("aFieldNobodyAgreedOn", true);
        assertInvalid(topic, widened);
    }

    private static Schema schema(String topic) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(folder(topic).resolve(SCHEMA)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String topic) {
        try (Stream<Path> modules = Files.list(root())) {
            List<Path> owners = modules.map(
                            module -> module.resolve("contracts").resolve(topic))
                    .filter(Files::isDirectory)
                    .collect(Collectors.toList());
            if (owners.size() != 1) {
                throw new AssertionError(
                        "Topic " + topic + " needs one owner, a folder in a service's contracts, but has " + owners);
            }
            return owners.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + json, e);
        }
    }

    /** The folder that holds the services: given by the build, else found upwards from the working directory. */
    static Path root() {
        String given = System.getProperty("fugong.root");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("registry-service"))) {
                return folder;
            }
        }
        throw new IllegalStateException("The system property fugong.root names the folder that holds the services");
    }
}
