package org.fugong.reporting.charter.domain;

/** What a worker may need before travelling; which of these a charter asks for is its own. */
public enum ClearanceKind {
    TICKET,
    VILLAGE_EXIT,
    ORIGIN_BUREAU,
    HEALTH_CODE
}
