package org.fugong.reporting.charter.application;

/** How many workers of one or all charters stand where; see {@code Progress}. */
public record Travellers(long seated, long waiting, long cleared, long refused, long boarded, long arrived) {}
