package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.util.UUID;

/** An application in the worklist. */
public record ApplicationRow(
        UUID id, String enterprise, String town, String tier, int plannedReturn, Instant appliedAt, String state) {}
