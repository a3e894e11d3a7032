package org.fugong.chassis.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicReaderTest {
    private static final String ASYNC_API =
            """
            asyncapi: 3.0.0
            channels:
              sent: {address: parcel-sent, messages: {m: {$ref: '#/components/messages/Sent'}}}
              asked: {address: parcel-asked, description: Posted by /agencies/post-office.}
              foreign: {address: not-ours}
            operations:
              a: {action: send, channel: {$ref: '#/channels/sent'}}
              b: {action: receive, channel: {$ref: '#/channels/asked'}}
              c: {action: receive, channel: {$ref: '#/channels/foreign'}}
            components:
              messages:
                Sent: {bindings: {kafka: {key: {type: string, description: parcelId}}}}
            """;
    private static final String SENT =
            """
            {"description": "A parcel left.", "required": ["parcelId"], "properties": {
              "parcelId": {"type": "string", "format": "uuid", "description": "Which."},
              "kind": {"type": ["string", "null"], "enum": ["BIG", "SMALL"]},
              "parts": {"type": "array", "items": {"type": "object", "required": ["grams"], "properties": {
                "grams": {"type": "integer"}}}}}}
            """;
    private static final String ASKED =
            """
            {"description": "Where is it? Key: askedBy.", "properties": {"askedBy": {"type": "string"}}}
            """;

    private final Map<String, String> files = Map.of(
            "parcel-sent/v1.schema.json",
            SENT,
            "parcel-sent/v1.example.json",
            "{\"parcelId\": \"p-1\", \"parts\": []}",
            "parcel-asked/v1.schema.json",
            ASKED,
            "parcel-asked/v1.example.json",
            "{\"askedBy\": \"me\"}");

    @Test
    void listsOwnTopicsThoseThatOthersPostFirst() {
        List<Topic> topics = topics(files);

        assertThat(topics).extracting(Topic::name).containsExactly("parcel-asked", "parcel-sent");
        assertThat(topics).extracting(Topic::posted).containsExactly(true, false);
    }

    @Test
    void findsTheKeyInTheWordsOrInTheBinding() {
        assertThat(topics(files)).extracting(Topic::key).containsExactly("askedBy", "parcelId");
        assertThat(topics(files)).extracting(Topic::exampleKey).containsExactly("me", "p-1");
    }

    @Test
    void namesTheAgencyThatPosts() {
        assertThat(topics(files).get(0).source()).isEqualTo("/agencies/post-office");
    }

    @Test
    void listsNestedFieldsByPath() {
        assertThat(topics(files).get(1).fields())
                .containsExactly(
                        new Topic.Field("parcelId", "string, uuid", true, List.of(), "Which."),
                        new Topic.Field("kind", "string | null", false, List.of("BIG", "SMALL"), ""),
                        new Topic.Field("parts", "array of object", false, List.of(), ""),
                        new Topic.Field("parts[].grams", "integer", true, List.of(), ""));
    }

    @Test
    void speaksTheReadersLanguageAsFarAsThereAreWords() {
        Properties words = new Properties();
        words.putAll(Map.of("parcel-sent", "已寄出", "parcel-sent.parcelId", "哪一件", "kind", "大小", "parcelId", "包裹"));

        Topic sent = topics(files, words).get(1);

        assertThat(sent.description()).isEqualTo("已寄出");
        assertThat(sent.key()).isEqualTo("parcelId");
        assertThat(sent.fields()).extracting(Topic.Field::description).containsExactly("哪一件", "大小", "", "");
        assertThat(topics(files, words).get(0).description()).startsWith("Where is it?");
    }

    @Test
    void refusesATopicWithoutAnExample() {
        assertThatThrownBy(() -> topics(Map.of("parcel-sent/v1.schema.json", SENT)))
                .hasMessageContaining("parcel-sent")
                .hasMessageContaining("no example");
    }

    private static List<Topic> topics(Map<String, String> files) {
        return topics(files, new Properties());
    }

    private static List<Topic> topics(Map<String, String> files, Properties words) {
        try {
            JsonNode root = new YAMLMapper().readTree(ASYNC_API);
            return new TopicReader(
                            root, path -> Optional.ofNullable(files.get(path)).map(TopicReaderTest::json), words)
                    .topics();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
