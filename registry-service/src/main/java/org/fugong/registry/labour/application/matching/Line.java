package org.fugong.registry.labour.application.matching;

import java.util.UUID;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.Pairing;
import org.fugong.registry.labour.domain.Period;

/** People of one surplus for one need: those proposed, which may change, or those promised by an agreement, which may not. */
@PlanningEntity
@SuppressWarnings("UnusedVariable") // Read by Timefold.
public class Line {

    @PlanningId
    private String id = "";

    private @Nullable Pairing pairing;
    private Lot promised = NOBODY;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(valueRangeProviderRefs = "people")
    private @Nullable Integer people;

    private static final Lot NOBODY = new Lot(
            new UUID(0, 0), new UUID(0, 0), new Period(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH), 0);

    /** For Timefold, which copies plans. */
    public Line() {}

    static Line proposed(int number, Pairing pairing, int people) {
        Line line = new Line();
        line.id = "proposed-" + number;
        line.pairing = pairing;
        line.people = people;
        return line;
    }

    static Line promised(int number, Lot lot) {
        Line line = new Line();
        line.id = "promised-" + number;
        line.promised = lot;
        line.people = lot.people();
        line.pinned = true;
        return line;
    }

    @ValueRangeProvider(id = "people")
    public CountableValueRange<Integer> range() {
        return ValueRangeFactory.createIntValueRange(0, (pairing == null ? promised.people() : pairing.most()) + 1);
    }

    public @Nullable Integer getPeople() {
        return people;
    }

    public void setPeople(@Nullable Integer people) {
        this.people = people;
    }

    int count() {
        return people == null ? 0 : people;
    }

    boolean used() {
        return count() > 0;
    }

    boolean free() {
        return !pinned;
    }

    UUID needId() {
        return pairing == null ? promised.needId() : pairing.needId();
    }

    UUID surplusId() {
        return pairing == null ? promised.surplusId() : pairing.surplusId();
    }

    Period period() {
        return pairing == null ? promised.period() : pairing.period();
    }

    /** What is weighed; only of a line that is proposed. */
    Pairing pairing() {
        if (pairing == null) {
            throw new IllegalStateException("What is promised is not weighed");
        }
        return pairing;
    }
}
