package org.fugong.healthcode.colour.domain;

/** Why a code has its colour. There is no colour without one of these; the holder sees it. */
public enum Cause {
    /** Green: the declaration is complete and gives no reason for another colour. */
    NOTHING_DECLARED(Colour.GREEN),
    /** Green: the days that an earlier cause asked for are over. */
    DAYS_COMPLETED(Colour.GREEN),
    /** Green: disease control ended the quarantine. Lifts every red cause that began before. */
    QUARANTINE_ENDED(Colour.GREEN),
    /** The holder declared symptoms. */
    DECLARED_SYMPTOMS(Colour.YELLOW),
    /** The holder declared a stay in an area that the rules list. */
    STAYED_IN_LISTED_AREA(Colour.YELLOW),
    /** The holder declared contact with a confirmed case. */
    DECLARED_CONTACT(Colour.RED),
    /** Disease control names the holder as a close contact. */
    CLOSE_CONTACT(Colour.RED),
    /** Disease control ordered quarantine. */
    QUARANTINE_ORDERED(Colour.RED),
    /** Disease control names the holder as a confirmed case. */
    CONFIRMED_CASE(Colour.RED);

    private final Colour colour;

    Cause(Colour colour) {
        this.colour = colour;
    }

    public Colour colour() {
        return colour;
    }
}
