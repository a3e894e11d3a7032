package org.fugong.transport.clearance.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.clearance.application.Answer;
import org.fugong.transport.clearance.application.AnswerClearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.Voice;

/** What the agencies' topics have in common. */
@ApplicationScoped
class AnswerIntake {

    /** The clearance does not exist here. */
    static final String UNKNOWN_CLEARANCE = "unknown-clearance";

    /** The clearance exists and is another agency's to answer. */
    static final String WRONG_KIND = "wrong-kind";

    /** The agency means another charter than the one that the clearance is for. */
    static final String WRONG_CHARTER = "wrong-charter";

    private final AnswerClearance answers;

    AnswerIntake(AnswerClearance answers) {
        this.answers = answers;
    }

    void take(List<IncomingEvent<AgencyAnswered>> events, Rejections rejections, ClearanceKind kind) {
        List<AnswerClearance.Result> results = answers.answerAll(
                events.stream().map(event -> answer(event, kind)).toList());
        for (int i = 0; i < results.size(); i++) {
            AnswerClearance.Result result = results.get(i);
            if (result instanceof AnswerClearance.Unknown) {
                rejections.reject(
                        events.get(i),
                        UNKNOWN_CLEARANCE,
                        "This service never asked for the clearance that is answered.");
            } else if (result instanceof AnswerClearance.WrongKind wrong) {
                rejections.reject(
                        events.get(i),
                        WRONG_KIND,
                        "The clearance is a " + wrong.kind() + ", this topic answers " + kind + ".");
            } else if (result instanceof AnswerClearance.WrongCharter) {
                rejections.reject(
                        events.get(i), WRONG_CHARTER, "The clearance belongs to another charter than the one named.");
            }
        }
    }

    private static Answer answer(IncomingEvent<AgencyAnswered> event, ClearanceKind kind) {
        AgencyAnswered said = event.data();
        return new Answer(
                said.clearanceId(),
                said.outcome(),
                said.reason(),
                event.source(),
                said.answeredAt(),
                Voice.AGENCY,
                Optional.ofNullable(said.charterId()),
                Optional.of(kind));
    }
}
