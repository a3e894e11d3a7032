package org.fugong.registry.park.application;

import java.util.UUID;

/**
 * A park, that is, a site with several enterprises, where things can be delivered to all of them.
 *
 * @param version rises with every change, from 1
 * @param town nine-digit code
 * @param active whether it can be chosen
 */
public record Park(UUID id, long version, String town, String name, boolean active) {}
