package org.fugong.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.testing.Contracts;
import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ConsumedContractsTest {
    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @ConfigProperty(name = "mp.messaging.incoming.inbound.topics")
    String topics;

    @Test
    void everyTopicListenedToHasItsHandler() {
        List<String> handled = handlers.stream().map(EventHandler::topic).toList();
        assertThat(handled).isNotEmpty().containsExactlyInAnyOrderElementsOf(Arrays.asList(topics.split(",")));
    }

    @Test
    void everyTopicListenedToIsInTheDocument() throws IOException {
        String document = Files.readString(Path.of("contracts/asyncapi.yaml"));
        assertThat(topics.split(",")).allSatisfy(topic -> assertThat(document)
                .contains("\n  " + topic + ":\n    address: " + topic + "\n")
                .contains("$ref: '#/channels/" + topic + "'"));
    }

    @TestFactory
    Stream<DynamicTest> eachReadsTheExampleOfTheTopicsOwnerAndAFieldOfTomorrow() {
        List<EventHandler<?>> all = new ArrayList<>();
        handlers.forEach(all::add);
        return all.stream()
                .map(handler -> DynamicTest.dynamicTest(handler.topic(), () -> {
                    Object read = Contracts.assertConsumes(handler);
                    assertThat(read).isInstanceOf(handler.dataType());
                }));
    }
}
