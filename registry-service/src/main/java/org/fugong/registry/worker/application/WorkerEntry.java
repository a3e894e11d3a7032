package org.fugong.registry.worker.application;

import java.util.UUID;

import org.fugong.registry.worker.domain.WorkerForm;

/**
 * Who is to be registered, and with whom.
 *
 * @param employer id of the enterprise, which exists
 * @param town where the enterprise works
 * @param form the worker, normalised
 */
public record WorkerEntry(UUID employer, String town, WorkerForm form) {}
