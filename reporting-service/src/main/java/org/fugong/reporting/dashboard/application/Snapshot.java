package org.fugong.reporting.dashboard.application;

/**
 * The figures at one moment, taken together.
 *
 * @param revision changes whenever the figures may have changed
 * @param full with nothing withheld
 * @param open for everyone
 */
public record Snapshot(String revision, FiguresView full, FiguresView open) {}
