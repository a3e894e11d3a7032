package org.fugong.registry.labour.domain;

/** The two enterprises of an agreement. */
public enum Party {
    LENDER,
    BORROWER
}
