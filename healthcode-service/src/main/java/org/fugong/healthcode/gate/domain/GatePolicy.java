package org.fugong.healthcode.gate.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How a gate decides: scan and temperature are one decision with one reason.
 *
 * @param fever from where on a temperature is a fever
 * @param doubleRead for how long the same code at the same gate is taken for one scan read twice
 */
public record GatePolicy(FeverRule fever, Duration doubleRead) {

    /**
     * A decision.
     *
     * @param fever whether the temperature was a fever, whatever the reason is
     */
    public record Decision(Reason reason, boolean fever) {
        public Outcome outcome() {
            return reason.outcome();
        }
    }

    /** The reason that weighs most is told: first the code, then the colour, then the fever. */
    public Decision decide(Sight sight) {
        boolean hot = sight.temperature() != null && fever.isFever(sight.temperature());
        return new Decision(reason(sight, hot), hot);
    }

    private static Reason reason(Sight sight, boolean hot) {
        Reason ofCode =
                switch (sight.code()) {
                    case UNREADABLE -> Reason.UNREADABLE;
                    case UNKNOWN_KEY -> Reason.UNKNOWN_KEY;
                    case FORGED -> Reason.FORGED;
                    case NOT_YET_VALID -> Reason.NOT_YET_VALID;
                    case EXPIRED -> Reason.EXPIRED;
                    case REVOKED -> Reason.REVOKED;
                    case COPY -> Reason.COPY;
                    case GENUINE -> null;
                };
        if (ofCode != null) {
            return ofCode;
        }
        if (sight.colour() == null) {
            return Reason.UNKNOWN_PERSON;
        }
        if (sight.direction() == Direction.EXIT) {
            return Reason.LEFT;
        }
        return switch (sight.colour()) {
            case RED -> Reason.RED;
            case YELLOW -> Reason.YELLOW;
            case GREEN -> hot ? Reason.FEVER : sight.worker() ? Reason.ADMITTED : Reason.ADMITTED_VISITOR;
        };
    }

    /**
     * Whether a code seen again is the same scan read twice: same gate, same way, same temperature, moments
     * apart; which of the two we hear of first does not matter.
     */
    public boolean isDoubleRead(Seen before, Seen again) {
        return before.place().equals(again.place())
                && before.direction() == again.direction()
                && before.temperature().equals(again.temperature())
                && Duration.between(before.at(), again.at()).abs().compareTo(doubleRead) <= 0;
    }

    /**
     * One sighting of a code.
     *
     * @param place enterprise and gate
     * @param temperature as a plain number, empty if none
     */
    public record Seen(String place, Direction direction, String temperature, Instant at) {}
}
