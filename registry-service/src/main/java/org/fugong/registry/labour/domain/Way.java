package org.fugong.registry.labour.domain;

/** How a worker gave an answer. */
public enum Way {
    /** With the worker's own log-in. */
    SELF,
    /** On paper, signed; entered by one and confirmed by another. */
    PAPER,
    /** By phone; entered by one and confirmed by another. */
    PHONE
}
