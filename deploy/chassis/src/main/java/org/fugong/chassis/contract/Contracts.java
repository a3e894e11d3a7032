package org.fugong.chassis.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The contracts packed into this service from its folder contracts/. A service without one owns no topics. */
@ApplicationScoped
class Contracts {
    private static final String FOLDER = "contracts/";
    private static final String ASYNC_API = "asyncapi.yaml";

    private static final String WORDS = "zh.properties";

    private final List<Topic> topics;
    private final List<Topic> inChinese;

    @Inject
    Contracts(ObjectMapper mapper) {
        this.topics = read(mapper, new Properties());
        this.inChinese = read(mapper, words());
    }

    /** The topics of this service: first those that others post. */
    List<Topic> topics() {
        return topics;
    }

    /** The same, described in the language as far as the contracts have words in it. */
    List<Topic> topics(String lang) {
        return lang.equals("zh") ? inChinese : topics;
    }

    /** The AsyncAPI document as it was written. */
    Optional<byte[]> asyncApi() {
        return document(ASYNC_API);
    }

    /** The JSON Schema or example of a topic of this service, as it was written. */
    Optional<byte[]> document(String topic, String file) {
        return topics.stream().anyMatch(owned -> owned.name().equals(topic))
                ? document(topic + "/" + file)
                : Optional.empty();
    }

    private static List<Topic> read(ObjectMapper json, Properties words) {
        return document(ASYNC_API)
                .map(bytes -> {
                    try {
                        JsonNode root = new YAMLMapper().readTree(bytes);
                        return new TopicReader(root, path -> parse(path, json), words).topics();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(FOLDER + ASYNC_API + " cannot be read", unreadable);
                    }
                })
                .orElse(List.of());
    }

    private static Properties words() {
        Properties words = new Properties();
        document(WORDS).ifPresent(bytes -> {
            try {
                words.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(FOLDER + WORDS + " cannot be read", unreadable);
            }
        });
        return words;
    }

    private static Optional<JsonNode> parse(String path, ObjectMapper json) {
        return document(path).map(bytes -> {
            try {
                return json.readTree(bytes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(FOLDER + path + " cannot be read", unreadable);
            }
        });
    }

    private static Optional<byte[]> document(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + path + " cannot be read", unreadable);
        }
    }
}
