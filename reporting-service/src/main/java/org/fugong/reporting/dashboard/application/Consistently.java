package org.fugong.reporting.dashboard.application;

import java.util.function.Supplier;

/** Reads several things as of one moment. */
public interface Consistently {
    /** Runs the reading in a transaction of its own that sees one state of the database throughout. */
    <T> T read(Supplier<T> reading);
}
