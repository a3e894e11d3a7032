package org.fugong.reporting.help.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.dashboard.application.Consistently;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.intake.application.IntakeState;
import org.fugong.reporting.intake.application.Lag;

/** What waits for which department, and for how long. */
@ApplicationScoped
public class Departments {
    private final HelpStore store;
    private final Intake intake;
    private final Consistently consistently;
    private final Clock clock;

    Departments(HelpStore store, Intake intake, Consistently consistently, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.consistently = consistently;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param asOf the time up to which all topics were read
     * @param items each department that was ever asked, by its code
     */
    public record HelpByDepartment(
            String ruleVersion,
            @Nullable Instant asOf,
            @Nullable Instant takenInAt,
            Lag lag,
            List<DepartmentHelp> items) {}

    /** Of the enterprises of a town, or of all. */
    public HelpByDepartment help(@Nullable String town) {
        return consistently.read(() -> {
            IntakeState state = intake.state();
            return new HelpByDepartment(
                    Figures.RULE_VERSION,
                    state.asOf(),
                    state.takenAt(),
                    state.lag(),
                    store.byDepartment(town, clock.instant()));
        });
    }

    /** The answer about joint schemes. */
    public record HelpBySchemes(
            String ruleVersion, @Nullable Instant asOf, @Nullable Instant takenInAt, Lag lag, SchemeHelp schemes) {}

    /** The joint schemes of a town, or of all. */
    public HelpBySchemes schemes(@Nullable String town) {
        return consistently.read(() -> {
            IntakeState state = intake.state();
            return new HelpBySchemes(
                    Figures.RULE_VERSION, state.asOf(), state.takenAt(), state.lag(), store.schemes(town));
        });
    }

    /** Of all, in the caller's transaction. */
    public List<DepartmentHelp> waiting(Instant now) {
        return store.byDepartment(null, now);
    }
}
