package org.fugong.reporting.quality.application;

import java.util.List;

/** Where is looked for what waits. Runs in the caller's transaction. */
public interface QualityStore {
    /** What waits for its registration, kinds of which nothing waits left out. */
    List<Waiting> waiting();
}
