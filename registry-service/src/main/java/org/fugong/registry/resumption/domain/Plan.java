package org.fugong.registry.resumption.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;

/**
 * How an enterprise means to work safely.
 *
 * @param plannedReturn people who are to come back
 * @param masksInStock masks at hand, in pieces
 * @param isolationRoom whether a room is set aside for people with fever
 * @param canteenPlan how people will eat apart
 * @param plannedStart the first day of work
 */
public record Plan(
        @Nullable Integer plannedReturn,
        @Nullable Integer masksInStock,
        @Nullable Boolean isolationRoom,
        @Nullable String canteenPlan,
        @Nullable LocalDate plannedStart) {

    private static final int LONGEST_WAIT_DAYS = 366;

    /**
     * Everything that is wrong with a plan.
     *
     * @param headcount people that the enterprise employs: no more can come back
     * @param today the local day of the application
     * @return no faults if it can be handed in
     */
    public List<Fault> faults(int headcount, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (plannedReturn == null) {
            faults.add(new Fault("plannedReturn", "missing", "Say how many people are to come back."));
        } else if (plannedReturn < 1) {
            faults.add(new Fault("plannedReturn", "out-of-range", "At least one person has to come back."));
        } else if (plannedReturn > headcount) {
            faults.add(new Fault(
                    "plannedReturn",
                    "more-than-headcount",
                    "More people than the enterprise employs; correct its headcount first if that is wrong."));
        }
        if (masksInStock == null) {
            faults.add(new Fault("masksInStock", "missing", "Say how many masks are in stock; 0 is an answer."));
        } else if (masksInStock < 0) {
            faults.add(new Fault("masksInStock", "out-of-range", "A stock can't be below 0."));
        }
        if (isolationRoom == null) {
            faults.add(new Fault("isolationRoom", "missing", "Say whether there is an isolation room."));
        }
        Texts.faultOfRequired("canteenPlan", canteenPlan, 1000).ifPresent(faults::add);
        if (plannedStart == null) {
            faults.add(new Fault("plannedStart", "missing", "Say on which day work is to start."));
        } else if (plannedStart.isBefore(today) || plannedStart.isAfter(today.plusDays(LONGEST_WAIT_DAYS))) {
            faults.add(new Fault("plannedStart", "out-of-range", "Work starts today or later, within a year."));
        }
        return faults;
    }
}
