package org.fugong.reporting.charter.application;

/**
 * All charters together. A charter known only by journeys, not yet announced, counts in none of the first three.
 *
 * @param announced charters announced
 * @param frozen of these, with a frozen roster
 * @param arrived of these, with at least one arrival
 * @param travellers the journeys of all charters; a worker on two charters counts twice
 */
public record CharterTotals(long announced, long frozen, long arrived, Travellers travellers) {}
