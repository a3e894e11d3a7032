package org.fugong.registry.charter.messaging;

import java.util.List;
import java.util.UUID;

/** The fields of transport's {@code charter-changed} and {@code charter-cancelled} that are used here. */
public record CharterNews(UUID charterId, String name, String reason, List<UUID> enterpriseIds) {}
