package org.fugong.transport.charter.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an enterprise puts forward. */
@Schema(name = "NominationRequest")
record NominationRequest(@NotNull UUID workerId) {}
