package org.fugong.registry.assistance.domain;

/** What makes the requests of a joint scheme near to each other. */
public enum Nearness {
    /** All are of one park. */
    PARK,
    /** All are of one town and none says a park: a weaker likeness. */
    TOWN,
    /** An official has chosen them. */
    CHOSEN
}
