package org.fugong.registry.charter.messaging;

import java.util.UUID;

/** The fields of transport's {@code clearances-overdue} that are used here. */
public record ClearancesOverdue(UUID charterId, String name, int open) {}
