package org.fugong.registry.traveller.application;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;

class SharedFactsTest {

    private static final Instant AT = Instant.parse("2020-02-17T21:14:06.310Z");

    @Test
    void what_is_told_is_what_was_agreed() {
        Contracts.assertPublishes(new WorkerIdentityShared(
                        UUID.fromString("6f9a8c1e-2b7d-8e43-9a5c-0d1e2f3a4b5c"),
                        1,
                        "transport",
                        sealed(WorkerIdentityShared.TOPIC),
                        AT)
                .event());
        Contracts.assertPublishes(new WorkerNameShared(
                        UUID.fromString("6f9a8c1e-2b7d-8e43-9a5c-0d1e2f3a4b5c"),
                        1,
                        "reporting",
                        sealed(WorkerNameShared.TOPIC),
                        AT)
                .event());
        Contracts.assertPublishes(new EnterpriseContactShared(
                        UUID.fromString("b71a8908-d121-8633-a02c-2b2dc381e762"),
                        1,
                        "transport",
                        sealed(EnterpriseContactShared.TOPIC),
                        AT)
                .event());
    }

    private static String sealed(String topic) {
        return Contracts.example(topic).path("sealed").asText();
    }
}
