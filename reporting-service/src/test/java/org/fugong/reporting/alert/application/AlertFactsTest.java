package org.fugong.reporting.alert.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.reporting.alert.domain.Alert;
import org.fugong.reporting.alert.domain.FeverCluster;

class AlertFactsTest {
    private final Alert alert = Alert.raise(
            UUID.fromString("1c6f2f0e-52a1-4a0c-9b38-3f3f8f2a7d10"),
            new FeverCluster(3, Duration.ofMinutes(45))
                    .judge(new FeverCluster.Seen(
                            UUID.fromString("9f2c4d10-6b7a-8e35-b1d4-0c9e8f7a6b52"),
                            "Synthetic Works 7",
                            "330110001",
                            3))
                    .orElseThrow(),
            Instant.parse("2020-02-19T01:12:00.120Z"),
            Instant.parse("2020-02-19T01:11:58.402Z"));

    @Test
    void theExamplesAreValidAndTheSchemasAdmitNothingElse() {
        Contracts.assertExamplesValid("reporting-service");
    }

    @Test
    void whatIsPublishedIsWhatWasAgreed() {
        Contracts.assertPublishes(AlertFacts.raised(alert));
        Contracts.assertPublishes(AlertFacts.ended(alert, Instant.parse("2020-02-19T03:20:03.051Z")));
    }
}
