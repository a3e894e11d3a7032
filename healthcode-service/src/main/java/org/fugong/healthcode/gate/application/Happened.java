package org.fugong.healthcode.gate.application;

import java.util.UUID;

import org.fugong.healthcode.gate.domain.Reason;
import org.fugong.healthcode.gate.domain.Source;

/**
 * How a gate decided by itself: a fact, whatever the rules say of it.
 *
 * @param reason what the person at the gate was told
 */
public record Happened(Source source, UUID deviceId, Reason reason) {}
