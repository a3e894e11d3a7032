package org.fugong.registry.labour.domain;

/** Why workers come back before the return date. A list and no free text, which might tell of people. */
public enum EarlyEnd {
    LENDER_RESUMES,
    BORROWER_NEEDS_NO_MORE,
    WORKERS_WISH,
    TERMS_NOT_KEPT,
    HEALTH,
    ENTERPRISE_CLOSED,
    /** One of the two turned out to be another record of an enterprise. */
    ENTERPRISE_MERGED,
    OTHER
}
