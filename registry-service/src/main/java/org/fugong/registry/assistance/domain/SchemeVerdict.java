package org.fugong.registry.assistance.domain;

/** What comes of what somebody wants to do with a joint scheme. */
public sealed interface SchemeVerdict {

    /** It is done. */
    record Moved(Scheme scheme, SchemeStep step) implements SchemeVerdict {}

    /** The state or what the move asks for besides is against it. */
    record Illegal(SchemeCourse.State state, Reason reason) implements SchemeVerdict {}

    /** Another department may, but not the one who wants it. */
    record NotYours(String department, Reason reason) implements SchemeVerdict {}
}
