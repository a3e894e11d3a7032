package org.fugong.registry.labour.domain;

/** What a borrower gives beside the pay. */
public enum Board {
    NONE,
    MEALS,
    LODGING,
    MEALS_AND_LODGING
}
