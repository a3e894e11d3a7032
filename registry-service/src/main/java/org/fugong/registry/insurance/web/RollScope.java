package org.fugong.registry.insurance.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.insurance.application.Linkage;
import org.fugong.registry.insurance.application.LinkageStore.RollRow;

/** Lets those see a roll's figures who may: an enterprise its own, a town those of its enterprises, the district all. */
@ApplicationScoped
public class RollScope {

    private final Linkage linkage;
    private final Caller caller;

    @Inject
    RollScope(Linkage linkage, Caller caller) {
        this.linkage = linkage;
        this.caller = caller;
    }

    /**
     * The roll of an enterprise.
     *
     * @throws Problem 404 if there is none that the caller may see
     */
    public RollRow require(YearMonth month, UUID enterpriseId) {
        RollRow roll = linkage.roll(month, enterpriseId).orElseThrow(Problem::notFound);
        // Who is not registered belongs to no town yet.
        caller.requireEnterprise(enterpriseId, roll.town() == null ? "" : roll.town());
        return roll;
    }

    /**
     * The town that a list is narrowed to; null for the whole district.
     *
     * @throws Problem 404 for another town than one's own
     */
    public @Nullable String town(@Nullable String asked) {
        String town = asked == null || asked.isBlank() ? null : asked;
        if (!caller.seesWholeDistrict()) {
            String own = caller.town().orElseThrow(Problem::notFound);
            if (town != null) {
                caller.requireTown(town);
            }
            return own;
        }
        return town;
    }

    /**
     * A month as it is written.
     *
     * @throws Problem 404 for what is none
     */
    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw Problem.notFound();
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException broken) {
            throw Cursor.bad();
        }
    }
}
