package org.fugong.registry.labour.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;

/**
 * What two enterprises agree on, and each worker consents to.
 *
 * @param people at most so many go
 * @param from the first day of work there
 * @param returnOn the last day; the day after it all are back at the lender's
 * @param payPerDay in yuan, for each worker
 * @param insurer who pays the insurance against injury at work; the contract of employment stays with the lender, whose
 *     duty it is unless they agree otherwise
 * @param board what the borrower gives beside the pay
 * @param trainingDays paid days of training before the line runs
 */
public record Terms(
        @Nullable Integer people,
        @Nullable LocalDate from,
        @Nullable LocalDate returnOn,
        @Nullable Integer payPerDay,
        @Nullable Party insurer,
        @Nullable Board board,
        @Nullable Integer trainingDays) {

    private static final int MOST_PAY = 10_000;
    private static final int MOST_TRAINING = 60;

    /**
     * Everything that is wrong with them.
     *
     * @param both the days that need and surplus have in common
     * @param most the most people that both allow
     */
    public List<Fault> faults(Period both, int most) {
        List<Fault> faults = new ArrayList<>();
        if (people == null) {
            faults.add(missing("people"));
        } else if (people < 1 || people > most) {
            faults.add(new Fault("people", "more-than-free", "At least one, and at most " + most + " are free."));
        }
        if (from == null) {
            faults.add(missing("from"));
        } else if (!both.contains(from)) {
            faults.add(new Fault("from", "outside-period", "A day that need and surplus have in common."));
        }
        if (returnOn == null) {
            faults.add(missing("returnOn"));
        } else if (!both.contains(returnOn) || (from != null && returnOn.isBefore(from))) {
            faults.add(new Fault("returnOn", "outside-period", "A day that need and surplus have in common."));
        }
        if (payPerDay == null) {
            faults.add(missing("payPerDay"));
        } else if (payPerDay < 1 || payPerDay > MOST_PAY) {
            faults.add(new Fault("payPerDay", "out-of-range", "It lies between 1 and " + MOST_PAY + "."));
        }
        if (insurer == null) {
            faults.add(missing("insurer"));
        }
        if (board == null) {
            faults.add(missing("board"));
        }
        if (trainingDays == null) {
            faults.add(missing("trainingDays"));
        } else if (trainingDays < 0 || trainingDays > MOST_TRAINING) {
            faults.add(new Fault("trainingDays", "out-of-range", "It lies between 0 and " + MOST_TRAINING + "."));
        }
        return faults;
    }

    private static Fault missing(String field) {
        return new Fault(field, "missing", "This field must be filled in.");
    }
}
