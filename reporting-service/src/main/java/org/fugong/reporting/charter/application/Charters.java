package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.charter.domain.Charter;
import org.fugong.reporting.charter.domain.CharterTally;
import org.fugong.reporting.charter.domain.Journey;

/** Takes in what becomes known of charters and those who travel with them. */
@ApplicationScoped
public class Charters {
    private final CharterStore store;

    Charters(CharterStore store) {
        this.store = store;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Charter> facts) {
        store.merge(facts);
    }

    /** Within the transaction of the batch. */
    public void takeInJourneys(Collection<Journey> facts) {
        CharterTally tally = new CharterTally();
        store.mergeJourneys(facts, tally::replace);
        store.add(tally);
    }

    public CharterTotals totals() {
        return store.totals();
    }

    /** Announced charters, the latest announcement first. */
    public List<CharterStatus> latest(int limit) {
        return store.latest(limit);
    }

    /** Announced charters that are neither called off nor frozen, with their deadline in this time. */
    public List<CharterStatus> closing(Instant after, Instant until) {
        return store.closing(after, until);
    }
}
