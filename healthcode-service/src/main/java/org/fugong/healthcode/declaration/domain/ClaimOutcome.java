package org.fugong.healthcode.declaration.domain;

import java.util.Set;

/** Whom an official found right. */
public enum ClaimOutcome {
    /** Who claims gets the record, keeps the number, or has the document that was said to be right. */
    CLAIMANT,
    /** It stays with who had it first. */
    HOLDER,
    /** Both share one phone, as families do. */
    BOTH,
    /** Both records are of one person: the later one is closed. */
    DUPLICATE;

    /** What can come of a claim of that kind. */
    public static Set<ClaimOutcome> of(ClaimKind kind) {
        return kind == ClaimKind.PHONE ? Set.of(values()) : Set.of(CLAIMANT, HOLDER);
    }
}
