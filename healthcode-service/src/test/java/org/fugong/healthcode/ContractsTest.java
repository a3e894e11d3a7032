package org.fugong.healthcode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.testing.Contracts;
import org.fugong.healthcode.appeal.application.AppealEvents;
import org.fugong.healthcode.checkin.application.CheckInRecorded;
import org.fugong.healthcode.code.application.TrustListChanged;
import org.fugong.healthcode.colour.application.ColourRulesPublished;
import org.fugong.healthcode.colour.application.ColourRulesWithdrawn;
import org.fugong.healthcode.colour.application.HealthCodeIssued;
import org.fugong.healthcode.colour.application.RuleVersion;
import org.fugong.healthcode.colour.domain.Cause;
import org.fugong.healthcode.colour.domain.Exposure;
import org.fugong.healthcode.colour.messaging.ExposureReported;
import org.fugong.healthcode.declaration.application.ClaimEvents;
import org.fugong.healthcode.declaration.application.DeclarationCompleted;
import org.fugong.healthcode.declaration.application.DeclarationStarted;
import org.fugong.healthcode.gate.application.FeverDetected;
import org.fugong.healthcode.gate.application.GateOverridden;
import org.fugong.healthcode.gate.application.GateScanned;
import org.fugong.healthcode.gate.domain.Reason;
import org.fugong.healthcode.gate.messaging.GateScanPosted;
import org.fugong.healthcode.printed.application.PrintedEvents;
import org.fugong.healthcode.setting.application.ColourSetByHand;
import org.fugong.healthcode.worker.messaging.EmploymentFacts.WorkerLeft;
import org.fugong.healthcode.worker.messaging.EmploymentFacts.WorkerLent;
import org.fugong.healthcode.worker.messaging.EmploymentFacts.WorkerRegistered;
import org.fugong.healthcode.worker.messaging.EmploymentFacts.WorkerReturned;
import org.fugong.healthcode.worker.messaging.EmploymentFacts.WorkersMerged;
import org.fugong.healthcode.workforce.application.DormitoryTemperatureRecorded;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    private static final UUID PERSON = UUID.fromString("6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11");
    private static final UUID APPEAL = UUID.fromString("0170550a-6c00-4a3b-8f21-94b6c1d2e3f6");
    private static final UUID PAPER = UUID.fromString("0170550a-6c00-4a3b-8f21-94b6c1d2e3f8");
    private static final UUID ENTERPRISE = UUID.fromString("3b9d6c1e-7f20-8a54-b1c3-5d7e9f0a2b4c");

    @Test
    void theExamplesAreValidAndTheSchemasClosed() {
        Contracts.assertExamplesValid("healthcode-service");
    }

    @Test
    void noReleaseIsBroken() {
        Contracts.assertCompatibleWithReleased("healthcode-service");
    }

    @ParameterizedTest
    @MethodSource("published")
    void whatIsPublishedEqualsTheExample(String topic, Object data) {
        Contracts.assertPublishes(new OutgoingEvent(topic, PERSON.toString(), data, Instant.EPOCH));
    }

    static Stream<Object[]> published() {
        return Stream.<Object[]>of(
                new Object[] {
                    "declaration-started", new DeclarationStarted(PERSON, Instant.parse("2020-02-18T01:00:00Z"))
                },
                new Object[] {
                    "declaration-completed", new DeclarationCompleted(PERSON, 1, Instant.parse("2020-02-18T01:05:00Z"))
                },
                new Object[] {
                    "health-code-issued",
                    new HealthCodeIssued(
                            PERSON,
                            1,
                            "YELLOW",
                            "colour-2020-02.1",
                            "DECLARED_SYMPTOMS",
                            Instant.parse("2020-02-25T01:05:00Z"),
                            Instant.parse("2020-02-18T01:05:00Z"))
                },
                new Object[] {
                    "colour-rules-published",
                    new ColourRulesPublished(
                            "colour-2020-03.1",
                            Instant.parse("2020-02-28T02:00:00Z"),
                            Instant.parse("2020-02-29T16:00:00Z"),
                            List.of(
                                    new RuleVersion.Line("CLOSE_CONTACT", "RED", 14, true),
                                    new RuleVersion.Line("CONFIRMED_CASE", "RED", 14, true),
                                    new RuleVersion.Line("DECLARED_CONTACT", "RED", 14, true),
                                    new RuleVersion.Line("DECLARED_SYMPTOMS", "YELLOW", 7, true),
                                    new RuleVersion.Line("QUARANTINE_ORDERED", "RED", 14, true),
                                    new RuleVersion.Line("STAYED_IN_LISTED_AREA", "YELLOW", 14, true)),
                            List.of("42", "3303"),
                            24,
                            24,
                            "Wenzhou is listed; a stay counts 14 days.",
                            "列入温州；停留史计 14 天。")
                },
                new Object[] {
                    "colour-rules-withdrawn",
                    new ColourRulesWithdrawn("colour-2020-03.1", Instant.parse("2020-02-28T09:00:00Z"))
                },
                new Object[] {
                    "dormitory-temperature-recorded",
                    new DormitoryTemperatureRecorded(
                            PERSON,
                            ENTERPRISE,
                            LocalDate.of(2020, 2, 20),
                            "MORNING",
                            false,
                            Instant.parse("2020-02-19T23:10:00Z"))
                },
                new Object[] {
                    "check-in-recorded",
                    new CheckInRecorded(
                            PERSON, LocalDate.parse("2020-02-19"), true, Instant.parse("2020-02-19T00:30:00Z"))
                },
                new Object[] {
                    "colour-set-by-hand",
                    new ColourSetByHand(
                            UUID.fromString("0170550a-6c00-4a3b-8f21-94b6c1d2e3f7"),
                            PERSON,
                            "GREEN",
                            "MISTAKEN_IDENTITY",
                            Instant.parse("2020-03-01T00:00:00Z"),
                            Instant.parse("2020-02-20T02:00:00Z"))
                },
                new Object[] {
                    "appeal-filed",
                    new AppealEvents.Filed(
                            APPEAL,
                            PERSON,
                            "YELLOW",
                            "DECLARED_SYMPTOMS",
                            "colour-2020-02.2",
                            "TOWN",
                            "330110001",
                            Instant.parse("2020-02-19T01:00:00Z"),
                            Instant.parse("2020-02-20T01:00:00Z"))
                },
                new Object[] {
                    "appeal-escalated",
                    new AppealEvents.Escalated(
                            APPEAL,
                            PERSON,
                            "330110001",
                            Instant.parse("2020-02-20T01:00:05Z"),
                            Instant.parse("2020-02-21T01:00:05Z"))
                },
                new Object[] {
                    "appeal-decided",
                    new AppealEvents.Decided(APPEAL, PERSON, "GRANTED", "TOWN", Instant.parse("2020-02-19T07:00:00Z"))
                },
                new Object[] {
                    "gate-scanned",
                    new GateScanned(
                            UUID.fromString("0170550a-6c00-7a3b-8f21-94b6c1d2e3f4"),
                            "north-gate",
                            ENTERPRISE,
                            PERSON,
                            "ENTRY",
                            "PASSED",
                            "ADMITTED",
                            false,
                            Instant.parse("2020-02-20T00:01:30Z"),
                            null,
                            null,
                            null,
                            null)
                },
                new Object[] {
                    "trust-list-changed",
                    new TrustListChanged(
                            "KEY_COMPROMISED",
                            "key-2",
                            Instant.parse("2020-02-18T01:00:00Z"),
                            Instant.parse("2020-02-18T03:30:00Z"))
                },
                new Object[] {
                    "printed-code-issued",
                    new PrintedEvents.Issued(
                            PAPER, PERSON, Instant.parse("2020-02-18T01:00:00Z"), Instant.parse("2020-03-19T01:00:00Z"))
                },
                new Object[] {
                    "printed-code-revoked",
                    new PrintedEvents.Revoked(PAPER, PERSON, "LOST", Instant.parse("2020-02-20T06:00:00Z"))
                },
                new Object[] {
                    "registration-claimed",
                    new ClaimEvents.Filed(PAPER, PERSON, "DOCUMENT", "330110001", Instant.parse("2020-02-19T01:00:00Z"))
                },
                new Object[] {
                    "registration-claim-decided",
                    new ClaimEvents.Decided(
                            PAPER, PERSON, "DOCUMENT", "CLAIMANT", false, Instant.parse("2020-02-19T07:00:00Z"), null)
                },
                new Object[] {
                    "gate-overridden",
                    new GateOverridden(
                            UUID.fromString("0170550a-6c00-7a3b-8f21-94b6c1d2e3f4"),
                            "north-gate",
                            ENTERPRISE,
                            PERSON,
                            "ENTRY",
                            "PASSED",
                            "EXPIRED",
                            UUID.fromString("0170550a-6c00-4a3b-8f21-94b6c1d2e3fa"),
                            Instant.parse("2020-02-20T00:02:00Z"))
                },
                new Object[] {
                    "fever-detected",
                    new FeverDetected(
                            UUID.fromString("0170550a-6c00-7a3b-8f21-94b6c1d2e3f5"),
                            PERSON,
                            ENTERPRISE,
                            Instant.parse("2020-02-20T00:02:10Z"))
                });
    }

    @Test
    void whatMayBeAbsentIsLeftOut() {
        for (Reason reason : Reason.values()) {
            Contracts.assertValid(
                    "gate-scanned",
                    json(new GateScanned(
                            PERSON,
                            "g",
                            ENTERPRISE,
                            null,
                            "EXIT",
                            reason.outcome().name(),
                            reason.name(),
                            true,
                            Instant.EPOCH,
                            "OFFLINE",
                            ENTERPRISE,
                            reason.outcome().name(),
                            reason.name())));
        }
        for (Cause cause : Cause.values()) {
            Contracts.assertValid(
                    "health-code-issued",
                    json(new HealthCodeIssued(PERSON, 2, "GREEN", "r", cause.name(), null, Instant.EPOCH)));
        }
        Contracts.assertValid("fever-detected", json(new FeverDetected(PERSON, null, ENTERPRISE, Instant.EPOCH)));
    }

    @Test
    void everyKindOfExposureOfTheContractIsUnderstood() {
        ObjectNode example = Contracts.example("exposure-reported").deepCopy();
        for (Exposure kind : Exposure.values()) {
            Contracts.assertValid(
                    "exposure-reported", example.put("kind", kind.name()).put("area", "420100"));
        }
        Contracts.assertInvalid("exposure-reported", example.put("kind", "RUMOUR"));
    }

    @Test
    void consumersReadTheOwnersExamples() {
        ExposureReported exposure = Contracts.assertConsumes("exposure-reported", ExposureReported.class);
        assertThat(exposure.kind()).isEqualTo(Exposure.CLOSE_CONTACT);
        GateScanPosted scan = Contracts.assertConsumes("gate-scan-posted", GateScanPosted.class);
        assertThat(scan.reason()).isEqualTo(Reason.ADMITTED);
        WorkerRegistered worker = Contracts.assertConsumes("worker-registered", WorkerRegistered.class);
        assertThat(List.of(worker.workerId(), worker.enterpriseId(), worker.town()))
                .doesNotContainNull();
        WorkerLeft left = Contracts.assertConsumes("worker-left", WorkerLeft.class);
        assertThat(List.of(left.workerId(), left.enterpriseId(), left.town(), left.leftOn()))
                .doesNotContainNull();
        WorkerLent lent = Contracts.assertConsumes("worker-lent", WorkerLent.class);
        assertThat(lent.from()).isBeforeOrEqualTo(lent.until());
        assertThat(List.of(lent.workerId(), lent.borrowerId(), lent.borrowerTown()))
                .doesNotContainNull();
        assertThat(Contracts.assertConsumes("worker-returned", WorkerReturned.class)
                        .workerId())
                .isNotNull();
        for (String topic : List.of("workers-merged", "workers-merge-undone")) {
            WorkersMerged merged = Contracts.assertConsumes(topic, WorkersMerged.class);
            assertThat(merged.mergedId()).isNotNull().isNotEqualTo(merged.survivingId());
        }
    }

    private static ObjectNode json(Object data) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .findAndRegisterModules()
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .valueToTree(data);
    }
}
