package org.fugong.registry.assistance.application;

import java.time.Instant;

/**
 * The unanswered requests that a department has.
 *
 * @param department by name
 * @param fresh asked less than a day ago
 * @param days asked one to three days ago
 * @param old asked more than three days ago
 * @param late whose answer is overdue
 * @param escalated whose time has run out before
 * @param oldest when the oldest was asked
 */
public record HelpLoad(String department, int fresh, int days, int old, int late, int escalated, Instant oldest) {

    /** All of them. */
    public int total() {
        return fresh + days + old;
    }
}
