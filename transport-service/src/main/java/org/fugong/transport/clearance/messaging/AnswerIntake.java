package org.fugong.transport.clearance.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.clearance.application.Answer;
import org.fugong.transport.clearance.application.AnswerClearance;
import org.fugong.transport.clearance.domain.ClearanceKind;

/** What both agencies' topics have in common. */
@ApplicationScoped
class AnswerIntake {

    /** The clearance does not exist here. */
    static final String UNKNOWN_CLEARANCE = "unknown-clearance";

    /** The clearance exists and is another agency's to answer. */
    static final String WRONG_KIND = "wrong-kind";

    private final AnswerClearance answers;

    AnswerIntake(AnswerClearance answers) {
        this.answers = answers;
    }

    void take(List<IncomingEvent<AgencyAnswered>> events, Rejections rejections, ClearanceKind kind) {
        for (IncomingEvent<AgencyAnswered> event : events) {
            AgencyAnswered said = event.data();
            AnswerClearance.Result result = answers.answer(new Answer(
                    said.clearanceId(),
                    said.outcome(),
                    said.reason(),
                    event.source(),
                    said.answeredAt(),
                    false,
                    Optional.of(kind)));
            if (result instanceof AnswerClearance.Unknown) {
                rejections.reject(
                        event, UNKNOWN_CLEARANCE, "This service never asked for the clearance that is answered.");
            } else if (result instanceof AnswerClearance.WrongKind wrong) {
                rejections.reject(
                        event, WRONG_KIND, "The clearance is a " + wrong.kind() + ", this topic answers " + kind + ".");
            }
        }
    }
}
