package org.fugong.transport.clearance.domain;

/** How an answer counts. */
public final class AnswerRule {

    private AnswerRule() {}

    /**
     * Judges one answer.
     *
     * @param state where the clearance stands
     * @param charterIsOpen whether the charter's deadline lies ahead, by the database's clock
     * @param byDistrictOfficial whether a district official answers, whose word overrules a granted clearance
     */
    public static AnswerEffect effect(
            ClearanceState state, boolean charterIsOpen, AnswerOutcome outcome, boolean byDistrictOfficial) {
        if (!charterIsOpen) {
            return AnswerEffect.LATE;
        }
        if (state == ClearanceState.OPEN) {
            return AnswerEffect.DECIDED;
        }
        if (state == ClearanceState.LAPSED) {
            return AnswerEffect.MOOT;
        }
        if (state == outcome.state()) {
            return AnswerEffect.REPEATED;
        }
        // A refused worker's seat is somebody else's by now, so a refusal is not taken back: nominate again.
        return byDistrictOfficial && state == ClearanceState.GRANTED
                ? AnswerEffect.OVERRULED
                : AnswerEffect.CONTRADICTED;
    }
}
