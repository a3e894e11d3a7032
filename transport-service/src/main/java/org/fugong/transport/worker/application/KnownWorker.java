package org.fugong.transport.worker.application;

import java.util.UUID;

/**
 * A worker as registry told of them.
 *
 * @param town 9-digit code of the enterprise's town
 * @param origin 6-digit code of the home county
 * @param version grows with every change in registry; an older one never replaces a newer
 */
public record KnownWorker(UUID workerId, long version, UUID enterpriseId, String town, String origin) {}
