package org.fugong.healthcode.colour.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something known about a person that bears on the colour. What it leads to is the rules' to say.
 *
 * @param id by which it is on record; 0 before it is
 * @param cause what it is
 * @param from when it begins to count
 * @param knownAt when it became known here
 * @param declaration the version of the holder's declaration it comes from, 0 if from elsewhere
 * @param area six-digit division code of a stay, or empty
 * @param source where it comes from: {@code declaration}, {@code agency:} and the publisher, {@code hand:} or
 *     {@code appeal:} and the id of the decision
 * @param colour that was set by hand; null otherwise
 * @param until when what was set by hand ends; null otherwise
 * @param lifts the cause that a granted appeal lifts; null otherwise
 */
public record Fact(
        long id,
        Cause cause,
        Instant from,
        Instant knownAt,
        int declaration,
        String area,
        String source,
        @Nullable Colour colour,
        @Nullable Instant until,
        @Nullable Cause lifts) {

    public Fact {
        if ((cause == Cause.SET_BY_HAND) != (colour != null && until != null)
                || (cause == Cause.APPEAL_GRANTED) != (lifts != null)) {
            throw new IllegalArgumentException("a colour and an end for what is set by hand, a cause for an appeal");
        }
    }

    /** A fact out of the holder's own declaration. */
    public static Fact declared(Cause cause, Instant at, int declaration, String area) {
        return new Fact(0, cause, at, at, declaration, area, "declaration", null, null, null);
    }

    /** A fact that an agency reported. */
    public static Fact reported(Cause cause, Instant from, Instant knownAt, String area, String publisher) {
        return new Fact(0, cause, from, knownAt, 0, area, "agency:" + publisher, null, null, null);
    }

    /** A colour set by hand. */
    public static Fact byHand(Colour colour, Instant from, Instant until, String setting) {
        return new Fact(0, Cause.SET_BY_HAND, from, from, 0, "", "hand:" + setting, colour, until, null);
    }

    /** A granted appeal, which counts from when it was made. */
    public static Fact granted(Cause lifts, Instant appealedAt, Instant knownAt, String appeal) {
        return new Fact(0, Cause.APPEAL_GRANTED, appealedAt, knownAt, 0, "", "appeal:" + appeal, null, null, lifts);
    }

    boolean begun(Instant now) {
        return !now.isBefore(from);
    }
}
