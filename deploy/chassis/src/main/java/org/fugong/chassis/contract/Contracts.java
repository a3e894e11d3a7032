package org.fugong.chassis.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

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

    private final List<Topic> topics;

    @Inject
    Contracts(ObjectMapper mapper) {
        this.topics = document(ASYNC_API).map(bytes -> read(bytes, mapper)).orElse(List.of());
    }

    /** The topics of this service: first those that others post. */
    List<Topic> topics() {
        return topics;
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

    private static List<Topic> read(byte[] asyncApi, ObjectMapper json) {
        try {
            JsonNode root = new YAMLMapper().readTree(asyncApi);
            return new TopicReader(root, path -> parse(path, json)).topics();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + ASYNC_API + " cannot be read", unreadable);
        }
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
