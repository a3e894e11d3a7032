package org.fugong.transport.onward.application.solving;

import java.util.ArrayList;
import java.util.List;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.onward.domain.Course;
import org.fugong.transport.onward.domain.Network;
import org.fugong.transport.onward.domain.Party;
import org.fugong.transport.onward.domain.Terms;

/** What one bus does: the parties that it brings, in their order. */
@PlanningEntity
public class Run {

    @PlanningId
    private int number;

    private int seats;
    private boolean further;
    private @Nullable Network network;
    private Terms terms = Terms.DEFAULT;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Visit> visits = new ArrayList<>();

    /** For Timefold. */
    public Run() {}

    /**
     * A bus.
     *
     * @param further whether it drives for the first time in this version of the plan
     */
    Run(int number, int seats, boolean further, Network network, Terms terms) {
        this.number = number;
        this.seats = seats;
        this.further = further;
        this.network = network;
        this.terms = terms;
    }

    public List<Visit> getVisits() {
        return visits;
    }

    public void setVisits(List<Visit> visits) {
        this.visits = visits;
    }

    int number() {
        return number;
    }

    /** People more than there are seats. */
    int overload() {
        int people = 0;
        for (Visit visit : visits) {
            people += visit.size();
        }
        return Math.max(0, people - seats);
    }

    boolean drives() {
        return !visits.isEmpty();
    }

    boolean drivesForTheFirstTime() {
        return further && drives();
    }

    long cost() {
        return course().cost();
    }

    /** Minutes, of all passengers together, after the end of their windows; a part counts as one. */
    long lateMinutes() {
        return (course().late() + 59) / 60;
    }

    List<Party> parties() {
        return visits.stream().map(Visit::party).toList();
    }

    private Course course() {
        if (network == null) {
            throw new IllegalStateException("A run without a network");
        }
        Course course = Course.begin(network, terms);
        for (Visit visit : visits) {
            course.letOff(visit.party());
        }
        return course;
    }
}
