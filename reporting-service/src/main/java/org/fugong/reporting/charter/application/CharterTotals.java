package org.fugong.reporting.charter.application;

/**
 * All charters together. A charter known only by journeys, not yet announced, counts in none of the first three.
 *
 * @param announced charters announced
 * @param frozen of these, with a frozen roster
 * @param arrived of these, with at least one arrival
 * @param cancelled of these, called off
 * @param travellers the journeys of all charters; a worker on two charters counts twice; who had or awaited a seat on one
 *     that is called off does not count as such any more
 */
public record CharterTotals(long announced, long frozen, long arrived, long cancelled, Travellers travellers) {}
