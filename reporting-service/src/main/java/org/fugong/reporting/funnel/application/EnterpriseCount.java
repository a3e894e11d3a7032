package org.fugong.reporting.funnel.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How many people of a population count at an enterprise.
 *
 * @param name null while the enterprise is not registered
 */
public record EnterpriseCount(UUID enterpriseId, @Nullable String name, @Nullable String town, long people) {}
