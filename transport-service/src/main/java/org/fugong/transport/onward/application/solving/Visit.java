package org.fugong.transport.onward.application.solving;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.onward.domain.Party;

/** A party that is brought by one bus. */
@PlanningEntity
@SuppressWarnings("UnusedVariable") // Read by Timefold.
public class Visit {

    @PlanningId
    private int id;

    private @Nullable Party party;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable Run run;

    /** For Timefold. */
    public Visit() {}

    Visit(int id, Party party) {
        this.id = id;
        this.party = party;
    }

    Party party() {
        if (party == null) {
            throw new IllegalStateException("A visit without a party");
        }
        return party;
    }

    public @Nullable Run getRun() {
        return run;
    }

    public void setRun(@Nullable Run run) {
        this.run = run;
    }

    boolean left() {
        return run == null;
    }

    int size() {
        return party().size();
    }

    /** Whether they sit in a bus and this is another one, or none. */
    boolean tornOut() {
        return party().boardedBus() != 0 && bus() != party().boardedBus();
    }

    /** Whether they were told a bus and this is another one. */
    boolean moved() {
        return party().toldBus() != 0 && run != null && bus() != party().toldBus();
    }

    private int bus() {
        return run == null ? 0 : run.number();
    }
}
