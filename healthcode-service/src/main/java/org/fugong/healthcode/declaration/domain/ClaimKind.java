package org.fugong.healthcode.declaration.domain;

/** What is claimed. */
public enum ClaimKind {
    /** Somebody else registered my document. */
    DOCUMENT,
    /** My guardian has my record, and I have a log-in of my own now. */
    FAMILY,
    /** Two records give one phone number: a stranger's, a family's, or one person twice. */
    PHONE,
    /** My record was made with a wrong document. */
    IDENTITY
}
