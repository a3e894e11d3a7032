package org.fugong.registry.dailyreport.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;

/** Lets those see reports who may: an enterprise its own, a town those of its enterprises, the district all. */
@ApplicationScoped
public class ReportScope {

    private final Enterprises enterprises;
    private final Caller caller;

    @Inject
    ReportScope(Enterprises enterprises, Caller caller) {
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /**
     * The enterprise of that id.
     *
     * @throws Problem 404 if there is none that the caller may see
     */
    public EnterpriseFacts require(UUID id) {
        EnterpriseFacts facts = enterprises.facts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, facts.town());
        return facts;
    }

    /** The same, locked until the transaction ends. */
    public EnterpriseFacts lock(UUID id) {
        EnterpriseFacts facts = enterprises.lockedFacts(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, facts.town());
        return facts;
    }

    /**
     * The town that a list is narrowed to; null for the whole district.
     *
     * @throws Problem 404 for another town than one's own
     */
    public @Nullable String town(@Nullable String asked) {
        String town = asked == null || asked.isBlank() ? null : asked;
        if (caller.seesWholeDistrict()) {
            return town;
        }
        if (town != null) {
            caller.requireTown(town);
        }
        return caller.town().orElseThrow(Problem::notFound);
    }

    /**
     * A day as it is written.
     *
     * @throws Problem 422 for what is none
     */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Problem.invalid("day", "day-form", "A day is written as 2020-02-18.");
        }
    }
}
