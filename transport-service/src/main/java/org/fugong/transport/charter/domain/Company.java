package org.fugong.transport.charter.domain;

import java.util.UUID;

/**
 * The group that a nominated worker travels with.
 *
 * @param id the same for all of the group
 * @param restMayTravel whether the others keep their places when one drops out, by a refused clearance or a withdrawal; else
 *     all of them lose theirs with the one
 */
public record Company(UUID id, boolean restMayTravel) {}
