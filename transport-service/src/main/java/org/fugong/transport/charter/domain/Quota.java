package org.fugong.transport.charter.domain;

/**
 * How many seats go to a circle of workers at most. Quotas may overlap: every one that a worker falls under needs room.
 *
 * @param seats from 1; may be more than the charter has, as seats can be taken away later
 */
public record Quota(Circle circle, int seats) {}
