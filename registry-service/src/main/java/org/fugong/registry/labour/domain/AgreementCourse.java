package org.fugong.registry.labour.domain;

import java.util.EnumMap;
import java.util.Map;

/** The states of an agreement to lend workers, and the moves between them. */
public final class AgreementCourse {

    /** Where an agreement stands. */
    public enum State {
        /** Drafted; nobody has signed. */
        PROPOSED,
        /** The lender has signed. */
        LENDER_SIGNED,
        /** The borrower has signed. */
        BORROWER_SIGNED,
        /** Both have signed; the workers are asked. */
        AWAITING_CONSENT,
        /** Those who consented are lent. */
        ACTIVE,
        /** All are back, as agreed. */
        RETURNED,
        /** All are back before the return date, for a reason. */
        ENDED_EARLY,
        /** Came to nothing before anybody went. */
        CANCELLED
    }

    /** What can be done. */
    public enum Move {
        /** Either enterprise changes the terms: who has signed has to sign anew. */
        CHANGE_TERMS,
        SIGN_AS_LENDER,
        SIGN_AS_BORROWER,
        /** The lender says whom it would send. */
        NAME_WORKERS,
        /** A worker consents, declines or withdraws the consent. */
        ANSWER,
        /** Those who consented go. */
        CONCLUDE,
        /** All are back. */
        RETURN,
        END_EARLY,
        CANCEL,
        /** An enterprise says how it went. */
        RATE
    }

    /** What comes of a move: the next state, or why there is none. */
    public sealed interface Outcome {
        /** The move is legal and leads here. */
        record Next(State state) implements Outcome {}

        /** The move is refused, and why in an English sentence. */
        record Refused(String reason) implements Outcome {}
    }

    private static final Map<State, Map<Move, Outcome>> TABLE = new EnumMap<>(State.class);

    static {
        String asked = "Both have signed and the workers are asked on these terms; cancel it and propose anew.";
        String unsigned = "Both enterprises have to sign first.";
        String away = "The workers are lent already.";
        String notAway = "Nobody is lent yet.";
        //   from                    move                   outcome
        rule(State.PROPOSED, Move.CHANGE_TERMS, to(State.PROPOSED));
        rule(State.PROPOSED, Move.SIGN_AS_LENDER, to(State.LENDER_SIGNED));
        rule(State.PROPOSED, Move.SIGN_AS_BORROWER, to(State.BORROWER_SIGNED));
        rule(State.PROPOSED, Move.NAME_WORKERS, to(State.PROPOSED));
        rule(State.PROPOSED, Move.ANSWER, no(unsigned));
        rule(State.PROPOSED, Move.CONCLUDE, no(unsigned));
        rule(State.PROPOSED, Move.RETURN, no(notAway));
        rule(State.PROPOSED, Move.END_EARLY, no(notAway));
        rule(State.PROPOSED, Move.CANCEL, to(State.CANCELLED));
        rule(State.PROPOSED, Move.RATE, no(notAway));

        rule(State.LENDER_SIGNED, Move.CHANGE_TERMS, to(State.PROPOSED));
        rule(State.LENDER_SIGNED, Move.SIGN_AS_LENDER, no("The lender has signed already."));
        rule(State.LENDER_SIGNED, Move.SIGN_AS_BORROWER, to(State.AWAITING_CONSENT));
        rule(State.LENDER_SIGNED, Move.NAME_WORKERS, to(State.LENDER_SIGNED));
        rule(State.LENDER_SIGNED, Move.ANSWER, no(unsigned));
        rule(State.LENDER_SIGNED, Move.CONCLUDE, no(unsigned));
        rule(State.LENDER_SIGNED, Move.RETURN, no(notAway));
        rule(State.LENDER_SIGNED, Move.END_EARLY, no(notAway));
        rule(State.LENDER_SIGNED, Move.CANCEL, to(State.CANCELLED));
        rule(State.LENDER_SIGNED, Move.RATE, no(notAway));

        rule(State.BORROWER_SIGNED, Move.CHANGE_TERMS, to(State.PROPOSED));
        rule(State.BORROWER_SIGNED, Move.SIGN_AS_LENDER, to(State.AWAITING_CONSENT));
        rule(State.BORROWER_SIGNED, Move.SIGN_AS_BORROWER, no("The borrower has signed already."));
        rule(State.BORROWER_SIGNED, Move.NAME_WORKERS, to(State.BORROWER_SIGNED));
        rule(State.BORROWER_SIGNED, Move.ANSWER, no(unsigned));
        rule(State.BORROWER_SIGNED, Move.CONCLUDE, no(unsigned));
        rule(State.BORROWER_SIGNED, Move.RETURN, no(notAway));
        rule(State.BORROWER_SIGNED, Move.END_EARLY, no(notAway));
        rule(State.BORROWER_SIGNED, Move.CANCEL, to(State.CANCELLED));
        rule(State.BORROWER_SIGNED, Move.RATE, no(notAway));

        rule(State.AWAITING_CONSENT, Move.CHANGE_TERMS, no(asked));
        rule(State.AWAITING_CONSENT, Move.SIGN_AS_LENDER, no("Both have signed already."));
        rule(State.AWAITING_CONSENT, Move.SIGN_AS_BORROWER, no("Both have signed already."));
        rule(State.AWAITING_CONSENT, Move.NAME_WORKERS, to(State.AWAITING_CONSENT));
        rule(State.AWAITING_CONSENT, Move.ANSWER, to(State.AWAITING_CONSENT));
        rule(State.AWAITING_CONSENT, Move.CONCLUDE, to(State.ACTIVE));
        rule(State.AWAITING_CONSENT, Move.RETURN, no(notAway));
        rule(State.AWAITING_CONSENT, Move.END_EARLY, no(notAway));
        rule(State.AWAITING_CONSENT, Move.CANCEL, to(State.CANCELLED));
        rule(State.AWAITING_CONSENT, Move.RATE, no(notAway));

        rule(State.ACTIVE, Move.CHANGE_TERMS, no(away));
        rule(State.ACTIVE, Move.SIGN_AS_LENDER, no(away));
        rule(State.ACTIVE, Move.SIGN_AS_BORROWER, no(away));
        rule(State.ACTIVE, Move.NAME_WORKERS, no(away));
        rule(
                State.ACTIVE,
                Move.ANSWER,
                no("The workers went; who wants to come back tells the employer, who ends it."));
        rule(State.ACTIVE, Move.CONCLUDE, no(away));
        rule(State.ACTIVE, Move.RETURN, to(State.RETURNED));
        rule(State.ACTIVE, Move.END_EARLY, to(State.ENDED_EARLY));
        rule(State.ACTIVE, Move.CANCEL, no("The workers are lent; it can be ended early."));
        rule(State.ACTIVE, Move.RATE, no("It is rated when the workers are back."));

        for (Move move : Move.values()) {
            rule(State.RETURNED, move, no("The workers are back: the agreement is over."));
            rule(State.ENDED_EARLY, move, no("The workers are back: the agreement is over."));
            rule(State.CANCELLED, move, no("The agreement was cancelled."));
        }
        rule(State.RETURNED, Move.RATE, to(State.RETURNED));
        rule(State.ENDED_EARLY, Move.RATE, to(State.ENDED_EARLY));
    }

    private AgreementCourse() {}

    /** What comes of a move. */
    public static Outcome move(State from, Move move) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(move, no("There is no such move."));
    }

    /** Whether an agreement in that state holds people of both entries: from both signatures until they are back. */
    public static boolean holds(State state) {
        return state == State.AWAITING_CONSENT || state == State.ACTIVE;
    }

    private static void rule(State from, Move move, Outcome outcome) {
        TABLE.computeIfAbsent(from, f -> new EnumMap<>(Move.class)).put(move, outcome);
    }

    private static Outcome to(State state) {
        return new Outcome.Next(state);
    }

    private static Outcome no(String reason) {
        return new Outcome.Refused(reason);
    }
}
