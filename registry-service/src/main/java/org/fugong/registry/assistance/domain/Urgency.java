package org.fugong.registry.assistance.domain;

/** How long a request can wait. */
public enum Urgency {
    NORMAL,
    /** Work suffers. */
    URGENT,
    /** Work stands still, or people are in need. */
    CRITICAL
}
