package org.fugong.registry.enterprise.application;

/**
 * What a feature does when an enterprise has moved to another town: what is open goes to the new town's officials, what was
 * decided stays with those who decided it. Implement it as a bean in the feature's application.
 */
public interface WhenEnterpriseMoves {

    /** In the transaction of the move, with the enterprise locked. */
    void moved(Moved enterprise);

    /**
     * An enterprise that has moved.
     *
     * @param now as it is now, in the new town
     * @param from nine-digit code of the town it left
     * @param by subject of the log-in of whoever confirmed it
     */
    record Moved(EnterpriseFacts now, String from, String by) {}
}
