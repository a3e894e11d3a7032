package org.fugong.registry.assistance.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Cursor;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.application.Assistance;
import org.fugong.registry.assistance.application.HelpStore;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.officer.application.Officer;
import org.fugong.registry.officer.application.Officers;

/** What of the requests the caller may see, and who the caller is to them. */
@RequestScoped
class HelpScope {

    /** Where officials have something to do. */
    static final Set<State> WITH_DEPARTMENT = states(State::withDepartment);

    /** Where the help is still to come. */
    static final Set<State> UNANSWERED = states(State::unanswered);

    private final Caller caller;
    private final Officers officers;
    private final Assistance assistance;

    @Inject
    HelpScope(Caller caller, Officers officers, Assistance assistance) {
        this.caller = caller;
        this.officers = officers;
        this.assistance = assistance;
    }

    private static Set<State> states(java.util.function.Predicate<State> which) {
        EnumSet<State> chosen = EnumSet.allOf(State.class);
        chosen.removeIf(which.negate());
        return chosen;
    }

    /** Who the caller is. An official of the district without an office in a department coordinates. */
    Doer doer() {
        if (caller.has(Role.DISTRICT) || caller.has(Role.TOWN)) {
            String department = office().map(Enum::name).orElse(caller.has(Role.DISTRICT) ? null : "");
            return Doer.official(department, caller.subject());
        }
        return Doer.enterprise(caller.subject());
    }

    /** The department that the caller has an office in. */
    java.util.Optional<Department> office() {
        return officers.find(caller.subject()).filter(Officer::active).map(Officer::department);
    }

    /** Whether the caller is an official who can do something. */
    boolean official() {
        return caller.has(Role.DISTRICT) || caller.has(Role.TOWN);
    }

    /** A request that the caller may see. */
    HelpRequest find(UUID id) {
        return visible(assistance.find(id).orElseThrow(Problem::notFound));
    }

    /** A request that the caller may see, locked, in the version that was read. */
    HelpRequest locked(UUID id, @Nullable String ifMatch) {
        HelpRequest request = visible(assistance.lock(id).orElseThrow(Problem::notFound));
        ETags.requireMatch(ifMatch, request.version());
        return request;
    }

    private HelpRequest visible(HelpRequest request) {
        caller.requireEnterprise(request.enterpriseId(), request.town());
        return request;
    }

    /**
     * The query that answers a request: a town's officials see their town, an enterprise sees itself.
     *
     * @throws Problem 404 for another town than one's own, 422 for an unknown value, 400 for a broken cursor
     */
    HelpStore.Query query(
            Collection<State> states,
            boolean unsorted,
            boolean escalated,
            @Nullable Category category,
            @Nullable Department department,
            @Nullable String town,
            @Nullable String cursor) {
        String asked = town == null || town.isBlank() ? null : town;
        UUID only = null;
        if (!caller.seesWholeDistrict()) {
            if (caller.has(Role.TOWN) && caller.town().isPresent()) {
                if (asked != null) {
                    caller.requireTown(asked);
                }
                asked = caller.town().get();
            } else {
                only = caller.enterpriseId().orElseThrow(Problem::notFound);
            }
        }
        List<String> after = Cursor.decode(cursor, 2);
        try {
            return new HelpStore.Query(
                    states,
                    unsorted,
                    escalated,
                    category,
                    department == null ? null : department.name(),
                    asked,
                    only,
                    after.isEmpty() ? null : Instant.parse(after.get(0)),
                    after.isEmpty() ? null : UUID.fromString(after.get(1)));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw Cursor.bad();
        }
    }

    /** What the next page begins after. */
    static String cursor(HelpRequest last) {
        Instant dueAt = last.dueAt();
        return Cursor.encode(
                (dueAt == null ? HelpStore.NEVER : dueAt).toString(), last.id().toString());
    }
}
