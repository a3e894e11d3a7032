package org.fugong.registry.resumption.application;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A condition, as an official enters it. */
public record ConditionEntry(@Nullable String what, @Nullable LocalDate until) {}
