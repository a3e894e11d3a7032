package org.fugong.transport.journey.messaging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.application.RecordJourney;
import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.Reporter;

/** The railway's own boarding lists. Those on the roster are recorded, also when others of the same list are not on it. */
@ApplicationScoped
class RailwayBoardingRecordedHandler implements EventHandler<RailwayBoardingRecorded> {

    /** There is no such charter. */
    static final String UNKNOWN_CHARTER = "unknown-charter";

    /** Some of the travellers are not on the charter's roster; the others were recorded. */
    static final String UNKNOWN_TRAVELLERS = "unknown-travellers";

    /** The charter's roster is not frozen yet, or it was called off. */
    static final String CHARTER_STATE = "charter-state";

    private final RecordJourney journeys;

    RailwayBoardingRecordedHandler(RecordJourney journeys) {
        this.journeys = journeys;
    }

    @Override
    public String topic() {
        return TransportTopics.RAILWAY_BOARDING_RECORDED;
    }

    @Override
    public Class<RailwayBoardingRecorded> dataType() {
        return RailwayBoardingRecorded.class;
    }

    @Override
    public void handle(List<IncomingEvent<RailwayBoardingRecorded>> events, Rejections rejections) {
        events.forEach(event -> take(event, rejections));
    }

    private void take(IncomingEvent<RailwayBoardingRecorded> event, Rejections rejections) {
        RailwayBoardingRecorded list = event.data();
        RecordJourney.Result result = journeys.record(list.charterId(), said(list, event.source()));
        if (result instanceof RecordJourney.NoSuchCharter) {
            rejections.reject(event, UNKNOWN_CHARTER, "There is no charter with this charterId.");
        } else if (result instanceof RecordJourney.Refused refused) {
            rejections.reject(event, CHARTER_STATE, "The charter is " + refused.state() + ": " + refused.reason());
        } else if (result instanceof RecordJourney.Recorded recorded) {
            List<RecordJourney.Line> lines = recorded.lines();
            List<String> unknown = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).outcome() == RecordJourney.Outcome.NOT_ON_ROSTER)
                    .mapToObj(i -> "travellers[" + i + "]")
                    .toList();
            if (!unknown.isEmpty()) {
                rejections.reject(
                        event,
                        UNKNOWN_TRAVELLERS,
                        "Not on this charter's roster: " + unknown.size() + " of " + lines.size() + ", "
                                + unknown.stream().limit(20).collect(Collectors.joining(", "))
                                + "; the others were recorded.");
            }
        }
    }

    private static RecordJourney.Said said(RailwayBoardingRecorded list, String source) {
        OptionalInt stop = list.stop() == null ? OptionalInt.empty() : OptionalInt.of(list.stop());
        return new RecordJourney.Said(
                JourneyStage.BOARDING,
                list.travellers().stream()
                        .map(t -> new RecordJourney.Mark(
                                t.workerId(),
                                t.boarded(),
                                Optional.of(t.at() == null ? list.recordedAt() : t.at()),
                                stop))
                        .toList(),
                Reporter.RAILWAY,
                source,
                Scope.DISTRICT,
                null,
                null);
    }
}
