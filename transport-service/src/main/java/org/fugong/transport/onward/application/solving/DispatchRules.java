package org.fugong.transport.onward.application.solving;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

import org.fugong.transport.onward.domain.Terms;

/**
 * First what must hold: nobody without a seat, nobody taken out of the bus that they sit in, everybody brought, nobody late;
 * each far heavier than the next, so that a plan that can't hold all of them breaks the last. Then few buses: of those that
 * nobody was told yet. Then the cost, in which a passenger who gets another bus counts.
 */
public class DispatchRules implements ConstraintProvider {

    private static final long WITHOUT_A_SEAT = 1_000_000_000L;
    private static final long TORN_OUT = 100_000_000L;
    /** More than a day late. */
    private static final long LEFT_AT_THE_STATION = 10_000L;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            rules.forEach(Run.class)
                    .filter(run -> run.overload() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, run -> WITHOUT_A_SEAT * run.overload())
                    .asConstraint("a seat for everybody"),
            rules.forEachIncludingUnassigned(Visit.class)
                    .filter(Visit::tornOut)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, visit -> TORN_OUT * visit.size())
                    .asConstraint("who sits in a bus stays in it"),
            rules.forEachIncludingUnassigned(Visit.class)
                    .filter(Visit::left)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, visit -> LEFT_AT_THE_STATION * visit.size())
                    .asConstraint("nobody is left at the station"),
            rules.forEach(Run.class)
                    .filter(run -> run.lateMinutes() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Run::lateMinutes)
                    .asConstraint("nobody comes after the last hour"),
            rules.forEach(Run.class)
                    .filter(Run::drivesForTheFirstTime)
                    .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, run -> 1)
                    .asConstraint("few buses"),
            rules.forEach(Run.class)
                    .filter(Run::drives)
                    .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Run::cost)
                    .asConstraint("short rides"),
            rules.forEach(Visit.class)
                    .filter(Visit::moved)
                    .join(Terms.class)
                    .penalizeLong(
                            HardMediumSoftLongScore.ONE_SOFT,
                            (visit, terms) -> (long) terms.movedPassenger() * visit.size())
                    .asConstraint("everybody keeps their bus")
        };
    }
}
