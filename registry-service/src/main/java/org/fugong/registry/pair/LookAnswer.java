package org.fugong.registry.pair;

/** How many new pairs there are. */
public record LookAnswer(int found) {}
