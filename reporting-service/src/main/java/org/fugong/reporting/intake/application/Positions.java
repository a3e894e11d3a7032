package org.fugong.reporting.intake.application;

import java.util.List;

import org.fugong.reporting.intake.domain.Position;

/** Where it is kept how far each partition was read. */
public interface Positions {
    /** All of them, within the caller's transaction. */
    List<Position> all();

    /** How often the figures were made anew from the topics, likewise. */
    long rebuilds();
}
