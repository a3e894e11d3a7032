package org.fugong.transport.clearance.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.HealthColour;
import org.fugong.transport.clearance.domain.Voice;

/**
 * Answers HEALTH_CODE clearances by the colour of the worker's code: when a code is issued, and, for a worker whose code was
 * known before the clearance was asked for, within a second. The second way also finds what a nomination and a code that
 * were committed at the same moment did not see of each other.
 */
@ApplicationScoped
public class AnswerHealthCodes {

    /** Who answered, as shown and published. */
    static final String HEALTHCODE = "/fugong/healthcode";

    private static final Logger LOG = Logger.getLogger(AnswerHealthCodes.class);
    private static final int AT_ONCE = 500;

    private final HealthCodes codes;
    private final AnswerClearance answers;

    AnswerHealthCodes(HealthCodes codes, AnswerClearance answers) {
        this.codes = codes;
        this.answers = answers;
    }

    /** Takes codes that were issued: keeps the newest, and answers with it where it says otherwise than the last answer. */
    @Transactional
    public void issued(List<HealthCodes.Code> issued) {
        codes.keep(issued);
        answer(codes.outdatedOf(
                issued.stream().map(HealthCodes.Code::personId).distinct().toList()));
    }

    @Scheduled(
            identity = "answer-health-codes",
            every = "{fugong.transport.freeze-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void answerWhatIsKnown() {
        try {
            answer(codes.unanswered(AT_ONCE));
        } catch (RuntimeException e) {
            // The next tick looks again; whatever is open stays open.
            LOG.warnf("Health codes could not be looked at: %s", e.getClass().getName());
        }
    }

    private void answer(List<HealthCodes.Outdated> outdated) {
        if (!outdated.isEmpty()) {
            answers.answerAll(outdated.stream()
                    .map(o -> answer(o.clearanceId(), o.code()))
                    .toList());
        }
    }

    /** What a code says; the reason of a refusal is the colour. */
    static Answer answer(UUID clearanceId, HealthCodes.Code code) {
        return new Answer(
                clearanceId,
                code.colour().outcome(),
                code.colour() == HealthColour.GREEN ? null : code.colour().name(),
                HEALTHCODE,
                code.issuedAt(),
                Voice.HEALTH_CODE,
                Optional.empty(),
                Optional.of(ClearanceKind.HEALTH_CODE));
    }
}
