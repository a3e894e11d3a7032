package org.fugong.transport.worker.application;

import java.util.UUID;

/**
 * An enterprise as registry told of it.
 *
 * @param town 9-digit code
 */
public record KnownEnterprise(UUID enterpriseId, long version, String name, String town) {}
