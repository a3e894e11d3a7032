package org.fugong.registry.labour.application.matching;

import java.util.UUID;

/** How many people an entry needs or offers. */
record Limit(UUID entryId, int people) {}
