package org.fugong.registry.labour.domain;

/** The two sides of the labour market. */
public enum Side {
    /** An enterprise lacks people. */
    NEED,
    /** An enterprise has people whom it can lend. */
    SURPLUS
}
