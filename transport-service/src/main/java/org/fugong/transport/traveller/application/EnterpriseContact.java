package org.fugong.transport.traveller.application;

import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;

/**
 * Whom to call at an enterprise. Prints masked.
 *
 * @param version of two the higher one counts
 */
public record EnterpriseContact(UUID enterpriseId, long version, PersonalData name, PersonalData phone) {}
