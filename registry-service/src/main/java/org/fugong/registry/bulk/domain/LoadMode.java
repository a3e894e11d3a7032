package org.fugong.registry.bulk.domain;

/** What happens to a file's good rows when others are refused. */
public enum LoadMode {
    /** Each row by itself: good ones are taken, refused ones come back as a file. */
    ROWS,
    /** All of them in one transaction, or none. */
    ALL
}
