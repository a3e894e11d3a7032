package org.fugong.transport.proposal.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields of registry's {@code enterprise-reported} that are used here. */
public record EnterpriseReported(UUID enterpriseId, LocalDate day, List<String> missing) {}
