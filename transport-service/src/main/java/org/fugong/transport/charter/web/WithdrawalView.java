package org.fugong.transport.charter.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a withdrawal did. */
@Schema(name = "Withdrawal")
record WithdrawalView(
        @Schema(description = "The nomination, and with it all of its group that went along") List<UUID> withdrawn,
        @Schema(description = "How many of the waiting list got a seat by it") int movedUp) {}
