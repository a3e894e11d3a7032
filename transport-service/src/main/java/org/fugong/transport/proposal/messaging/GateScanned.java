package org.fugong.transport.proposal.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The fields of healthcode's {@code gate-scanned} that are used here. */
public record GateScanned(@Nullable UUID personId, String direction, String outcome, Instant scannedAt) {}
