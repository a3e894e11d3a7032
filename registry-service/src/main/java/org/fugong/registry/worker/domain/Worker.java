package org.fugong.registry.worker.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.registry.domain.identity.DocumentType;

/**
 * A worker as registered. Identity, name, phone and address are personal data and kept apart from it.
 *
 * @param id the person's pseudonym, the same in every service
 * @param version rises with every change, from 1
 * @param enterpriseId the employer
 * @param origin six-digit code of the county that the worker comes from
 * @param standing whether the worker is there, lent or gone
 */
public record Worker(
        UUID id,
        long version,
        UUID enterpriseId,
        DocumentType idType,
        String origin,
        List<String> skills,
        Instant registeredAt,
        Instant changedAt,
        Standing standing) {

    /** Copies the skills. */
    public Worker {
        skills = List.copyOf(skills);
    }

    /** The same one version on: with another standing or employer. */
    public Worker moved(UUID employer, Standing next, Instant at) {
        return new Worker(id, version + 1, employer, idType, origin, skills, registeredAt, at, next);
    }

    /** The same with another origin and other skills. */
    public Worker as(String from, List<String> able) {
        return new Worker(id, version, enterpriseId, idType, from, able, registeredAt, changedAt, standing);
    }
}
