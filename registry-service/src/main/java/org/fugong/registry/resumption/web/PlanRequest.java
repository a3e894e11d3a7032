package org.fugong.registry.resumption.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Plan;

/** A plan, as it is sent. */
record PlanRequest(
        @Nullable Integer plannedReturn,
        @Nullable Integer masksInStock,
        @Nullable Boolean isolationRoom,
        @Nullable String canteenPlan,
        @Nullable LocalDate plannedStart) {

    Plan plan() {
        return new Plan(plannedReturn, masksInStock, isolationRoom, canteenPlan, plannedStart);
    }
}
