package org.fugong.transport.clearance.domain;

/** How an answer counts. */
public final class AnswerRule {

    private AnswerRule() {}

    /**
     * Judges one answer.
     *
     * @param state where the clearance stands
     * @param contradicted whether answers to it contradict each other and nobody has decided yet
     * @param charterIsOpen whether the charter's deadline lies ahead, by the database's clock
     * @param voice whose word it is
     */
    public static AnswerEffect effect(
            ClearanceState state, boolean contradicted, boolean charterIsOpen, AnswerOutcome outcome, Voice voice) {
        if (!charterIsOpen) {
            return AnswerEffect.LATE;
        }
        if (state == ClearanceState.OPEN) {
            return AnswerEffect.DECIDED;
        }
        if (state == ClearanceState.LAPSED) {
            return AnswerEffect.MOOT;
        }
        boolean same = state == outcome.state();
        // A refused worker's seat is somebody else's by now, so a refusal is not taken back: nominate again.
        boolean takesBack = state == ClearanceState.GRANTED && !same;
        return switch (voice) {
            case AGENCY -> same ? AnswerEffect.REPEATED : AnswerEffect.CONTRADICTED;
            case DISTRICT -> {
                if (takesBack) {
                    yield AnswerEffect.OVERRULED;
                }
                if (same) {
                    yield contradicted ? AnswerEffect.CONFIRMED : AnswerEffect.REPEATED;
                }
                yield AnswerEffect.CONTRADICTED;
            }
            case HEALTH_CODE -> {
                if (takesBack) {
                    yield AnswerEffect.CHANGED;
                }
                yield same ? AnswerEffect.REPEATED : AnswerEffect.MOOT;
            }
        };
    }
}
