package org.fugong.transport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.testing.Contracts;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterStep;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Withdrawal;
import org.fugong.transport.charter.messaging.CharterAnnounced;
import org.fugong.transport.charter.messaging.CharterCancelled;
import org.fugong.transport.charter.messaging.CharterChanged;
import org.fugong.transport.charter.messaging.NominationWithdrawn;
import org.fugong.transport.charter.messaging.WorkerNominated;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.clearance.domain.HealthColour;
import org.fugong.transport.clearance.messaging.AgencyAnswered;
import org.fugong.transport.clearance.messaging.ClearanceDecided;
import org.fugong.transport.clearance.messaging.ClearanceRequested;
import org.fugong.transport.clearance.messaging.ClearancesOverdue;
import org.fugong.transport.clearance.messaging.HealthCodeIssued;
import org.fugong.transport.journey.domain.CallOutcome;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.messaging.CharterHandedOver;
import org.fugong.transport.journey.messaging.JourneyRecordWithdrawn;
import org.fugong.transport.journey.messaging.MissingTravellerFollowedUp;
import org.fugong.transport.journey.messaging.RailwayBoardingRecorded;
import org.fugong.transport.journey.messaging.WorkerArrived;
import org.fugong.transport.journey.messaging.WorkerBoarded;
import org.fugong.transport.journey.messaging.WorkerHandedOver;
import org.fugong.transport.onward.domain.Cause;
import org.fugong.transport.onward.messaging.OnwardPlanChanged;
import org.fugong.transport.onward.messaging.OnwardPlanMade;
import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.SeatMap;
import org.fugong.transport.roster.messaging.RosterChanged;
import org.fugong.transport.roster.messaging.RosterFrozen;
import org.fugong.transport.traveller.messaging.EnterpriseContactShared;
import org.fugong.transport.traveller.messaging.WorkerIdentityShared;
import org.fugong.transport.worker.messaging.EnterpriseRegistered;
import org.fugong.transport.worker.messaging.WorkerLoginBound;
import org.fugong.transport.worker.messaging.WorkerRegistered;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published and taken, held against {@code contracts/}, without a server. */
class ContractsTest {

    private static final UUID CHARTER = UUID.fromString("0192f0c4-5580-7000-8000-000000000001");
    private static final UUID WORKER = UUID.fromString("3a7e0c52-9d41-8b6f-a2c3-5f1d2e4b6a90");
    private static final UUID ENTERPRISE = UUID.fromString("9f2c4d10-6b7a-8e35-b1d4-0c9e8f7a6b52");
    private static final UUID CLEARANCE = UUID.fromString("0192f0c4-6000-7000-8000-0000000000c1");
    private static final Instant DEADLINE = Instant.parse("2020-02-18T03:00:00Z");

    @Test
    void theExamplesAreValidAndTheSchemasAdmitNothingElse() {
        Contracts.assertExamplesValid("transport-service");
    }

    @Test
    void noReleaseIsBroken() {
        Contracts.assertCompatibleWithReleased("transport-service");
    }

    @Test
    void whatIsPublishedIsWhatWasAgreed() {
        Instant nominated = Instant.parse("2020-02-17T21:14:05.120Z");
        published(
                TransportTopics.CHARTER_ANNOUNCED,
                new CharterAnnounced(
                        CHARTER,
                        "D5580",
                        CharterMode.TRAIN,
                        "黄山北",
                        "341002",
                        "杭州东",
                        180,
                        DEADLINE,
                        Instant.parse("2020-02-19T10:30:00Z"),
                        Instant.parse("2020-02-17T19:00:00Z"),
                        null));
        published(
                TransportTopics.CHARTER_CHANGED,
                new CharterChanged(
                        CHARTER,
                        2,
                        "D5580",
                        List.of(CharterStep.Field.DEADLINE, CharterStep.Field.SEATS),
                        190,
                        DEADLINE.plusSeconds(3600),
                        Instant.parse("2020-02-19T10:30:00Z"),
                        Instant.parse("2020-02-19T12:51:00Z"),
                        "two more counties opened their roads",
                        List.of(ENTERPRISE),
                        Instant.parse("2020-02-18T01:12:40.311Z")));
        published(
                TransportTopics.CHARTER_CANCELLED,
                new CharterCancelled(
                        CHARTER,
                        3,
                        "D5580",
                        "the railway withdrew the train",
                        143,
                        List.of(ENTERPRISE),
                        Instant.parse("2020-02-18T02:40:05.020Z")));
        published(
                TransportTopics.WORKER_NOMINATED,
                new WorkerNominated(
                        UUID.fromString("0192f0c4-6000-7000-8000-000000000017"),
                        CHARTER,
                        WORKER,
                        ENTERPRISE,
                        NominationStatus.SEATED,
                        17,
                        null,
                        nominated));
        published(
                TransportTopics.NOMINATION_WITHDRAWN,
                new NominationWithdrawn(
                        UUID.fromString("0192f0c4-6000-7000-8000-000000000017"),
                        CHARTER,
                        WORKER,
                        ENTERPRISE,
                        Withdrawal.ENTERPRISE,
                        true,
                        Instant.parse("2020-02-17T22:05:41.300Z")));
        published(
                TransportTopics.CLEARANCE_REQUESTED,
                new ClearanceRequested(
                        CLEARANCE, CHARTER, WORKER, ClearanceKind.TICKET, "341002", DEADLINE, DEADLINE, nominated));
        published(
                TransportTopics.CLEARANCE_DECIDED,
                new ClearanceDecided(
                        CLEARANCE,
                        CHARTER,
                        WORKER,
                        ClearanceKind.TICKET,
                        AnswerOutcome.REFUSED,
                        "no ticket to be had",
                        "/agencies/railway",
                        Instant.parse("2020-02-17T22:40:11.007Z")));
        published(
                TransportTopics.CLEARANCES_OVERDUE,
                new ClearancesOverdue(
                        CHARTER,
                        "D5580",
                        ClearanceKind.VILLAGE_EXIT,
                        ClearanceOwner.ORIGIN_BUREAU,
                        "341022",
                        14,
                        Instant.parse("2020-02-18T02:00:00Z"),
                        Instant.parse("2020-02-18T02:00:03.120Z")));
        Instant frozen = Instant.parse("2020-02-18T03:00:00.412Z");
        Roster roster = Roster.freeze(
                CHARTER,
                SeatMap.of(List.of(), 1),
                List.of(new Roster.Cleared(WORKER, ENTERPRISE, Optional.empty(), 1)),
                frozen);
        published(
                TransportTopics.ROSTER_FROZEN,
                new RosterFrozen(
                        CHARTER, 1, roster.checksum(), List.of(new RosterFrozen.Line(WORKER, ENTERPRISE, 1)), frozen));
        Instant changed = Instant.parse("2020-02-18T05:20:00Z");
        Roster second = roster.without(WORKER, changed);
        published(
                TransportTopics.ROSTER_CHANGED,
                new RosterChanged(
                        CHARTER,
                        second.version(),
                        second.checksum(),
                        0,
                        ChangeKind.DROPPED_OUT,
                        WORKER,
                        ENTERPRISE,
                        1,
                        ChangeCause.STOPPED,
                        changed));
        published(
                TransportTopics.WORKER_BOARDED,
                new WorkerBoarded(CHARTER, WORKER, ENTERPRISE, Instant.parse("2020-02-19T10:12:30Z")));
        published(
                TransportTopics.WORKER_ARRIVED,
                new WorkerArrived(CHARTER, WORKER, ENTERPRISE, Instant.parse("2020-02-19T12:51:00Z")));
    }

    @Test
    void whoTravelsInAGroupSaysWhichOne() {
        ObjectNode data = Contracts.example(TransportTopics.WORKER_NOMINATED).deepCopy();
        Contracts.assertValid(
                TransportTopics.WORKER_NOMINATED, data.put("groupId", "0192f0c4-8000-7000-8000-0000000000b1"));
        Contracts.assertInvalid(TransportTopics.WORKER_NOMINATED, data.put("groupId", "the couple"));
    }

    @Test
    void whatIsPublishedOfTheJourneyIsWhatWasAgreed() {
        published(
                TransportTopics.WORKER_HANDED_OVER,
                new WorkerHandedOver(CHARTER, WORKER, ENTERPRISE, "杭州东站西广场", Instant.parse("2020-02-19T13:20:00Z")));
        published(
                TransportTopics.JOURNEY_RECORD_WITHDRAWN,
                new JourneyRecordWithdrawn(
                        CHARTER, WORKER, ENTERPRISE, JourneyStage.BOARDING, Instant.parse("2020-02-19T10:20:00Z")));
        published(
                TransportTopics.MISSING_TRAVELLER_FOLLOWED_UP,
                new MissingTravellerFollowedUp(
                        CHARTER,
                        WORKER,
                        ENTERPRISE,
                        CallOutcome.NOT_REACHED,
                        false,
                        Instant.parse("2020-02-19T14:00:00Z"),
                        Instant.parse("2020-02-19T13:30:00Z")));
        published(
                TransportTopics.CHARTER_HANDED_OVER,
                new CharterHandedOver(CHARTER, 168, 166, 166, 165, 3, Instant.parse("2020-02-19T15:05:00Z")));
    }

    @Test
    void whatTheRailwayTellsOfABoardingIsRead() {
        RailwayBoardingRecorded list =
                Contracts.assertConsumes(TransportTopics.RAILWAY_BOARDING_RECORDED, RailwayBoardingRecorded.class);
        assertThat(list.stop()).isEqualTo(1);
        assertThat(list.travellers())
                .extracting(RailwayBoardingRecorded.Line::boarded)
                .containsExactly(true, false);
        ObjectNode data =
                Contracts.example(TransportTopics.RAILWAY_BOARDING_RECORDED).deepCopy();
        data.remove("stop");
        Contracts.assertValid(TransportTopics.RAILWAY_BOARDING_RECORDED, data);
        Contracts.assertInvalid(TransportTopics.RAILWAY_BOARDING_RECORDED, data.put("guard", "li"));
    }

    @Test
    void aBusThatAnAgreementAskedForSaysWhichOne() {
        ObjectNode data = Contracts.example(TransportTopics.CHARTER_ANNOUNCED).deepCopy();
        Contracts.assertValid(
                TransportTopics.CHARTER_ANNOUNCED, data.put("agreementId", "0192f0c4-7000-7000-8000-0000000000a1"));
        Contracts.assertInvalid(TransportTopics.CHARTER_ANNOUNCED, data.put("agreementId", "the hotel's"));
    }

    @Test
    void aDecisionWithoutReasonLeavesTheFieldOut() {
        ObjectNode data = Contracts.example(TransportTopics.CLEARANCE_DECIDED).deepCopy();
        data.remove("reason");
        Contracts.assertValid(TransportTopics.CLEARANCE_DECIDED, data);
        data.putNull("reason");
        Contracts.assertInvalid(TransportTopics.CLEARANCE_DECIDED, data);
    }

    @Test
    void whatRegistryTellsIsReadWithOrWithoutNewFields() {
        WorkerRegistered worker = Contracts.assertConsumes(TransportTopics.WORKER_REGISTERED, WorkerRegistered.class);
        JsonNode told = Contracts.example(TransportTopics.WORKER_REGISTERED);
        assertThat(worker.workerId()).hasToString(told.path("workerId").asText());
        assertThat(worker.enterpriseId()).hasToString(told.path("enterpriseId").asText());
        WorkerLoginBound login = Contracts.assertConsumes(TransportTopics.WORKER_LOGIN_BOUND, WorkerLoginBound.class);
        assertThat(login.workerId()).isEqualTo(WORKER);
        assertThat(Contracts.assertConsumes(TransportTopics.WORKER_IDENTITY_SHARED, WorkerIdentityShared.class)
                        .version())
                .isEqualTo(1);
        assertThat(Contracts.assertConsumes(TransportTopics.ENTERPRISE_CONTACT_SHARED, EnterpriseContactShared.class)
                        .version())
                .isEqualTo(1);
        EnterpriseRegistered enterprise =
                Contracts.assertConsumes(TransportTopics.ENTERPRISE_REGISTERED, EnterpriseRegistered.class);
        assertThat(enterprise.name())
                .isEqualTo(Contracts.example(TransportTopics.ENTERPRISE_REGISTERED)
                        .path("name")
                        .asText());
    }

    @Test
    void whatAgenciesAnswerIsRead() {
        AgencyAnswered refused =
                Contracts.assertConsumes(TransportTopics.RAILWAY_TICKET_ANSWERED, AgencyAnswered.class);
        assertThat(refused.outcome()).isEqualTo(AnswerOutcome.REFUSED);
        assertThat(refused.reason()).isEqualTo("no ticket to be had");
        AgencyAnswered granted = Contracts.assertConsumes(TransportTopics.VILLAGE_EXIT_ANSWERED, AgencyAnswered.class);
        assertThat(granted.outcome()).isEqualTo(AnswerOutcome.GRANTED);
        assertThat(granted.reason()).isNull();
        AgencyAnswered helps = Contracts.assertConsumes(TransportTopics.ORIGIN_BUREAU_ANSWERED, AgencyAnswered.class);
        assertThat(helps.charterId()).isEqualTo(CHARTER);
    }

    @Test
    void what_healthcode_tells_is_read() {
        HealthCodeIssued yellow = Contracts.assertConsumes(TransportTopics.HEALTH_CODE_ISSUED, HealthCodeIssued.class);
        assertThat(yellow.colour()).isEqualTo(HealthColour.YELLOW);
    }

    @Test
    void aReasonThatHoldsAPhoneNumberIsNotValid() {
        ObjectNode answer =
                Contracts.example(TransportTopics.RAILWAY_TICKET_ANSWERED).deepCopy();
        answer.put("reason", "call 1000 0000 000");
        Contracts.assertValid(TransportTopics.RAILWAY_TICKET_ANSWERED, answer);
        answer.put("reason", "call 10000000000");
        Contracts.assertInvalid(TransportTopics.RAILWAY_TICKET_ANSWERED, answer);
    }

    @Test
    void whatIsToldOfOnwardBusesIsWhatWasAgreed() {
        List<OnwardPlanMade.BusLine> one = List.of(bus(1));
        Instant leaves = Instant.parse("2020-02-19T13:20:00Z");
        published(
                TransportTopics.ONWARD_PLAN_MADE,
                new OnwardPlanMade(CHARTER, 1, leaves, one, 0, Instant.parse("2020-02-19T08:00:05.120Z")));
        published(
                TransportTopics.ONWARD_PLAN_CHANGED,
                new OnwardPlanChanged(
                        CHARTER,
                        2,
                        Cause.FLEET,
                        leaves,
                        List.of(bus(2)),
                        0,
                        List.of(new OnwardPlanChanged.MoveLine(WORKER, ENTERPRISE, 1, 2)),
                        Instant.parse("2020-02-19T12:02:00.004Z")));
    }

    private static OnwardPlanMade.BusLine bus(int number) {
        return new OnwardPlanMade.BusLine(
                number,
                1,
                List.of(new OnwardPlanMade.StopLine(1, Instant.parse("2020-02-19T13:41:30Z"), 1, List.of(ENTERPRISE))));
    }

    private static void published(String topic, Object data) {
        Contracts.assertPublishes(new OutgoingEvent(topic, CHARTER.toString(), data, DEADLINE));
    }
}
