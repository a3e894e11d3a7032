package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;

/**
 * What made a version after the first.
 *
 * @param version that it made
 * @param seat that was left or taken
 * @param note what the official wrote; about a person, so it prints masked
 * @param by subject of the official
 */
public record RosterChange(
        UUID charterId,
        int version,
        ChangeKind kind,
        UUID workerId,
        UUID enterpriseId,
        int seat,
        ChangeCause cause,
        PersonalData note,
        String by,
        Instant at) {}
