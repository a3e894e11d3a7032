package org.fugong.registry.liaison.web;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** What of liaison officers the caller may see and change. */
@RequestScoped
class LiaisonScope {

    private final Caller caller;
    private final Officers officers;

    @Inject
    LiaisonScope(Caller caller, Officers officers) {
        this.caller = caller;
        this.officers = officers;
    }

    /**
     * An officer whom the caller may look after: a liaison officer oneself, a town's officials those of the town.
     *
     * @throws Problem 404 for another
     */
    Officer require(String subject) {
        Officer officer = officers.find(subject).orElseThrow(Problem::notFound);
        boolean own = caller.has(Role.LIAISON) && caller.subject().equals(subject);
        String town = officer.town();
        if (!own && !caller.seesWholeDistrict() && (town == null || !caller.mayTown(town))) {
            throw Problem.notFound();
        }
        return officer;
    }

    /**
     * The town that a list is narrowed to; null for the whole district.
     *
     * @throws Problem 404 for another town than one's own
     */
    @Nullable String town(@Nullable String asked) {
        String wanted = asked == null || asked.isBlank() ? null : asked;
        if (caller.seesWholeDistrict()) {
            return wanted;
        }
        if (wanted != null) {
            caller.requireTown(wanted);
        }
        return caller.town().orElseThrow(Problem::notFound);
    }

    /** Checks that the officer of an assignment is one whom the caller's office can assign. */
    void requireAssignable(@Nullable String subject) {
        if (subject != null && !caller.seesWholeDistrict()) {
            String town = officers.find(subject).map(Officer::town).orElse(null);
            if (town != null && !caller.mayTown(town)) {
                throw Problem.invalid("officer", "not-a-liaison-officer", "This officer belongs to another town.");
            }
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }
}
