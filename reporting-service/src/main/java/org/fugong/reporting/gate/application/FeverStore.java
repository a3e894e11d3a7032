package org.fugong.reporting.gate.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where fevers are kept one by one. All methods run in the caller's transaction. */
public interface FeverStore {
    /** Joins fevers in; a scan has one. */
    void merge(Collection<Fevers.Fever> fevers);

    /** Enterprises with fevers of at least so many people within a time, the most first. */
    List<Fevers.AtEnterprise> byEnterprise(Instant after, Instant until, int atLeast);
}
