package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;

/**
 * A message that somebody left at the notice board for a need.
 *
 * @param enterpriseId whose need it is
 * @param occupation what the person does, a code
 * @param name of the person
 * @param words what else they said; may be empty
 */
public record Feedback(
        UUID id,
        UUID needId,
        UUID enterpriseId,
        String occupation,
        PersonalData name,
        PersonalData phone,
        PersonalData words,
        Instant receivedAt) {}
