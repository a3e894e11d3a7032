package org.fugong.transport.worker.messaging;

import java.util.UUID;

/** The fields of registry's {@code enterprise-registered} that are used here. */
public record EnterpriseRegistered(UUID enterpriseId, long version, String name, String town) {}
