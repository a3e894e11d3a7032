package org.fugong.reporting.merging;

/** Rows of materialised tables that have had their day are removed now and then, and before two such tables are compared. */
public interface Forgetting {
    /** Removes them, in the caller's transaction. */
    void forget();
}
