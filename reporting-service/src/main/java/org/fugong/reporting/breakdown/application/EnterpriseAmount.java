package org.fugong.reporting.breakdown.application;

import java.util.UUID;

/** What an enterprise adds to a count of groups. */
public record EnterpriseAmount(UUID enterpriseId, String name, String town, long amount) {}
