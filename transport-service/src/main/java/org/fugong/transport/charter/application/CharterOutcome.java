package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Flaw;
import org.fugong.transport.charter.domain.WhyNot;

/** What became of a wish to change a charter. */
public sealed interface CharterOutcome {

    /** As it is now. */
    record Done(Charter charter) implements CharterOutcome {}

    record Flawed(List<Flaw> flaws) implements CharterOutcome {}

    /** It is in a state in which this can't happen. */
    record Refused(WhyNot why, Charter charter) implements CharterOutcome {}

    /** Its deadline has passed, so its seats and deadline stay as they are. */
    record Closed(Charter charter, Instant at) implements CharterOutcome {}

    /** More seats are given than there would be. */
    record SeatsGiven(int given) implements CharterOutcome {}

    record NoSuchCharter() implements CharterOutcome {}
}
