package org.fugong.reporting.drill.application;

import java.util.List;

/**
 * A person and what put them into the figures.
 *
 * @param facts the latest first, those without a time last
 */
public record PersonFactsView(PersonRow person, List<Fact> facts) {}
