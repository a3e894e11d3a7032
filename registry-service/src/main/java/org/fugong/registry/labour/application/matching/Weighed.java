package org.fugong.registry.labour.application.matching;

import java.util.UUID;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

import org.fugong.registry.labour.domain.Reason;

/** What a rule weighed, and at which need and surplus; every line of a need if no surplus is said. */
record Weighed(Reason.Kind kind, UUID needId, UUID surplusId) implements ConstraintJustification {}
