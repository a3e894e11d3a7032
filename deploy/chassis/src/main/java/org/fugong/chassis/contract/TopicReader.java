package org.fugong.chassis.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.chassis.contract.Topic.Field;

/** Reads what a contract says about its topics out of the AsyncAPI document, the JSON Schemas and the examples. */
final class TopicReader {
    private static final Pattern KEY = Pattern.compile("\\b(?:Key:|Keyed by) (\\w+)");
    private static final Pattern SOURCE = Pattern.compile("/agencies/[a-z0-9-]+");
    private static final String CHANNELS = "#/channels/";
    private static final String MESSAGES = "#/components/messages/";

    /** Reads a document by its path below contracts/. */
    interface Documents {
        Optional<JsonNode> read(String path);
    }

    private final JsonNode asyncApi;
    private final Documents documents;
    private final Properties words;

    /**
     * @param words descriptions in the reader's language by topic, by {@code topic.field} or, for a field that means the
     *     same wherever it occurs, by the field's path; what is not among them stays as the schema says it
     */
    TopicReader(JsonNode asyncApi, Documents documents, Properties words) {
        this.asyncApi = asyncApi;
        this.documents = documents;
        this.words = words;
    }

    /**
     * The topics that the service owns, those with a schema here: first the ones that other systems post, then the ones
     * published, each in the document's order. Channels of others' topics, which the service only reads, are left out.
     */
    List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (Map.Entry<String, JsonNode> channel : asyncApi.path("channels").properties()) {
            String name = channel.getValue().path("address").asText(channel.getKey());
            documents
                    .read(name + "/v1.schema.json")
                    .ifPresent(schema -> topics.add(topic(name, channel.getKey(), channel.getValue(), schema)));
        }
        return topics.stream().collect(Collectors.partitioningBy(Topic::posted)).entrySet().stream()
                .sorted(Map.Entry.<Boolean, List<Topic>>comparingByKey().reversed())
                .flatMap(part -> part.getValue().stream())
                .toList();
    }

    private Topic topic(String name, String channelId, JsonNode channel, JsonNode schema) {
        JsonNode example = documents
                .read(name + "/v1.example.json")
                .orElseThrow(() -> new IllegalStateException("The topic " + name + " has a schema but no example"));
        String description = schema.path("description").asText("");
        String text = channel.path("description").asText("") + " " + description;
        List<Field> fields = new ArrayList<>();
        collect(schema, name, "", fields);
        return new Topic(
                name,
                isReceived(channelId),
                words.getProperty(
                        name,
                        description.isEmpty() ? channel.path("description").asText("") : description),
                key(text, channel),
                find(SOURCE, text + " " + channel, 0, "/agencies/example"),
                List.copyOf(fields),
                example);
    }

    private boolean isReceived(String channelId) {
        return StreamSupport.stream(asyncApi.path("operations").spliterator(), false)
                .anyMatch(operation -> operation.path("action").asText().equals("receive")
                        && operation.path("channel").path("$ref").asText().equals(CHANNELS + channelId));
    }

    private String key(String text, JsonNode channel) {
        String told = find(KEY, text, 1, "");
        if (!told.isEmpty()) {
            return told;
        }
        for (JsonNode message : channel.path("messages")) {
            String ref = message.path("$ref").asText("");
            JsonNode full = ref.startsWith(MESSAGES)
                    ? asyncApi.path("components").path("messages").path(ref.substring(MESSAGES.length()))
                    : message;
            String bound = full.at("/bindings/kafka/key/description").asText("").strip();
            if (bound.matches("\\w+")) {
                return bound;
            }
        }
        return "";
    }

    private static String find(Pattern pattern, String text, int group, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : otherwise;
    }

    private void collect(JsonNode schema, String topic, String prefix, List<Field> into) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String path = prefix + property.getKey();
            JsonNode node = property.getValue();
            JsonNode items = node.path("items");
            boolean list = !items.isMissingNode();
            List<String> values = new ArrayList<>();
            (list ? items : node).path("enum").forEach(value -> values.add(value.asText()));
            into.add(new Field(
                    path,
                    type(node),
                    required.contains(property.getKey()),
                    List.copyOf(values),
                    words.getProperty(
                            topic + "." + path,
                            words.getProperty(path, node.path("description").asText("")))));
            collect(node, topic, path + ".", into);
            if (list) {
                collect(items, topic, path + "[].", into);
            }
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("type");
        String name = type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" | "))
                : type.asText("");
        if (name.equals("array")) {
            return "array of " + type(node.path("items"));
        }
        String format = node.path("format").asText("");
        return format.isEmpty() ? name : name + ", " + format;
    }
}
