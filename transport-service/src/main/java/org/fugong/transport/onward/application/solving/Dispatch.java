package org.fugong.transport.onward.application.solving;

import java.util.ArrayList;
import java.util.List;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.onward.domain.Terms;

/** Who rides in which bus, and in which order they are brought. */
@PlanningSolution
@SuppressWarnings("UnusedVariable") // Read by Timefold.
public class Dispatch {

    @ProblemFactProperty
    private Terms terms = Terms.DEFAULT;

    @PlanningEntityCollectionProperty
    private List<Run> runs = new ArrayList<>();

    @ValueRangeProvider
    @PlanningEntityCollectionProperty
    private List<Visit> visits = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For Timefold. */
    public Dispatch() {}

    Dispatch(Terms terms, List<Run> runs, List<Visit> visits) {
        this.terms = terms;
        this.runs = runs;
        this.visits = visits;
    }

    List<Run> runs() {
        return runs;
    }

    List<Visit> visits() {
        return visits;
    }
}
