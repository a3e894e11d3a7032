package org.fugong.registry.assistance.domain;

import org.fugong.registry.assistance.domain.Course.State;

/** What comes of what somebody wants to do with a request. */
public sealed interface Verdict {

    /** It is done. */
    record Moved(HelpRequest request, Step step) implements Verdict {}

    /** The state or what the move asks for besides is against it. */
    record Illegal(State state, Reason reason) implements Verdict {}

    /** Another department may, but not the one who wants it. */
    record NotYours(String department, Reason reason) implements Verdict {}
}
