package org.fugong.registry.park.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which park an enterprise is in.
 *
 * @param version rises with every change; 0 as long as nobody has said anything
 * @param parkId null if it is in none
 */
public record EnterprisePark(UUID enterpriseId, long version, @Nullable UUID parkId) {}
