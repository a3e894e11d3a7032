package org.fugong.registry.labour.application.matching;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

import org.fugong.registry.labour.domain.Pairing;
import org.fugong.registry.labour.domain.Reason;
import org.fugong.registry.labour.domain.Weights;

/**
 * What a plan must keep (no more people on any day than are offered or needed) and what makes it good. That nobody is lent
 * outside of the days that both have is no rule here: a line has no other days.
 */
public class MatchRules implements ConstraintProvider {

    /** Points of one thing that is weighed. */
    private interface Points {
        long of(Pairing pairing, int people, Weights weights);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            neverMoreThanOffered(rules),
            neverMoreThanNeeded(rules),
            weighed(rules, Reason.Kind.PERIOD, Pairing::periodPoints),
            weighed(rules, Reason.Kind.WORK, Pairing::workPoints),
            weighed(rules, Reason.Kind.SKILL, Pairing::skillPoints),
            weighed(rules, Reason.Kind.DEALINGS, Pairing::dealingPoints),
            weighed(
                    rules,
                    Reason.Kind.DISTANCE,
                    (pairing, people, weights) -> -pairing.distancePoints(people, weights)),
            fewLenders(rules)
        };
    }

    /** The most people on one day are reached on the first day of some line, so these days are looked at. */
    private static Constraint neverMoreThanOffered(ConstraintFactory rules) {
        return rules.forEach(Line.class)
                .filter(Line::used)
                .join(Line.class, Joiners.equal(Line::surplusId))
                .filter((first, other) ->
                        other.used() && other.period().contains(first.period().from()))
                .groupBy((first, other) -> first, ConstraintCollectors.sum((first, other) -> other.count()))
                .join(Limit.class, Joiners.equal((first, sum) -> first.surplusId(), Limit::entryId))
                .filter((first, sum, limit) -> sum > limit.people())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (first, sum, limit) -> sum - limit.people())
                .asConstraint("never more than offered");
    }

    private static Constraint neverMoreThanNeeded(ConstraintFactory rules) {
        return rules.forEach(Line.class)
                .filter(Line::used)
                .join(Line.class, Joiners.equal(Line::needId))
                .filter((first, other) ->
                        other.used() && other.period().contains(first.period().from()))
                .groupBy((first, other) -> first, ConstraintCollectors.sum((first, other) -> other.count()))
                .join(Limit.class, Joiners.equal((first, sum) -> first.needId(), Limit::entryId))
                .filter((first, sum, limit) -> sum > limit.people())
                .penalizeLong(HardSoftLongScore.ONE_HARD, (first, sum, limit) -> sum - limit.people())
                .asConstraint("never more than needed");
    }

    private static Constraint weighed(ConstraintFactory rules, Reason.Kind kind, Points points) {
        return proposed(rules)
                .filter((line, weights) -> points.of(line.pairing(), line.count(), weights) != 0)
                .impactLong(
                        HardSoftLongScore.ONE_SOFT, (line, weights) -> points.of(line.pairing(), line.count(), weights))
                .justifyWith((line, weights, score) -> new Weighed(kind, line.needId(), line.surplusId()))
                .asConstraint(kind.name());
    }

    /** Every lender more is a contract, a bus and a training more. */
    private static Constraint fewLenders(ConstraintFactory rules) {
        return proposed(rules)
                .join(
                        Line.class,
                        Joiners.equal((line, weights) -> line.needId(), Line::needId),
                        Joiners.filtering((line, weights, other) -> other.used() && before(other, line)))
                .groupBy((line, weights, other) -> line, (line, weights, other) -> weights)
                .penalizeLong(HardSoftLongScore.ONE_SOFT, (line, weights) -> weights.furtherLender())
                .justifyWith((line, weights, score) ->
                        new Weighed(Reason.Kind.FURTHER_LENDER, line.needId(), line.surplusId()))
                .asConstraint(Reason.Kind.FURTHER_LENDER.name());
    }

    /** The promised ones were there first, of the proposed ones the larger is; ties by id, so that one of all is first. */
    private static boolean before(Line other, Line line) {
        if (other == line) {
            return false;
        }
        if (other.free() != line.free()) {
            return !other.free();
        }
        int larger = Integer.compare(other.count(), line.count());
        return larger != 0 ? larger > 0 : other.surplusId().compareTo(line.surplusId()) < 0;
    }

    private static BiConstraintStream<Line, Weights> proposed(ConstraintFactory rules) {
        return rules.forEach(Line.class)
                .filter(line -> line.free() && line.used())
                .join(Weights.class);
    }
}
