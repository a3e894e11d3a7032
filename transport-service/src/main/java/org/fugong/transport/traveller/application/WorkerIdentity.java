package org.fugong.transport.traveller.application;

import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;

/**
 * Who a worker is. Prints masked.
 *
 * @param version of two the higher one counts
 * @param documentType RESIDENT, PASSPORT, HK_MACAO_PERMIT or TAIWAN_PERMIT
 * @param home in words, from the province down to the village
 */
public record WorkerIdentity(
        UUID workerId,
        long version,
        PersonalData name,
        PersonalData phone,
        String documentType,
        PersonalData documentNumber,
        PersonalData home) {}
