package org.fugong.transport.traveller.messaging;

import java.util.UUID;

/** The fields of registry's {@code enterprise-contact-shared} that are used here. */
public record EnterpriseContactShared(UUID enterpriseId, long version, String sealed) {}
