package org.fugong.transport.proposal.domain;

import java.util.UUID;

/**
 * A charter that takes nominations already.
 *
 * @param division six-digit code of where it departs
 * @param free seats that nobody has
 */
public record OpenCharter(UUID id, String name, String division, int free) {}
