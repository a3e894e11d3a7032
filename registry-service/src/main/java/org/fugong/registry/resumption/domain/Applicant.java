package org.fugong.registry.resumption.domain;

import java.util.UUID;

/**
 * What the rules look at of an enterprise.
 *
 * @param town nine-digit code
 * @param industry GB/T 4754-2017
 * @param aboveScale as declared by the statistics bureau
 * @param headcount people that it employs
 */
public record Applicant(UUID id, String town, String industry, boolean aboveScale, int headcount) {}
