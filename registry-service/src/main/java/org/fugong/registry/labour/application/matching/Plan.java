package org.fugong.registry.labour.application.matching;

import java.util.ArrayList;
import java.util.List;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Weights;

/** A plan of the whole market: who lends how many to whom. */
@PlanningSolution
@SuppressWarnings("UnusedVariable") // Read by Timefold.
public class Plan {

    @ProblemFactCollectionProperty
    private List<Limit> limits = new ArrayList<>();

    @ProblemFactProperty
    private Weights weights = Weights.DEFAULT;

    @PlanningEntityCollectionProperty
    private List<Line> lines = new ArrayList<>();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For Timefold, which copies plans. */
    public Plan() {}

    Plan(List<Limit> limits, Weights weights, List<Line> lines) {
        this.limits = limits;
        this.weights = weights;
        this.lines = lines;
    }

    List<Line> lines() {
        return lines;
    }
}
