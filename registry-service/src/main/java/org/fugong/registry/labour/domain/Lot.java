package org.fugong.registry.labour.domain;

import java.util.UUID;

/**
 * So many people of a surplus for a need on so many days: proposed, or promised by an agreement.
 *
 * @param people 0 or more
 */
public record Lot(UUID needId, UUID surplusId, Period period, int people) {}
