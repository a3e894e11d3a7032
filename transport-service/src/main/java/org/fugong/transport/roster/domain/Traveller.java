package org.fugong.transport.roster.domain;

import java.util.UUID;

/**
 * One line of a roster.
 *
 * @param seat from 1, in the order of nomination
 */
public record Traveller(int seat, UUID workerId, UUID enterpriseId) {}
