package org.fugong.transport.roster.messaging;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;

/** {@code roster-changed}, as on the topic. */
public record RosterChanged(
        UUID charterId,
        int rosterVersion,
        String checksum,
        int size,
        ChangeKind kind,
        UUID workerId,
        UUID enterpriseId,
        int seat,
        ChangeCause cause,
        Instant changedAt) {}
