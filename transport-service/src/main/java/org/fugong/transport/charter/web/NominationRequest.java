package org.fugong.transport.charter.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an enterprise puts forward. */
@Schema(name = "NominationRequest")
record NominationRequest(@NotNull UUID workerId) {}
