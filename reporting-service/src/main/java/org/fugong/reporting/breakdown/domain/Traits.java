package org.fugong.reporting.breakdown.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * By what the enterprises of a cell, and their people, are told apart from those of another.
 *
 * @param town nine-digit code
 * @param industry section letter and, where known, two digits of GB/T 4754-2017; null where none is known
 * @param park null for those in none
 * @param aboveScale above designated size (规模以上)
 * @param size null where no headcount is known
 * @param origin six-digit code of the city or province that the people come from; null where people are not told apart by origin
 */
public record Traits(
        String town,
        @Nullable String industry,
        @Nullable UUID park,
        boolean aboveScale,
        @Nullable SizeBand size,
        @Nullable String origin) {}
