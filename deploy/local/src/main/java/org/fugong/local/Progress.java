package org.fugong.local;

/** Where the runner tells, one sentence at a time, what it is doing. */
@FunctionalInterface
public interface Progress {

    /** Tells one sentence. */
    void tell(String sentence);
}
