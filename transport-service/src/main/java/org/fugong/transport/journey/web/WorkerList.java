package org.fugong.transport.journey.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who boarded or arrived. */
@Schema(name = "WorkerList")
record WorkerList(@NotNull @Size(min = 1, max = 3000) List<@NotNull UUID> workerIds) {}
